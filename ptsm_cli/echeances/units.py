"""A date as it is written: the unit that it is told in, its year once known, and the days that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode

Creer = Callable[[int], tuple[Periode, ...]]
"""Gives the days of a date in a year, in order; raises ValueError, or RefusError, when that year has no such day."""


class DateUnit(Enum):
    """The unit that a date is told in."""

    ANNEE = "annee"
    SCOLAIRE = "scolaire"
    """A school year, from September to August."""
    SEMESTRE = "semestre"
    TRIMESTRE = "trimestre"
    SAISON = "saison"
    MOIS = "mois"
    RENTREE = "rentree"
    """The month in which school starts again."""
    JOUR = "jour"
    TERME = "terme"
    """The last day of the project, or of its contract."""


class YearPlace(Enum):
    """Where a date has its year from, which tells what the next words may mean."""

    SEULE = "seule"
    """The date is a year, or has none yet."""
    AVANT = "avant"
    """The year comes first: « 2020 second semestre »."""
    APRES = "apres"
    """The year comes last, or is part of the form."""
    COURTE = "courte"
    """So does it, with two digits only: « S1 26 »."""
    NOTEE = "notee"
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
    """

    unit: DateUnit
    make: Creer
    year: int | None = None
    approximative: bool = False
    position: str = ""
    multiple: bool = False
    year_place: YearPlace = YearPlace.SEULE

    @property
    def est_annee(self) -> bool:
        """Whether it is a bare year."""
        return self.unit is DateUnit.ANNEE and not self.position

    @property
    def year_comes_last(self) -> bool:
        """Whether its year may serve the dates before it: « de janvier à mars 2021 »."""
        return self.year_place in {YearPlace.APRES, YearPlace.COURTE}

    @property
    def couvre_des_annees(self) -> bool:
        """Whether it says no more than a year: « 2026 », « courant 2026 »."""
        return self.unit is DateUnit.ANNEE and self.position in {"", "courant"}

    @property
    def est_scolaire(self) -> bool:
        """Whether its days come from the school calendar."""
        return self.unit in {DateUnit.RENTREE, DateUnit.SCOLAIRE}

    def within(self, year: int, year_place: YearPlace) -> WrittenDate:
        """Return the same date in the year `year`."""
        return replace(self, year=year, year_place=year_place)


def whole(make: Callable[[int], Periode]) -> Creer:
    """Return the days of a date that is one interval."""
    return lambda year: (make(year),)


def year(year: int) -> WrittenDate:
    """Return a bare year."""
    return WrittenDate(DateUnit.ANNEE, whole(periodes.year_of), year)


def division(unit: DateUnit, rank: int) -> WrittenDate:
    """Return a semester or a quarter, without its year."""
    make = periodes.semester_of if unit is DateUnit.SEMESTRE else periodes.quarter_of
    return WrittenDate(unit, whole(lambda year: make(year, rank)))


def month(rank: int) -> WrittenDate:
    """Return a month, without its year."""
    return WrittenDate(DateUnit.MOIS, whole(lambda year: periodes.month_of(year, rank)))


def months(first: int, last: int, unit: DateUnit = DateUnit.MOIS) -> WrittenDate:
    """Return the months from one rank to another, both included, without their year."""
    return WrittenDate(unit, whole(lambda year: periodes.month_of(year, first).through(periodes.month_of(year, last))))
