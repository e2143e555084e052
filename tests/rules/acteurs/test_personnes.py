"""Persons named in a project: civility and name, or an address made of a name; never a function nor an organisation."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.acteurs.persons import may_name, named_persons
from ptsm_cli.rules.acteurs.unnamed import may_be_unnamed, persons_alone, persons_in_sentences

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def test_persons_come_in_the_order_of_the_text() -> None:
    text = "anne.martin@exemple.fr, M. Petit, jean.durand@exemple.fr et Mme Roy"
    assert [(one.start, one.words) for one in named_persons(text)] == [
        (0, "anne.martin@exemple.fr"),
        (24, "M. Petit"),
        (34, "jean.durand@exemple.fr"),
        (60, "Mme Roy"),
    ]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("M. Martin", ["M. Martin"]),
        ("Mme MARTIN", ["Mme MARTIN"]),
        ("M. Jean Martin, directeur", ["M. Jean Martin"]),
        ("Monsieur Martin", ["Monsieur Martin"]),
        ("Madame Le Bihan", ["Madame Le Bihan"]),
        ("Mlle Petit", ["Mlle Petit"]),
        ("Melle Petit", ["Melle Petit"]),
        ("MM. Martin et Petit", ["MM. Martin"]),
        ("Dr Martin", ["Dr Martin"]),
        ("Dr. Martin", ["Dr. Martin"]),
        ("le docteur Martin", ["docteur Martin"]),
        ("Pr J.-P. Martin", ["Pr J.-P. Martin"]),
        ("Professeur de La Tour", ["Professeur de La Tour"]),
        ("M. d'Orbec", ["M. d'Orbec"]),
        ("Mme Martin-Petit (CH)", ["Mme Martin-Petit"]),
        ("Dr\u00a0Martin", ["Dr\u00a0Martin"]),
        ("M Martin", ["M Martin"]),
        ("M.Martin", ["M.Martin"]),
        ("ARS, M Martin", ["M Martin"]),
        ("CH de Laval, Dr Martin", ["Dr Martin"]),
        ("CH Laval – Dr Martin", ["Dr Martin"]),
        ("CH Laval (Dr Martin)", ["Dr Martin"]),
        ("équipe du Dr Martin", ["Dr Martin"]),
        ("Mme la préfète et M. Martin", ["M. Martin"]),
        ("Dr Martin puis Mme Petit", ["Dr Martin", "Mme Petit"]),
        ("jeanne.martin@exemple.fr", ["jeanne.martin@exemple.fr"]),
        ("Contact : j.martin@exemple.fr", ["j.martin@exemple.fr"]),
        ("jeanne-marie.le-bihan@exemple.fr", ["jeanne-marie.le-bihan@exemple.fr"]),
        ("martin_jeanne@exemple.fr", ["martin_jeanne@exemple.fr"]),
        ("jmartin@exemple.fr", ["jmartin@exemple.fr"]),
        ("jp.martin+ptsm@exemple.fr", ["jp.martin+ptsm@exemple.fr"]),
        ("martinj@exemple.fr", ["martinj@exemple.fr"]),
        ("jeannemartin53@exemple.fr", ["jeannemartin53@exemple.fr"]),
        ("dupont@exemple.fr", ["dupont@exemple.fr"]),
        ("Dr.Martin", ["Dr.Martin"]),
        ("Maître Martin", ["Maître Martin"]),
        ("à confier à M Martin", ["M Martin"]),
        ("Dr Anne Martin Directrice du CH", ["Dr Anne Martin"]),
        ("Mme Martin\n\nMme Petit", ["Mme Martin", "Mme Petit"]),
    ],
)
def test_a_person_is_named(entry: str, words: list[str]) -> None:
    assert [person.words for person in named_persons(entry)] == words
    assert may_name(entry)


@pytest.mark.parametrize(
    "entry",
    [
        "Mme la préfète",
        "Madame la Préfète",
        "M. le Maire de Laval",
        "Monsieur Le Maire",
        "Mme la Directrice Générale",
        "Madame Présidente",
        "CH Docteur Martin",
        "Centre hospitalier intercommunal du Dr Martin",
        "Hôpital Pierre Martin",
        "Hôpital Dr. Martin",
        "EHPAD Docteur Martin",
        "C.H. Docteur Martin",
        "Centre Hospitalier Spécialisé du Docteur Martin",
        "Établissement Public Docteur Martin",
        "clinique du Dr Martin",
        "maison de santé Docteur Martin",
        "Centre médico-psychologique Docteur Martin",
        "12 rue du Dr Martin",
        "place du Professeur Martin",
        "salle Docteur Martin",
        "Mme X",
        "M. Y.",
        "Mme XX",
        "docteur en psychologie",
        "professeur des écoles",
        "Docteur Junior",
        "option M Santé",
        "Mesdames, Messieurs",
        "secretariat@exemple.fr",
        "contact@exemple.fr",
        "ptsm53@exemple.fr",
        "direction.generale@exemple.fr",
        "coordination-ptsm@exemple.fr",
        "ars-pdl-dt53@exemple.fr",
        "cheval.bleu@chevalbleu.fr",
        "ne-pas-repondre@exemple.fr",
        "la.parenthese@exemple.fr",
        "proche@exemple.fr",
        "petite@exemple.fr",
        "martine@exemple.fr",
        "martin@martin.fr",
        "ars-dt53-xyz@exemple.fr",
        "C.M.P. Laval",
        "U.N.A.F.A.M. Mayenne",
        "Maître d'Ouvrage",
    ],
)
def test_a_function_an_organisation_or_a_service_is_no_person(entry: str) -> None:
    assert list(named_persons(entry)) == []


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("Jean Dupont", ["Jean Dupont"]),
        ("DUPONT Jean", ["DUPONT Jean"]),
        ("Jean DUPONT (ARS)", ["Jean DUPONT"]),
        ("JEAN DUPONT", ["JEAN DUPONT"]),
        ("Jean-Pierre Dupont", ["Jean-Pierre Dupont"]),
        ("Marie Claude Le Bihan", ["Marie Claude Le Bihan"]),
        ("Anne d'Orbec", ["Anne d'Orbec"]),
        ("Hélène Dupont-Martin, ARS", ["Hélène Dupont-Martin"]),
        ("ARS – Anne\u00a0Martin", ["Anne\u00a0Martin"]),
        ("ARS : Anne Martin et Paul Petit", ["Anne Martin", "Paul Petit"]),
        ("coordinatrice (Anne Martin)", ["Anne Martin"]),
        ("Mme la préfète Anne Martin", ["Anne Martin"]),
        ("Dupont Jeanne", ["Dupont Jeanne"]),
        ("J. Kerguen", ["J. Kerguen"]),
        ("J.-P. DUPONT, ARS", ["J.-P. DUPONT"]),
        ("ARS : J. Dupont", ["J. Dupont"]),
        ("KERGUEN J.", ["KERGUEN J."]),
        ("Dupont J.", ["Dupont J."]),
        ("Jeanne D.", ["Jeanne D."]),
        # Organisations, places, persons of history.
        ("CH Jean Dupont", []),
        ("Clinique Saint-Joseph", []),
        ("Centre hospitalier Édouard Toulouse", []),
        ("Édouard Toulouse", []),
        ("Association Jean Cotxet", []),
        ("CHU Henri Mondor", []),
        ("12 rue Jean Dupont", []),
        ("Lycée Jean Moulin", []),
        ("Groupe Jeanne Martin", []),
        ("EHPAD Marie", []),
        ("CMP Camille", []),
        ("Simon de Cyrène", []),
        ("Vincent de Paul", []),
        ("France Alzheimer", []),
        ("Claire Services", []),
        ("Ville de Saint Denis", []),
        ("Les Petits Frères des pauvres", []),
        ("directrice générale", []),
        ("Jean", []),
        ("C. H. Laval", []),
        ("Fondation J. Dupont", []),
        ("Secteur I.", []),
        ("M. le Maire", []),
        ("Rive Gauche", []),
    ],
)
def test_an_entry_that_is_nothing_but_a_name_names_a_person(entry: str, words: list[str]) -> None:
    assert [person.words for person in persons_alone(entry)] == words
    assert may_be_unnamed(entry) or not words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Confié à Jean DUPONT jusqu'en juin", ["Jean DUPONT"]),
        ("Avec Jean DUPONT (ARS)", ["Jean DUPONT"]),
        ("Appeler Jean DUPONT", ["Jean DUPONT"]),
        ("Quartier Jean DUPONT", []),
        ("Anne-Marie DE LA TOUR présente le bilan", ["Anne-Marie DE LA TOUR"]),
        ("vu (Anne MARTIN)", ["Anne MARTIN"]),
        ("Confié à J. Martin", ["J. Martin"]),
        ("A. Petit déjeuner\nB. Durand rappelle", ["B. Durand"]),
        ("la rue J. Martin, le CH J. Martin", []),
        ("A. Prévention, B. REPÉRAGE", []),
        ("réunion au CH Jean MOULIN", []),
        ("la salle Jean DUPONT", []),
        ("le collège Louise MICHEL", []),
        ("à Simone VEIL", []),
        ("par Paul ARS", []),
        ("avec l'équipe Camille CMPEA", []),
        ("Pierre et l'UNAFAM", []),
        ("Jean Dupont présente le bilan", []),
    ],
)
def test_a_sentence_names_a_person_by_a_surname_in_capitals(text: str, words: list[str]) -> None:
    assert [person.words for person in persons_in_sentences(text)] == words


GOUVERNANCE = (
    "instances:\n  - {id: copil, nom: Comité, type: copil, composition: [{membre: CDL, fonction: FONCTION}]}\n"
)
REUNION = "reunions:\n  - {id: r, instance: copil, statut: tenue, date: 2021-03-01, FIELD}\n"
TERRITOIRE = "id: exemple\nnom: Exemple\nsigle: PTSM 00\ngroupes:\n  - {id: axe-1, genre: axe, titre: Prévenir}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"fiches/02.yaml": f"{START}suivi:\n  - {{date: 2021-01-01, note: vu Mme Martin}}\n"},
            [("fiches/02.yaml", 5, 33)],
        ),
        (
            {"fiches/02.yaml": f"{START}suivi:\n  - {{date: 2021-01-01, decision: à Mme Martin}}\n"},
            [("fiches/02.yaml", 5, 36)],
        ),
        ({"gouvernance/a.yaml": GOUVERNANCE.replace("FONCTION", "Dr Martin")}, [("gouvernance/a.yaml", 2, 81)]),
        (
            {"gouvernance/a.yaml": REUNION.replace("FIELD", "decisions: [Mme Martin pilote]")},
            [("gouvernance/a.yaml", 2, 75)],
        ),
        (
            {"gouvernance/a.yaml": REUNION.replace("FIELD", "presence: {membres: [Mme Martin]}")},
            [("gouvernance/a.yaml", 2, 84)],
        ),
        (
            {"suivi/01.yaml": "notes:\n  - {date: 2021-01-01, note: vu Mme Martin, decision: à Jean DUPONT}\n"},
            [("suivi/01.yaml", 2, 33), ("suivi/01.yaml", 2, 57)],
        ),
        ({"suivi/01.yaml": "meteo: [{valeur: nuageux, par: Anne Petit}]\n"}, [("suivi/01.yaml", 1, 32)]),
        ({"gouvernance/a.yaml": GOUVERNANCE.replace("FONCTION", "Jean Dupont")}, [("gouvernance/a.yaml", 2, 81)]),
        ({"fiches/02.yaml": f"{START}pilotes: [mairie, Jean DUPONT (ARS)]\n"}, [("fiches/02.yaml", 4, 19)]),
        ({"fiches/02.yaml": f"{START}pilotes: Dr Jean DUPONT\n"}, [("fiches/02.yaml", 4, 10)]),
        ({"fiches/02.yaml": f"{START}contexte: La maison de Jean Dupont\n"}, []),
        (
            {
                "acteurs.yaml": "acteurs:\n  - {id: a, nom: Association Jeanne Petit}\n",
                "glossaire.yaml": "CMPEA: Centre médico-psychologique\n",
                "fiches/02.yaml": f"{START}pilotes: Jeanne Petit\ncontexte: avec Camille CMPEA\n",
            },
            [],
        ),
        ({"acteurs.yaml": "acteurs:\n  - {id: dr-martin, nom: Dr Martin}\n"}, [("acteurs.yaml", 2, 26)]),
        ({"acteurs.yaml": "acteurs:\n  - {id: am, nom: Anne Martin}\n"}, [("acteurs.yaml", 2, 19)]),
        ({"fiches/02.yaml": f"{START}pilotes: J. Martin\n"}, [("fiches/02.yaml", 4, 10)]),
        ({"fiches/02.yaml": f"{START}contexte: Confié à J. Martin.\n"}, [("fiches/02.yaml", 4, 20)]),
        (
            {"territoire.yaml": f"{TERRITOIRE}contact: {{courriel: jeanne.martin@exemple.fr}}\n"},
            [("territoire.yaml", 6, 21)],
        ),
        ({"territoire.yaml": f"{TERRITOIRE}references: ['M. Martin, Soigner, 2018']\n"}, []),
        (
            {
                "acteurs.yaml": "acteurs:\n  - {id: a, nom: Les Glycines du Dr Martin}\n",
                "fiches/02.yaml": f"{START}pilotes: les Glycines du Dr Martin\n",
            },
            [("acteurs.yaml", 2, 34)],
        ),
        (
            {"fiches/02.yaml": f"{START}contexte: >\n  Mme Martin, CH Martin,\n  et encore Mme\n  Martin\n"},
            [("fiches/02.yaml", 5, 3), ("fiches/02.yaml", 6, 13)],
        ),
    ],
)
def test_every_text_of_a_project_is_looked_at(deploy: Deploy, files: dict[str, str], expected: list[Place]) -> None:
    assert places_of(deploy({**files}), "A004") == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pilotes: Dr Martin", "« Dr Martin » nomme une personne."),
        ("pilotes: Jeanne PETIT (ARS)", "« Jeanne PETIT » nomme une personne."),
        ("contexte: Une étape confiée à Jeanne PETIT.", "« Jeanne PETIT » nomme une personne."),
        ("contexte: Écrire à jeanne.petit@exemple.fr.", "« jeanne.petit@exemple.fr » est l'adresse d'une personne."),
    ],
)
def test_a_name_and_an_address_are_told_apart(deploy: Deploy, text: str, said: str) -> None:
    [found] = findings_of(deploy({"fiches/02.yaml": f"{START}{text}\n"}), "A004")
    assert found.message.replace("\u00a0", " ") == said


def test_the_rule_is_ignored_with_a_reason(deploy: Deploy) -> None:
    settings = "regles:\n  ignorer:\n    A004: noms imprimés dans l'arrêté\n"
    assert findings_of(deploy({"ptsm.yaml": settings, "fiches/02.yaml": f"{START}pilotes: Dr Martin\n"}), "A004") == []
