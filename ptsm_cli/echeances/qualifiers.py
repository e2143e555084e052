"""« début », « mi », « fin », « courant » before a date."""

from __future__ import annotations

from dataclasses import replace

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.forms import DateUnit, WrittenDate


def part_of(moment: WrittenDate, position: str) -> WrittenDate | None:
    """Return the part of `moment` that `position` names, or None where the two do not go together.

    A year gives its first quarter, its middle quarters or its last one; a month stays whole, for nothing
    cuts it surely. A quarter or semester stays whole too, but only as the end that a limit needs: see
    `only_ends_known`.
    """
    if moment.position or moment.multiple or moment.unit in {DateUnit.DAY, DateUnit.SEASON}:
        return None
    if moment.unit is DateUnit.YEAR:
        parts = {"debut": (1, 1), "mi": (2, 3), "fin": (4, 4), "courant": (1, 4)}
        first, last = parts[position]

        def make(year: int) -> Periode:
            return periodes.quarter_of(year, first).through(periodes.quarter_of(year, last))

        return replace(moment, make=make, position=position, approximative=True)
    return replace(moment, position=position, approximative=True)


def only_ends_known(moment: WrittenDate) -> bool:
    """Whether only an end of `moment` is sure: « fin du 1er semestre 2021 » is some part of it."""
    return moment.position in {"debut", "mi", "fin"} and moment.unit in {
        DateUnit.SEMESTER,
        DateUnit.QUARTER,
    }
