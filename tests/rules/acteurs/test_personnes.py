"""Persons named in a project: civility and name, or an address made of a name; never a function nor an organisation."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.acteurs.persons import may_name, named_persons

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("M. Martin", ["M. Martin"]),
        ("Mme MARTIN", ["Mme MARTIN"]),
        ("M. Jean Martin, directeur", ["M. Jean Martin"]),
        ("Monsieur Martin", ["Monsieur Martin"]),
        ("Madame Le Bihan", ["Madame Le Bihan"]),
        ("Mlle Petit", ["Mlle Petit"]),
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
    ],
)
def test_a_function_an_organisation_or_a_service_is_no_person(entry: str) -> None:
    assert list(named_persons(entry)) == []


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
        ({"acteurs.yaml": "acteurs:\n  - {id: dr-martin, nom: Dr Martin}\n"}, [("acteurs.yaml", 2, 26)]),
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


def test_the_rule_is_ignored_with_a_reason(deploy: Deploy) -> None:
    settings = "regles:\n  ignorer:\n    A004: noms imprimés dans l'arrêté\n"
    assert findings_of(deploy({"ptsm.yaml": settings, "fiches/02.yaml": f"{START}pilotes: Dr Martin\n"}), "A004") == []
