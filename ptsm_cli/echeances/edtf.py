"""Write intervals in EDTF (ISO 8601-2), as the machine outputs give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from ptsm_cli.common import periodes
from ptsm_cli.common.periodes import Periode, to_notation

_DIVISION = re.compile(r"-([ST])([1-4])")
_CODES = {"S": 39, "T": 32}
_DECEMBER = 12


def write_edtf(
    start: date | None, end: date | None, intervals: Sequence[Periode], *, approximative: bool
) -> str | None:
    """Return what a deadline says in EDTF, or None without any end, or where EDTF cannot say it.

    Args:
        start: first day, or None where the start is open.
        end: last day, included, or None where the end is open.
        intervals: the intervals between the two, where there are several.
        approximative: mark each known end with `~`.
    """
    mark = "~" if approximative else ""
    if len(intervals) > 1:
        return _set(intervals, mark)
    if start is not None and end is not None:
        return _interval(Periode(start, end), mark)
    if start is not None:
        return f"{_shortest(start)}{mark}/.."
    if end is not None:
        return f"../{end.isoformat()}{mark}"
    return None


def _interval(periode: Periode, mark: str) -> str:
    """Return one interval; `~` never goes with a lone quarter or semester, whose months are written instead."""
    notation = to_notation(periode)
    if "/" not in notation and not (mark and _DIVISION.search(notation)):
        return _DIVISION.sub(lambda t: f"-{_CODES[t[1]] + int(t[2])}", notation) + mark
    start, end = _ends(periode)
    return f"{start}{mark}/{end}{mark}"


def _ends(periode: Periode) -> tuple[str, str]:
    """Return both ends with the same precision: years, else months, else days."""
    start, end = periode.debut, periode.fin
    if (start.month, start.day, end.month, end.day) == (1, 1, _DECEMBER, 31):
        return f"{start.year}", f"{end.year}"
    if start.day == 1 and _ends_month(end):
        return f"{start:%Y-%m}", f"{end:%Y-%m}"
    return start.isoformat(), end.isoformat()


def _set(intervals: Sequence[Periode], mark: str) -> str | None:
    """Return a set: exact runs as `a..b`, approximate ones unit by unit; None where a loose run is of days."""
    membres: list[str] = []
    for interval in intervals:
        start, end = _ends(interval)
        if start == end:
            membres.append(f"{start}{mark}")
        elif not mark:
            membres.append(f"{start}..{end}")
        elif len(start) == len("2026-06-30"):
            return None
        else:
            membres += [f"{unit}{mark}" for unit in _units(interval, start)]
    return f"{{{','.join(membres)}}}"


def _units(interval: Periode, start: str) -> list[str]:
    """Return the years, or the months, of an interval."""
    years = range(interval.debut.year, interval.fin.year + 1)
    if len(start) == len("2026"):
        return [f"{year}" for year in years]
    month = (periodes.month_of(year, rank) for year in years for rank in range(1, 13))
    return [to_notation(periode) for periode in month if periode.overlaps(interval)]


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _shortest(day: date) -> str:
    """Return the shortest date that starts on `day`."""
    if day.day > 1:
        return day.isoformat()
    return f"{day:%Y-%m}" if day.month > 1 else f"{day:%Y}"
