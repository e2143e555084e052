"""Intervals in ISO 8601-2 (EDTF): 33–36 are quarters, 40–41 semesters, `..` an open end, `~` approximate."""

from __future__ import annotations

import calendar
import re
from datetime import date

from ptsm_cli.periodes import Periode, noter

_DIVISION = re.compile(r"-([ST])([1-4])")
_CODES = {"S": 39, "T": 32}


def noter_edtf(debut: date | None, fin: date | None, *, approximative: bool = False) -> str | None:
    """Return the interval in EDTF, or None without any end.

    Args:
        debut: first day, or None where the start is open.
        fin: last day, included, or None where the end is open.
        approximative: mark each known end with `~`.
    """
    marque = "~" if approximative else ""
    if debut is not None and fin is not None:
        return _fermee(Periode(debut, fin), marque)
    if debut is not None:
        return f"{_depuis(debut)}{marque}/.."
    if fin is not None:
        return f"../{fin.isoformat()}{marque}"
    return None


def _fermee(periode: Periode, marque: str) -> str:
    notation = noter(periode)
    if "/" not in notation:
        return _DIVISION.sub(lambda t: f"-{_CODES[t[1]] + int(t[2])}", notation) + marque
    debut, fin = _depuis(periode.debut), periode.fin.isoformat()
    if _dernier_du_mois(periode.fin):
        if len(debut) == len("2020") and periode.fin.month == 12:  # noqa: PLR2004 - December
            fin = fin[:4]
        elif periode.debut.day == 1:
            debut, fin = periode.debut.isoformat()[:7], fin[:7]
    else:
        debut = periode.debut.isoformat()
    return f"{debut}{marque}/{fin}{marque}"


def _dernier_du_mois(jour: date) -> bool:
    return jour.day == calendar.monthrange(jour.year, jour.month)[1]


def _depuis(jour: date) -> str:
    """Return the shortest date that starts on `jour`."""
    iso = jour.isoformat()
    if jour.day > 1:
        return iso
    return iso[:7] if jour.month > 1 else iso[:4]
