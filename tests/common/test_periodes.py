"""Periods of time in sentences."""

from __future__ import annotations

import pytest

from ptsm_cli.common.periodes import Periode, of_period, read_notation, say


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("2020", "de 2020"),
        ("2020-S1", "du premier semestre 2020"),
        ("2020-S2", "du second semestre 2020"),
        ("2020-T1", "du 1er trimestre 2020"),
        ("2020-T3", "du 3e trimestre 2020"),
        ("2020-03", "de mars 2020"),
        ("2020-04", "d'avril 2020"),
        ("2020-08", "d'août 2020"),
        ("2020-10", "d'octobre 2020"),
        ("2020-03-01", "du 1er mars 2020"),
        ("2020-03-12", "du 12 mars 2020"),
    ],
)
def test_a_period_is_said_after_a_noun(notation: str, said: str) -> None:
    assert of_period(say(read_notation(notation))) == said


def test_a_run_of_days_keeps_its_own_words() -> None:
    days = Periode(read_notation("2020-03-01").debut, read_notation("2020-03-03").fin)
    assert of_period(say(days)) == "du 1er mars 2020 au 3 mars 2020"
