"""How the tests write a reading on one line, and the project that deadlines are read in."""

from __future__ import annotations

from datetime import date, timedelta

from ptsm_cli.common.periodes import Periode, read_notation, to_notation
from ptsm_cli.echeances import Contexte, Echeance

PROJET_DE_CINQ_ANS = Contexte(horizon=read_notation("2025").through(read_notation("2029")))
"""A PTSM from 2025 to 2029, in metropolitan France, without a contract."""


def say(reading: Echeance) -> str:
    """Return « datee 2025-10 + 2026-10 ~ [words left aside] », or « ✗ motive : words at fault → readings offered ».

    « ⇒ » comes before the dates that are left once these words are moved.
    """
    if reading.refus:
        offered = f" → {' | '.join(reading.refus.readings)}" if reading.refus.readings else ""
        kept = f" ⇒ {reading.refus.kept}" if reading.refus.kept else ""
        return f"✗ {reading.refus.motif.value} : {' / '.join(reading.refus.words)}{offered}{kept}"
    dates = " + ".join(map(_say, reading.intervals)) or _ends(reading)
    loose = "~" if reading.approximative else ""
    return " ".join(filter(None, [reading.nature.value, dates, loose, f"[{reading.residu}]" if reading.residu else ""]))


def _ends(reading: Echeance) -> str:
    ends = [day.isoformat() if day else "" for day in (reading.debut, reading.fin)]
    return "..".join(ends) if any(ends) else ""


def _say(periode: Periode) -> str:
    """Return the shortest notation of an interval: `2025`, `2025-S1`, `2025..2027`, `2025-10..2026-03`."""
    start, end = periode.debut, periode.fin
    if "/" not in to_notation(periode):
        return to_notation(periode)
    if start == date(start.year, 1, 1) and end == date(end.year, 12, 31):
        return f"{start.year}..{end.year}"
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        return f"{start:%Y-%m}..{end:%Y-%m}"
    return f"{start}..{end}"
