"""An objective that is cited exists in its fiche."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("contexte: Objectif 1 de la fiche 1.\n", []),
        ("contexte: Objectif 2 de la fiche 1.\n", [("fiches/02.yaml", 4, 28)]),
        ("suivi:\n  - {date: 2021-01-01, objectif: 1}\n", [("fiches/02.yaml", 5, 34)]),
        ("liens: [{fiche: 1, objectif: 1}]\n", []),
        ("liens: [{fiche: 1, objectif: 2}]\n", [("fiches/02.yaml", 4, 30)]),
        ("vagues: [{vague: v, lignes: [{objectif: repit}]}]\n", [("fiches/02.yaml", 4, 41)]),
        (
            (
                "objectifs_operationnels: [{libelle: A, id: repit, numero: 1.1}, {libelle: B, numero: 1.1}]\n"
                "suivi:\n  - {date: 2021-01-01, objectif: repit}\n  - {date: 2021-01-01, objectif: 1.1}\n"
                "  - {date: 2021-01-01, objectif: 1.2}\n"
            ),
            [("fiches/02.yaml", 7, 34), ("fiches/02.yaml", 8, 34)],
        ),
    ],
)
def test_an_objectif_that_is_cited_exists(deploy: Deploy, rest: str, expected: list[Place]) -> None:
    assert places_of(deploy({"fiches/02.yaml": START + rest}), "L007") == expected


@pytest.mark.parametrize("reference", ["l'objectif 2 fiche 5", "objectif 2, fiche n°5", "fiche 5, objectif 2"])
@pytest.mark.parametrize("numerotation", ["continue", "par-groupe"])
def test_an_objectif_du_decret_before_its_fiche_is_no_objectif_of_the_fiche(
    deploy: Deploy, numerotation: str, reference: str
) -> None:
    objectif = "  - {id: objectif-2, genre: objectif-du-decret, numero: 2, titre: Accompagner}\n"
    root = deploy(
        {
            "territoire.yaml": f"numerotation: {numerotation}\n{BASE['territoire.yaml']}{objectif}",
            "fiches/02.yaml": f"{START}contexte: Voir {reference}.\n",
            "fiches/05.yaml": "numero: 5\ntitre: Loger\ngroupe: objectif-2\n",
        }
    )
    assert places_of(root, "L001", "L002", "L007") == []


def test_the_hint_of_an_unknown_objectif_names_the_nearest_one(deploy: Deploy) -> None:
    content = (
        "objectifs_operationnels: {libelle: A, id: lieu-de-repit}\nsuivi: {date: 2021-01-01, objectif: lieu-repit}\n"
    )
    [finding] = findings_of(deploy({"fiches/02.yaml": START + content}), "L007")
    assert finding.hint == "Vouliez-vous dire «\u00a0lieu-de-repit\u00a0»\u00a0?"
