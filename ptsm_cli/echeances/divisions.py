"""The forms of a semester or of a quarter, told by its rank: « S2 », « 3e trimestre », « première moitié de »."""

from __future__ import annotations

import re
from itertools import pairwise

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.lexicon import ORDINALS
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.units import DateUnit, WrittenDate, YearPlace, division

_CENTURY = 2000
_SEMESTERS = _TWO_ENDS = 2
_ORDINAL = "|".join(f"(?:{form})(?![a-z])" for form in ORDINALS.values())
LIST = rf"(?P<rangs>(?:{_ORDINAL})(?: ?(?:-|,|/|\bet\b|&|\ba\b|\bau\b) ?(?:le )?(?:{_ORDINAL})){{0,3}})"
"""The form of one rank or of several: « 1er », « 1er et 3e », « 1er au 3e »."""

_PIECE = deferred("|".join([r"(?P<plage>-|au?)", *(f"(?P<r{r}>{f})(?![a-z])" for r, f in ORDINALS.items())]))


def _with_short_year(moment: WrittenDate, found: re.Match[str]) -> WrittenDate:
    aa = found.groupdict().get("aa")
    return moment.within(_CENTURY + int(aa), YearPlace.SHORT) if aa else moment


def semester(found: re.Match[str]) -> WrittenDate:
    """Read « S2 », « semestre 2 », « S2 26 »."""
    return _with_short_year(division(DateUnit.SEMESTER, int(found["rang"])), found)


def quarter(found: re.Match[str]) -> WrittenDate:
    """Read « T3 », « trimestre 3 », « T3 26 »."""
    return _with_short_year(division(DateUnit.QUARTER, int(found["rang"])), found)


def notation(found: re.Match[str]) -> WrittenDate | None:
    """Read « 2020-S2 », « 2020/T3 »."""
    unit = DateUnit.SEMESTER if found["lettre"] == "s" else DateUnit.QUARTER
    return division(unit, int(found["rang"])).within(int(found["an"]), YearPlace.NOTED)


def rank_and_year(found: re.Match[str]) -> WrittenDate:
    """Read « S2/2026 »."""
    unit = DateUnit.SEMESTER if found["lettre"] == "s" else DateUnit.QUARTER
    return division(unit, int(found["rang"])).within(int(found["an"]), YearPlace.AFTER)


def by_rank(found: re.Match[str]) -> WrittenDate | None:
    """Read « premier semestre », « 1er et 3e trimestres », « 1er au 3e »; None where ranks do not follow each other."""
    onwards: list[list[int]] = []
    ranged = False
    for piece in _PIECE.finditer(found["rangs"]):
        if piece["plage"]:
            ranged = True
            continue
        rank = next(rank for rank in ORDINALS if piece[f"r{rank}"])
        if ranged:
            onwards[-1].append(rank)
        else:
            onwards.append([rank])
        ranged = False
    ranks = [rank for rest in onwards for rank in rest]
    unit = DateUnit.SEMESTER if found["s"] else DateUnit.QUARTER
    if (
        (found["s"] and ranks[-1] > _SEMESTERS)
        or any(a >= b for a, b in pairwise(ranks))
        or any(len(s) > _TWO_ENDS for s in onwards)
    ):
        return None
    make = periodes.semester_of if found["s"] else periodes.quarter_of
    alternative = "/" in found["rangs"] and any(b > a + 1 for a, b in pairwise(ranks))

    def make_all(year: int) -> tuple[Periode, ...]:
        if alternative:
            ends = make(year, ranks[0]), make(year, ranks[-1])
            raise RefusalError(Motif.AMBIGUE, readings=(pastes.through(*ends), pastes.both(*ends)))
        return tuple(make(year, rest[0]).through(make(year, rest[-1])) for rest in onwards)

    return _with_short_year(WrittenDate(unit, make_all, multiple=len(ranks) > 1), found)


def last(found: re.Match[str]) -> WrittenDate:
    """Read « dernier trimestre », « dernier semestre »."""
    return division(DateUnit.SEMESTER, 2) if found["s"] else division(DateUnit.QUARTER, 4)


def half(found: re.Match[str]) -> WrittenDate:
    """Read « première moitié de », « seconde moitié de »."""
    return division(DateUnit.SEMESTER, 1 if found["premiere"] else 2)
