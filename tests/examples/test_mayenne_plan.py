"""The planning of the roadmap of Mayenne, against the table typed from the printed document."""

from __future__ import annotations

import pytest
from faits import imprimees, projet

from ptsm_cli.plan import Etat, Ligne, Pas, Plan, planifier

DESSINES = {Etat.OCCUPE, Etat.APPROXIMATIF}


@pytest.fixture(scope="module")
def semestres() -> Plan:
    [plan] = planifier([projet("mayenne-53")], Pas.SEMESTRE)
    return plan


def ligne(plan: Plan, numero: str, rang: int) -> Ligne:
    return next(ligne for ligne in plan.lignes if (ligne.numero, ligne.rang) == (numero, rang))


def test_the_bars_of_the_123_objectifs_cover_the_semesters_of_the_printed_echeances(semestres: Plan) -> None:
    attendues = [(imprimee.fiche, imprimee.rang, imprimee.semestres) for imprimee in imprimees()]

    assert len(attendues) == 123
    assert [
        (dessinee.numero, str(dessinee.rang), "".join("01"[cellule.etat in DESSINES] for cellule in dessinee.cellules))
        for dessinee in semestres.lignes
    ] == attendues


@pytest.mark.parametrize(
    ("numero", "rang", "avant", "apres"),
    [
        ("12", 1, "plus tôt, hors horizon", ""),
        ("23", 1, "plus tôt, hors horizon", ""),
        ("25", 3, "", "plus tard, hors horizon"),
    ],
)
def test_the_three_echeances_that_leave_the_horizon_are_marked(
    semestres: Plan, numero: str, rang: int, avant: str, apres: str
) -> None:
    trouvee = ligne(semestres, numero, rang)

    assert (trouvee.avant.texte, trouvee.apres.texte) == (avant, apres)


def test_nothing_else_lies_outside_the_horizon(semestres: Plan) -> None:
    hors = [(dehors.numero, dehors.rang) for dehors in semestres.lignes if Etat.HORS_HORIZON in dehors.etats]

    assert hors == [("12", 1), ("23", 1), ("25", 3)]


def test_what_depends_on_national_decisions_is_written_across_its_row(semestres: Plan) -> None:
    en_travers = [(sans.numero, sans.rang, sans.en_travers) for sans in semestres.lignes if sans.en_travers]

    assert en_travers == [
        ("16", 4, "En lien avec les décisions nationales"),
        ("16", 6, "En lien avec les décisions nationales"),
    ]


def test_the_vague_is_planned_by_quarter_over_its_two_years() -> None:
    [plan] = planifier([projet("mayenne-53")], Pas.TRIMESTRE, vague="2019-2020")

    assert [periode.label for periode in plan.periodes] == [
        f"{an}-T{rang}" for an in (2019, 2020) for rang in range(1, 5)
    ]
    assert [fiche.numero for fiche in plan.fiches] == [
        "2", "4", "5", "6", "12", "13", "15", "17", "18", "19", "22", "23", "26", "27", "28",
    ]  # fmt: skip


def test_fiche_17_bis_brings_the_rows_of_fiche_17_along() -> None:
    [plan] = planifier([projet("mayenne-53")], Pas.ANNEE, fiches=["17 bis"])

    assert [(fiche.numero, fiche.renvoi, len(fiche.lignes)) for fiche in plan.fiches] == [
        ("17", None, 5),
        ("17 bis", "17", 0),
    ]
