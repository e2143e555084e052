"""The table of the forms that a date takes, each with how it becomes an interval."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from itertools import pairwise

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.lexicon import MONTHS, ORDINALS, QUARTER, SEASONS, SEMESTER, WEEKDAYS, alternatives


class DateUnit(Enum):
    """The unit that a date is told in."""

    YEAR = "annee"
    SEMESTER = "semestre"
    QUARTER = "trimestre"
    SEASON = "saison"
    MONTH = "mois"
    DAY = "jour"


class YearPlace(Enum):
    """Where a date has its year from, which tells what the next words may mean."""

    ABSENT = "seule"
    """The date is a year, or has none yet."""
    BEFORE = "avant"
    """The year comes first: « 2020 second semestre »."""
    AFTER = "apres"
    """The year comes last, or is part of the form."""
    NOTED = "notee"
    """The project's own notation: « 2020-S2 »."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it is written.

    Attributes:
        unit: the unit that it is told in.
        make: gives its interval in a year; raises ValueError when that year has no such day.
        year: its year, or None while it is not known.
        approximative: the words give it loosely.
        position: « debut », « mi », « fin », « courant », or empty.
        multiple: it joins several dates in one form (« 1er et 2nd semestres »).
        year_place: where its year comes from.
    """

    unit: DateUnit
    make: Callable[[int], Periode]
    year: int | None = None
    approximative: bool = False
    position: str = ""
    multiple: bool = False
    year_place: YearPlace = YearPlace.ABSENT

    @property
    def is_year(self) -> bool:
        """Whether it is a bare year."""
        return self.unit is DateUnit.YEAR and not self.position

    def in_year(self, year: int, year_place: YearPlace) -> WrittenDate:
        """Return the same date in the year `year`."""
        return replace(self, year=year, year_place=year_place)


_Factory = Callable[["re.Match[str]"], WrittenDate | None]

_EDGE = r"(?![0-9a-z°])"
_NUMBER = r"(?<![0-9/.,])"
_DAY = r"1 ?(?:er|°|\^\{er\})|[12][0-9]|3[01]|0?[1-9]"
_DAY_LINK = r"(?P<lien> ?(?:-|&|\bet\b(?: le)?|\bau\b) ?)"
_MONTH_NAME = rf"(?P<mois>{alternatives(MONTHS)})(?![a-z])"
_WEEKDAY = rf"(?:(?P<semaine>{alternatives(WEEKDAYS)}) )?"
_ORDINAL = "|".join(f"(?:{form})(?![a-z])" for form in ORDINALS.values())
_LIST = rf"(?P<rangs>(?:{_ORDINAL})(?: ?(?:-|,|/|\bet\b|&|\ba\b|\bau\b) ?(?:le )?(?:{_ORDINAL})){{0,3}})"
_ONE_ORDINAL = re.compile("|".join(f"(?P<r{rank}>{form})" for rank, form in ORDINALS.items()))


def _year(found: re.Match[str]) -> WrittenDate:
    return WrittenDate(DateUnit.YEAR, periodes.year_of, int(found["an"]))


def _division(unit: DateUnit, rank: int) -> WrittenDate:
    make = periodes.semester_of if unit is DateUnit.SEMESTER else periodes.quarter_of
    return WrittenDate(unit, lambda year: make(year, rank))


def _semester(found: re.Match[str]) -> WrittenDate:
    return _division(DateUnit.SEMESTER, int(found["rang"]))


def _quarter(found: re.Match[str]) -> WrittenDate:
    return _division(DateUnit.QUARTER, int(found["rang"]))


def _notation(found: re.Match[str]) -> WrittenDate | None:
    unit = DateUnit.SEMESTER if found["lettre"] == "s" else DateUnit.QUARTER
    return _division(unit, int(found["rang"])).in_year(int(found["an"]), YearPlace.NOTED)


def _ranks(found: re.Match[str], unit: DateUnit, last: int) -> WrittenDate | None:
    """Read « 1er », « 1er et 2nd », « 1er au 3e » before their unit."""
    ranks = [int((t.lastgroup or "r0")[1:]) for t in _ONE_ORDINAL.finditer(found["rangs"])]
    if ranks[-1] > last or any(a >= b for a, b in pairwise(ranks)):
        return None
    make = periodes.semester_of if unit is DateUnit.SEMESTER else periodes.quarter_of
    followed = ranks[-1] - ranks[0] == len(ranks) - 1 and "/" not in found["rangs"]
    return WrittenDate(
        unit,
        lambda year: make(year, ranks[0]).through(make(year, ranks[-1])),
        approximative=not (followed or re.search(r"-|\bau?\b", found["rangs"])),
        multiple=len(ranks) > 1,
    )


def _semesters(found: re.Match[str]) -> WrittenDate | None:
    return _ranks(found, DateUnit.SEMESTER, 2)


def _quarters(found: re.Match[str]) -> WrittenDate | None:
    return _ranks(found, DateUnit.QUARTER, 4)


def _last(found: re.Match[str]) -> WrittenDate:
    return _division(DateUnit.SEMESTER, 2) if found["s"] else _division(DateUnit.QUARTER, 4)


def _season(found: re.Match[str]) -> WrittenDate:
    return replace(_division(DateUnit.QUARTER, SEASONS[found["saison"]]), unit=DateUnit.SEASON, approximative=True)


def _month(found: re.Match[str]) -> WrittenDate:
    rank = MONTHS[found["mois"]]
    return WrittenDate(DateUnit.MONTH, lambda year: periodes.month_of(year, rank))


def _month_year(found: re.Match[str]) -> WrittenDate:
    rank = int(found["mois"])
    return WrittenDate(
        DateUnit.MONTH, lambda year: periodes.month_of(year, rank), int(found["an"]), year_place=YearPlace.AFTER
    )


def _year_month(found: re.Match[str]) -> WrittenDate | None:
    if int(found["an"]) % 100 < int(found["mois"]):
        return None  # « 2009-10 » may be a range of years
    return _month_year(found)


def _day_in(month: int, day: int, weekday: str | None = None) -> Callable[[int], Periode]:
    def make(year: int) -> Periode:
        when = periodes.day_of(year, month, day)
        if weekday and WEEKDAYS[date.weekday(when.debut)] != weekday:
            raise ValueError(f"le {when.debut} n'est pas un {weekday}")
        return when

    return make


def _day_rank(written: str) -> int:
    return int(re.split(r"[^0-9]", written)[0])


def _day(found: re.Match[str]) -> WrittenDate:
    day = _day_rank(found["jour"])
    return WrittenDate(DateUnit.DAY, _day_in(MONTHS[found["mois"]], day, found["semaine"]))


def _days(found: re.Match[str]) -> WrittenDate | None:
    first, last = _day_rank(found["premier"]), _day_rank(found["dernier"])
    if first >= last:
        return None
    month = MONTHS[found["mois"]]
    return WrittenDate(
        DateUnit.DAY,
        lambda year: _day_in(month, first)(year).through(_day_in(month, last)(year)),
        approximative="et" in found["lien"] and last > first + 1,
        multiple=True,
    )


def _numeric_day(found: re.Match[str]) -> WrittenDate:
    make = _day_in(int(found["mois"]), int(found["jour"]))
    return WrittenDate(DateUnit.DAY, make, int(found["an"]), year_place=YearPlace.AFTER)


_YEAR = r"(?P<an>20[0-9]{2})"

FORMS: tuple[tuple[re.Pattern[str], _Factory], ...] = tuple(
    (re.compile(form), factory)
    for form, factory in (
        # 2021-06-30, 30/06/2021
        (rf"{_NUMBER}{_YEAR}-(?P<mois>[0-9]{{2}})-(?P<jour>[0-9]{{2}})(?![0-9a-z]|[-.][0-9])", _numeric_day),
        (
            rf"{_NUMBER}(?P<jour>[0-9]{{1,2}})(?P<s>[/.-])(?P<mois>[0-9]{{1,2}})(?P=s){_YEAR}(?![0-9a-z]|[/.][0-9])",
            _numeric_day,
        ),
        # 2021-06, 06/2021
        (rf"{_NUMBER}(?<![0-9]-){_YEAR}-(?P<mois>0[1-9]|1[0-2])(?![0-9a-z]|[-.][0-9])", _year_month),
        (rf"{_NUMBER}(?<![0-9]-)(?P<mois>0[1-9]|1[0-2])[/.-]{_YEAR}(?![0-9a-z]|[/.][0-9])", _month_year),
        # 2020-S2, 2020-T3
        (rf"{_YEAR}-(?P<lettre>s(?=[12])|t)(?P<rang>[1-4]){_EDGE}(?! ?[-(]? ?20[0-9]{{2}}(?!-[st]))", _notation),
        (rf"{_YEAR}{_EDGE}", _year),
        # S2, semestre 2, T3, trimestre 3
        (rf"(?:s|{SEMESTER}) ?(?P<rang>[12]){_EDGE}", _semester),
        (rf"(?:t|trim\.?|{QUARTER}) ?(?P<rang>[1-4]){_EDGE}", _quarter),
        # premier semestre, 1er et 2nd semestres, 3e trimestre, 1er T, dernier trimestre
        (rf"{_LIST} ?(?:s|{SEMESTER}){_EDGE}", _semesters),
        (rf"(?P<rangs>premier|1 ?er|second|2 ?nd) sem\.?{_EDGE}", _semesters),
        (rf"{_LIST} ?(?:t|trim\.?|{QUARTER}){_EDGE}", _quarters),
        (rf"dernier (?:(?P<s>{SEMESTER})|{QUARTER}){_EDGE}", _last),
        (rf"(?P<saison>{alternatives(SEASONS)}){_EDGE}", _season),
        # 12 et 13 juin, du 1er au 15 juin
        (
            rf"{_NUMBER}(?P<premier>{_DAY}){_DAY_LINK}(?P<dernier>{_DAY}) {_MONTH_NAME}\.?",
            _days,
        ),
        # 1er juin, mardi 12 novembre
        (rf"{_WEEKDAY}{_NUMBER}(?P<jour>{_DAY}) {_MONTH_NAME}\.?", _day),
        (rf"{_MONTH_NAME}(?![0-9])\.?", _month),
    )
)
"""Each form with what it means, the most precise first; the first that matches is taken."""
