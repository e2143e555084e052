"""A date as it is written: the unit that it is told in, its year once known, and the days that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from ptsm_cli.common import periodes
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode

Make = Callable[[int], tuple[Periode, ...]]
"""Gives the days of a date in a year, in order; raises ValueError, or RefusError, when that year has no such day."""


class DateUnit(Enum):
    """The unit that a date is told in."""

    YEAR = auto()
    SCHOOL_YEAR = auto()
    """A school year, from September to August."""
    SEMESTER = auto()
    QUARTER = auto()
    SEASON = auto()
    MONTH = auto()
    RENTREE = auto()
    """The month in which school starts again."""
    DAY = auto()
    TERM = auto()
    """The last day of the project, or of its contract."""


class YearPlace(Enum):
    """Where a date has its year from, which tells what the next words may mean."""

    ALONE = auto()
    """The date is a year, or has none yet."""
    BEFORE = auto()
    """The year comes first: « 2020 second semestre »."""
    AFTER = auto()
    """The year comes last, or is part of the form."""
    SHORT = auto()
    """So does it, with two digits only: « S1 26 »."""
    NOTED = auto()
    """The project's own notation: « 2020-S2 »."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it is written.

    Attributes:
        unit: the unit that it is told in.
        make: gives its days in a year.
        year: its year, or None while it is not known.
        approximative: the words give it loosely.
        position: « debut », « mi », « fin », « courant », « semaine », or empty.
        multiple: it joins several dates in one form (« 1er et 2nd semestres »).
        year_place: where its year comes from.
        bare: whether it starts with a figure that a word before it may as well count: « 6/2026 ».
    """

    unit: DateUnit
    make: Make
    year: int | None = None
    approximative: bool = False
    position: str = ""
    multiple: bool = False
    year_place: YearPlace = YearPlace.ALONE
    bare: bool = False

    @property
    def known_year(self) -> int:
        """Its year, once it is known."""
        assert self.year is not None  # noqa: S101 - asked of dated ones only
        return self.year

    @property
    def is_year(self) -> bool:
        """Whether it is a bare year."""
        return self.unit is DateUnit.YEAR and not self.position

    @property
    def year_comes_last(self) -> bool:
        """Whether its year may serve the dates before it: « de janvier à mars 2021 »."""
        return self.year_place in {YearPlace.AFTER, YearPlace.SHORT}

    @property
    def covers_years(self) -> bool:
        """Whether it says no more than a year: « 2026 », « courant 2026 »."""
        return self.unit is DateUnit.YEAR and self.position in {"", "courant"}

    @property
    def is_of_school(self) -> bool:
        """Whether its days come from the school calendar."""
        return self.unit in {DateUnit.RENTREE, DateUnit.SCHOOL_YEAR}

    def within(self, year: int, year_place: YearPlace) -> WrittenDate:
        """Return the same date in the year `year`."""
        return replace(self, year=year, year_place=year_place)


def whole(make: Callable[[int], Periode]) -> Make:
    """Return the days of a date that is one interval."""
    return lambda year: (make(year),)


def year(year: int) -> WrittenDate:
    """Return a bare year."""
    return WrittenDate(DateUnit.YEAR, whole(periodes.year_of), year)


def division(unit: DateUnit, rank: int) -> WrittenDate:
    """Return a semester or a quarter, without its year."""
    make = periodes.semester_of if unit is DateUnit.SEMESTER else periodes.quarter_of
    return WrittenDate(unit, whole(lambda year: make(year, rank)))


def month(rank: int) -> WrittenDate:
    """Return a month, without its year."""
    return WrittenDate(DateUnit.MONTH, whole(lambda year: periodes.month_of(year, rank)))


def months(first: int, last: int, unit: DateUnit = DateUnit.MONTH) -> WrittenDate:
    """Return the months from one rank to another, both included, without their year."""
    return WrittenDate(unit, whole(lambda year: periodes.month_of(year, first).through(periodes.month_of(year, last))))
