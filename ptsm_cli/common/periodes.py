"""Calendar intervals in the project's own notation: `2020`, `2020-S2`, `2020-T3`, `2020-06`, `2020-06-30`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from ptsm_cli.common.frozen import dataclass

_NOTATION = re.compile(
    r"(?P<annee>\d{4})(?:-(?:S(?P<semestre>[12])|T(?P<trimestre>[1-4])|(?P<mois>\d{2})(?:-(?P<jour>\d{2}))?))?"
)

MONTH_NAMES = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
WEEKDAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""The days of the week, as `datetime.date.weekday` ranks them."""


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A closed interval of days, both ends included; `debut <= fin` always holds."""

    debut: date
    fin: date

    def __post_init__(self) -> None:
        if self.fin < self.debut:
            raise ValueError(f"la fin {self.fin} précède le début {self.debut}")

    def contains(self, day: date) -> bool:
        """Tell whether `day` is in the interval."""
        return self.debut <= day <= self.fin

    def overlaps(self, other: Periode) -> bool:
        """Tell whether the two intervals share a day."""
        return self.debut <= other.fin and other.debut <= self.fin

    def through(self, other: Periode) -> Periode:
        """Return the interval from this one's start to the end of `other`.

        Raises:
            ValueError: `other` ends before this one starts.
        """
        return Periode(self.debut, other.fin)


def year_of(year: int) -> Periode:
    """Return the whole year `year`."""
    return Periode(date(year, 1, 1), date(year, 12, 31))


def semester_of(year: int, rank: int) -> Periode:
    """Return semester `rank` (1 or 2) of year `year`."""
    return month_of(year, rank * 6 - 5).through(month_of(year, rank * 6))


def quarter_of(year: int, rank: int) -> Periode:
    """Return quarter `rank` (1 to 4) of year `year`."""
    return month_of(year, rank * 3 - 2).through(month_of(year, rank * 3))


def month_of(year: int, rank: int) -> Periode:
    """Return month `rank` (1 to 12) of year `year`."""
    return Periode(date(year, rank, 1), date(year, rank, calendar.monthrange(year, rank)[1]))


def day_of(year: int, month: int, day: int) -> Periode:
    """Return one day.

    Raises:
        ValueError: there is no such day.
    """
    when = date(year, month, day)
    return Periode(when, when)


UNITS_A_YEAR = {"an": 1, "semestre": 2, "trimestre": 4, "mois": 12}
"""How many of each unit of a rhythm there are in a year."""


def whole_units(unit: str, frame: Periode, day: date) -> Iterator[Periode]:
    """Yield the years, semesters, quarters or months of a frame that are whole and past on a day."""
    make = {"semestre": semester_of, "trimestre": quarter_of, "mois": month_of}.get(unit)
    for year in range(frame.debut.year, frame.fin.year + 1):
        for rank in range(1, UNITS_A_YEAR[unit] + 1):
            found = make(year, rank) if make else year_of(year)
            if frame.debut <= found.debut and found.fin <= frame.fin and found.fin < day:
                yield found


def read_notation(text: str) -> Periode:
    """Return the interval that `text` notes: a year, semester, quarter, month or day.

    Raises:
        ValueError: `text` is not in this notation, or names a day or month that does not exist.
    """
    found = _NOTATION.fullmatch(text.strip().upper())
    if found is None:
        raise ValueError(f"« {text} » n'est pas une période : écrivez 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30")
    year = int(found["annee"])
    if found["semestre"]:
        return semester_of(year, int(found["semestre"]))
    if found["trimestre"]:
        return quarter_of(year, int(found["trimestre"]))
    if found["jour"]:
        return day_of(year, int(found["mois"]), int(found["jour"]))
    if found["mois"]:
        return month_of(year, int(found["mois"]))
    return year_of(year)


def to_notation(periode: Periode) -> str:
    """Return the shortest notation of `periode`, or `début/fin` where no single one fits."""
    year = periode.debut.year
    if periode == year_of(year):
        return f"{year}"
    for rank in (1, 2):
        if periode == semester_of(year, rank):
            return f"{year}-S{rank}"
    for rank in (1, 2, 3, 4):
        if periode == quarter_of(year, rank):
            return f"{year}-T{rank}"
    if periode == month_of(year, periode.debut.month):
        return f"{periode.debut:%Y-%m}"
    if periode.debut == periode.fin:
        return periode.debut.isoformat()
    return f"{periode.debut.isoformat()}/{periode.fin.isoformat()}"


def say(periode: Periode) -> str:
    """Return `periode` in French: « janvier 2019 », « 1er février 2019 », « premier semestre 2019 »."""
    notation = to_notation(periode)
    if "/" in notation:
        return f"du {say_day(periode.debut)} au {say_day(periode.fin)}"
    if "S" in notation:
        return f"{'premier' if notation.endswith('1') else 'second'} semestre {periode.debut.year}"
    if "T" in notation:
        rank = notation[-1]
        return f"{rank}{'er' if rank == '1' else 'e'} trimestre {periode.debut.year}"
    if periode.debut == periode.fin:
        return say_day(periode.debut)
    if periode == month_of(periode.debut.year, periode.debut.month):
        return f"{MONTH_NAMES[periode.debut.month - 1]} {periode.debut.year}"
    return notation


def of_period(said: str) -> str:
    """Return « de 2019 », « d'avril 2019 », « du 25 janvier 2019 », « du premier semestre 2019 », from the words."""
    if said[0] in "ao":
        return f"d'{said}"
    if said.isdecimal():
        return f"de {said}"
    is_term = said[0].isdigit() or said.startswith(("premier", "second"))
    return said if said.startswith("du ") else f"du {said}" if is_term else f"de {said}"


def in_period(said: str) -> str:
    """Return « en 2019 », « en avril 2019 », « au premier semestre 2019 », from the words of a part of year."""
    return f"{'au' if of_period(said).startswith('du ') else 'en'} {said}"


def month_name(rank: int) -> str:
    """Return the name of month `rank` (1 to 12)."""
    return MONTH_NAMES[rank - 1]


def say_day(day: date) -> str:
    """Return a day in French: « 1er février 2019 »."""
    return f"{'1er' if day.day == 1 else day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
