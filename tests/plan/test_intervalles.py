"""Several intervals, and what recurs or depends on something, drawn over the periods of a planning."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import Periode, read_notation
from ptsm_cli.echeances import Contexte, read_echeance
from ptsm_cli.plan.bars import Bar, draw_bar
from ptsm_cli.plan.columns import Step, split_window

HORIZON = read_notation("2019").through(read_notation("2021"))


def draw(text: str, window: Periode = HORIZON) -> str:
    bar: Bar = draw_bar(read_echeance(text, Contexte(horizon=HORIZON)), split_window(Step.SEMESTRE, window), HORIZON)
    cells = "".join(cell.signe for cell in bar.cells).replace(" ", "·")
    return bar.across or f"{bar.before.signe.strip()}[{cells}]{bar.after.signe.strip()}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019 et 2021", "[██··██]"),
        ("octobre 2019 et octobre 2020", "[·█·█··]"),
        ("T1 2019, T3 2019 et T1 2021", "[██··█·]"),
        ("début 2019 et fin 2020", "[▒··▒··]"),
        ("2018 et 2020", "‹×[··██··]"),
        ("2019 et 2023", "[██····]›×"),
        ("2018 et 2022", "‹×[······]›×"),
        ("2019 à 2020", "[████··]"),
        # What goes on all along is drawn from its start, or over its period.
        ("en continu à partir de 2020", "[··~~~~]"),
        ("en continu 2019-2020", "[~~~~··]"),
        ("une fois par an à partir de 2020", "[··○○○○]"),
        ("2020 : 1 réunion par trimestre", "[··○○··]"),
        ("tous les 6 mois jusqu'en 2020", "[···○··]"),
        ("une fois par an", "une fois par an"),
        ("2020 (sous réserve de financement)", "[··??··]"),
        ("sous réserve de financement", "sous réserve de financement"),
        ("fin du PTSM", "[·····◆]"),
        ("de 2020 à la fin du PTSM", "[··████]"),
    ],
)
def test_each_interval_has_its_bar_and_the_cells_between_stay_empty(text: str, expected: str) -> None:
    assert draw(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2019 et 2021", "‹[··]›"), ("2019, 2020 et 2021", "‹[██]›"), ("2020 et 2022", "[██]›×")]
)
def test_an_arrow_says_that_there_are_others_outside_the_window(text: str, expected: str) -> None:
    assert draw(text, read_notation("2020")) == expected
