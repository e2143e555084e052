"""Readings written in French, ready to paste: what the hints of a deadline left unread offer."""

from __future__ import annotations

from ptsm_cli.common.periodes import Periode, month_of, of_period, say, year_of


def through(start: Periode, end: Periode) -> str:
    """Return « juin 2026 à septembre 2026 »; « avril 2026 à septembre 2027 » for ends that have no name."""
    if any(_has_no_name(periode) for periode in (start, end)):
        return span(start.through(end))
    return f"{say(start)} à {say(end)}"


def span(periode: Periode) -> str:
    """Return « 2025 à 2027 », « juin 2026 à septembre 2026 », or an interval that has a name."""
    start, end = year_of(periode.debut.year), year_of(periode.fin.year)
    if start != end and (start.debut, end.fin) == (periode.debut, periode.fin):
        return through(start, end)
    said = say(periode)
    if not said.startswith("du ") or periode.debut.day != 1:
        return said
    last = month_of(periode.fin.year, periode.fin.month)
    return through(month_of(periode.debut.year, periode.debut.month), last) if last.fin == periode.fin else said


def both(one: Periode, other: Periode) -> str:
    """Return « octobre 2025 et octobre 2026 »; a whole year beside a part of year is told by its months."""
    year = other.debut.year
    whole = other == year_of(year) and one != year_of(one.debut.year)
    return f"{say(one)} et {f'janvier {year} à décembre {year}' if whole else say(other)}"


def since(periode: Periode) -> str:
    """Return « à partir d'octobre 2026 »."""
    return f"à partir {of_period(say(periode))}"


def before(periode: Periode) -> str:
    """Return « avant le 30 juin 2026 »."""
    return f"avant {_with_article(periode)}"


def by(periode: Periode) -> str:
    """Return « au plus tard le 30 juin 2026 »."""
    return f"au plus tard {_with_article(periode)}"


def over(periode: Periode) -> str:
    """Return « sur 2026 », « sur le 4e trimestre 2029 »."""
    return f"sur {_with_article(periode)}"


def _has_no_name(periode: Periode) -> bool:
    return say(periode).startswith("du ")


def _with_article(periode: Periode) -> str:
    """Return « le 30 juin 2026 », « juin 2026 », « le premier semestre 2026 »."""
    said = say(periode)
    return f"le {said}" if periode.debut == periode.fin or "mestre" in said else said
