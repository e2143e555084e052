"""How a window is cut into columns."""

from __future__ import annotations

import pytest

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.periodes import read_notation
from ptsm_cli.plan.columns import Step, split_window


@pytest.mark.parametrize(
    ("step", "start", "end", "expected"),
    [
        (Step.SEMESTRE, "2019", "2020", ["2019-S1", "2019-S2", "2020-S1", "2020-S2"]),
        (Step.SEMESTRE, "2019-S2", "2020-S1", ["2019-S2", "2020-S1"]),
        (Step.SEMESTRE, "2019-06-30", "2019-07-01", ["2019-S1", "2019-S2"]),
        (Step.SEMESTRE, "2019-07-01", "2019-12-31", ["2019-S2"]),
        (Step.TRIMESTRE, "2019-T4", "2020-T2", ["2019-T4", "2020-T1", "2020-T2"]),
        (Step.TRIMESTRE, "2020-05", "2020-05", ["2020-T2"]),
        (Step.ANNEE, "2019-S2", "2021-01-01", ["2019", "2020", "2021"]),
    ],
)
def test_the_columns_are_the_whole_periods_that_touch_the_window(
    step: Step, start: str, end: str, expected: list[str]
) -> None:
    window = read_notation(start).through(read_notation(end))

    assert [periode.label for periode in split_window(step, window)] == expected


@pytest.mark.parametrize(
    ("step", "heading", "short"),
    [
        (Step.SEMESTRE, "second semestre 2020", "S2"),
        (Step.TRIMESTRE, "4e trimestre 2020", "T4"),
        (Step.ANNEE, "2020", "2020"),
    ],
)
def test_a_column_has_a_full_name_and_a_short_one(step: Step, heading: str, short: str) -> None:
    last = split_window(step, read_notation("2020"))[-1]

    assert (last.heading, last.short, last.year) == (heading, short, 2020)


def test_a_window_too_long_to_print_is_refused_with_a_way_out() -> None:
    with pytest.raises(UnknownValueError, match="trop long") as refusal:
        split_window(Step.TRIMESTRE, read_notation("2000").through(read_notation("2099")))

    assert "160 périodes au plus" in (refusal.value.hint or "")
