"""Persons named in the files of a project: where each is told, and how it is said that it is meant."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


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
        ({"territoire.yaml": f"{TERRITOIRE}liens: [{{objet: M. Martin et Mme Roy, reference: Soigner}}]\n"}, []),
        (
            {
                "acteurs.yaml": "acteurs:\n  - {id: cmp, sigle: CMPE, nom: Centre}\n",
                "fiches/02.yaml": f"{START}contexte: avec Camille CMPE\n",
            },
            [],
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
    assert (
        findings_of(
            deploy({"ptsm.yaml": settings, "fiches/02.yaml": f"{START}pilotes: Dr Martin\n"}), "A004", among_all=True
        )
        == []
    )
