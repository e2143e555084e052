"""Periods of time in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from ptsm_cli.common.periodes import (
    Periode,
    day_of,
    in_period,
    month_name,
    month_of,
    of_period,
    read_notation,
    say,
    say_day,
    to_notation,
    whole_units,
)


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


@pytest.mark.parametrize(
    ("notation", "said"),
    [
        ("2020", "en 2020"),
        ("2020-S2", "au second semestre 2020"),
        ("2020-T3", "au 3e trimestre 2020"),
        ("2020-04", "en avril 2020"),
    ],
)
def test_something_is_said_to_happen_in_a_period(notation: str, said: str) -> None:
    assert in_period(say(read_notation(notation))) == said


def test_a_run_of_days_keeps_its_own_words() -> None:
    days = Periode(read_notation("2020-03-01").debut, read_notation("2020-03-03").fin)
    assert of_period(say(days)) == "du 1er mars 2020 au 3 mars 2020"


MONTHS = [
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
]


@pytest.mark.parametrize(
    ("notation", "days", "said"),
    [
        ("2020", "2020-01-01 2020-12-31", "2020"),
        ("2020-s1", "2020-01-01 2020-06-30", "premier semestre 2020"),
        ("2020-S2", "2020-07-01 2020-12-31", "second semestre 2020"),
        (" 2020-T1 ", "2020-01-01 2020-03-31", "1er trimestre 2020"),
        ("2020-T2", "2020-04-01 2020-06-30", "2e trimestre 2020"),
        ("2020-t3", "2020-07-01 2020-09-30", "3e trimestre 2020"),
        ("2020-T4", "2020-10-01 2020-12-31", "4e trimestre 2020"),
        ("2020-02", "2020-02-01 2020-02-29", "février 2020"),
        ("2020-02-29", "2020-02-29 2020-02-29", "29 février 2020"),
        ("2020-02-01", "2020-02-01 2020-02-01", "1er février 2020"),
    ],
)
def test_each_notation_is_read_written_and_said(notation: str, days: str, said: str) -> None:
    periode = read_notation(notation)
    assert f"{periode.debut} {periode.fin}" == days
    assert (to_notation(periode), say(periode)) == (notation.strip().upper(), said)


@pytest.mark.parametrize(
    "text", ["", "20", "2020-S3", "2020-S0", "2020-T5", "2020-13", "2020-00", "2021-02-29", "2020-1", "2020-06-3", "S1"]
)
def test_what_is_no_notation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_notation(text)


def test_each_month_has_its_name() -> None:
    assert [month_name(rank) for rank in range(1, 13)] == MONTHS
    assert [say(month_of(2021, rank)) for rank in range(1, 13)] == [f"{month} 2021" for month in MONTHS]
    assert [say_day(date(2021, rank, 2)) for rank in range(1, 13)] == [f"2 {month} 2021" for month in MONTHS]


@pytest.mark.parametrize(
    ("unit", "day", "expected"),
    [
        ("an", "2023-01-01", ["2022"]),
        ("an", "2022-12-31", []),
        ("semestre", "2023-01-01", ["2021-S2", "2022-S1", "2022-S2"]),
        ("semestre", "2022-12-31", ["2021-S2", "2022-S1"]),
        ("trimestre", "2021-12-31", ["2021-T2", "2021-T3"]),
        ("trimestre", "2022-01-01", ["2021-T2", "2021-T3", "2021-T4"]),
        ("mois", "2021-06-01", ["2021-03", "2021-04", "2021-05"]),
        ("mois", "2022-02-01", [*(f"2021-{rank:02}" for rank in range(3, 13)), "2022-01"]),
        ("mois", "2030-01-01", ["2021-03", "2021-04", "2021-05", "2021-06"]),
    ],
)
def test_the_units_of_a_frame_are_those_whole_and_past(unit: str, day: str, expected: list[str]) -> None:
    end = "2021-06-30" if day.startswith("2030") else "2023-12-31"
    frame = Periode(date(2021, 3, 1), date.fromisoformat(end))
    assert [to_notation(one) for one in whole_units(unit, frame, date.fromisoformat(day))] == expected


def test_the_last_year_of_the_calendar_has_units() -> None:
    frame, last = Periode(date(9998, 1, 1), date.max), date.max
    assert [to_notation(one) for one in whole_units("semestre", frame, last)] == ["9998-S1", "9998-S2", "9999-S1"]


def test_an_interval_holds_its_ends_and_does_not_go_back() -> None:
    june = read_notation("2021-06")
    assert [june.contains(date(2021, month, day)) for month, day in ((5, 31), (6, 1), (6, 30), (7, 1))] == [
        False,
        True,
        True,
        False,
    ]
    others = [
        read_notation(text) for text in ("2021-05", "2021-05-31", "2021-06-01", "2021-S1", "2021-06-30", "2021-07")
    ]
    assert [june.overlaps(one) for one in others] == [False, False, True, True, True, False]
    assert june.through(read_notation("2021-06-01")) == day_of(2021, 6, 1)
    with pytest.raises(ValueError, match="précède"):
        june.through(read_notation("2021-05"))
