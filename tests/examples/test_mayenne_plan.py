"""The planning of the roadmap of Mayenne, against the table typed from the printed document."""

from __future__ import annotations

import pytest
from drawn import plans_of
from facts import printed_echeances, projet

from ptsm_cli.plan import CellState, Plan, PlanRow, Step

DRAWN = {CellState.OCCUPIED, CellState.APPROXIMATE}


@pytest.fixture(scope="module")
def semesters() -> Plan:
    [plan] = plans_of([projet("mayenne-53")], Step.SEMESTRE)
    return plan


def line(plan: Plan, numero: str, rank: int) -> PlanRow:
    return next(line for line in plan.rows if (line.numero, line.rank) == (numero, rank))


def test_the_bars_of_the_123_objectifs_cover_the_semesters_of_the_printed_echeances(semesters: Plan) -> None:
    expected = [(printed.fiche, printed.rang, printed.semestres) for printed in printed_echeances()]

    assert len(expected) == 123
    assert [
        (drawn.numero, str(drawn.rank), "".join("01"[cell.etat in DRAWN] for cell in drawn.cells))
        for drawn in semesters.rows
    ] == expected


@pytest.mark.parametrize(
    ("numero", "rank", "before", "after"),
    [
        ("12", 1, "plus tôt, hors horizon", ""),
        ("23", 1, "plus tôt, hors horizon", ""),
        ("25", 3, "", "plus tard, hors horizon"),
    ],
)
def test_the_three_echeances_that_leave_the_horizon_are_marked(
    semesters: Plan, numero: str, rank: int, before: str, after: str
) -> None:
    found = line(semesters, numero, rank)

    assert (found.before.texte, found.after.texte) == (before, after)


def test_nothing_else_lies_outside_the_horizon(semesters: Plan) -> None:
    outside = [(beyond.numero, beyond.rank) for beyond in semesters.rows if CellState.OUT_OF_HORIZON in beyond.states]

    assert outside == [("12", 1), ("23", 1), ("25", 3)]


def test_what_depends_on_national_decisions_is_written_across_its_row(semesters: Plan) -> None:
    across = [(without.numero, without.rank, without.across) for without in semesters.rows if without.across]

    assert across == [
        ("16", 4, "En lien avec les décisions nationales"),
        ("16", 6, "En lien avec les décisions nationales"),
    ]


def test_the_vague_is_planned_by_quarter_over_its_two_years() -> None:
    [plan] = plans_of([projet("mayenne-53")], Step.TRIMESTRE, vague="2019-2020")

    assert [periode.label for periode in plan.periodes] == [
        f"{year}-T{rank}" for year in (2019, 2020) for rank in range(1, 5)
    ]
    assert [fiche.numero for fiche in plan.fiches] == [
        "2", "4", "5", "6", "12", "13", "15", "17", "18", "19", "22", "23", "26", "27", "28",
    ]  # fmt: skip


def test_fiche_17_bis_brings_the_rows_of_fiche_17_along() -> None:
    [plan] = plans_of([projet("mayenne-53")], Step.ANNEE, fiches=["17 bis"])

    assert [(fiche.numero, fiche.same_as, len(fiche.rows)) for fiche in plan.fiches] == [
        ("17", None, 5),
        ("17 bis", "fiche n°\u202f17", 0),
    ]
