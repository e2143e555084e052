"""« début », « mi », « fin », « courant », « semaine du » before a date."""

from __future__ import annotations

from dataclasses import replace

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.days import week_of
from ptsm_cli.echeances.units import DateUnit, Make, WrittenDate, months, whole

_QUARTERS = {"debut": (1, 3), "mi": (4, 9), "fin": (10, 12), "courant": (1, 12)}
"""The months of a year that each position names."""


def part_of(moment: WrittenDate, position: str) -> WrittenDate | None:
    """Return the part of `moment` that `position` names, or None where the two do not go together.

    A year gives its first quarter, its middle quarters or its last one; the end of a semester is its last quarter,
    that of a quarter its last month; a month stays whole, for nothing cuts it surely. The start and the middle of
    a semester or a quarter are only the ends that a limit needs: see `only_ends_known`.
    """
    if position == "semaine":
        day = moment.unit is DateUnit.DAY and not moment.multiple and not moment.position
        return replace(moment, make=_week(moment.make), position=position) if day else None
    if moment.position or moment.multiple or moment.unit in {DateUnit.DAY, DateUnit.RENTREE}:
        return None
    if moment.unit in {DateUnit.SEASON, DateUnit.SCHOOL_YEAR} and position != "courant":
        return None
    loose = replace(moment, position=position, approximative=True)
    if moment.unit is DateUnit.YEAR:
        return replace(loose, make=months(*_QUARTERS[position]).make)
    if position == "fin" and moment.unit in {DateUnit.SEMESTER, DateUnit.QUARTER}:
        return replace(loose, make=_last_part(moment))
    return loose


def only_ends_known(moment: WrittenDate) -> bool:
    """Whether only an end of `moment` is sure: « début du 1er semestre 2021 » is some part of it."""
    return moment.position in {"debut", "mi"} and moment.unit in {DateUnit.SEMESTER, DateUnit.QUARTER}


def _week(make: Make) -> Make:
    return lambda year: tuple(week_of(periode.debut) for periode in make(year))


def _last_part(moment: WrittenDate) -> Make:
    """Return the last quarter of a semester, the last month of a quarter."""

    def make(year: int) -> Periode:
        [tout] = moment.make(year)
        rank = tout.fin.month
        return (
            periodes.month_of(year, rank) if moment.unit is DateUnit.QUARTER else periodes.quarter_of(year, rank // 3)
        )

    return whole(make)
