"""Deadlines counted from a milestone: « dans les 6 mois après l'arrêté »."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Literal

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.echeances.lexicon import MONTHS, NUMBER, SEASONS, alternatives, number
from ptsm_cli.echeances.tokens import fold_bare

Unit = Literal["jour", "semaine", "mois", "an"]

_UNITS: dict[str, Unit] = {"jour": "jour", "semaine": "semaine", "mois": "mois", "an": "an", "annee": "an"}
_RELATIVE = deferred(
    rf"""
    (?:(?:au\ plus\ tard|dans|sous)\ )?(?:(?:les|un\ delai\ d(?:e(?![a-z])|')|l')\ ?)?
    (?P<nombre>{NUMBER})\ ?
    (?P<unite>jour|semaine|mois|annee|an)s?\ ?
    (?:apres|suivant|qui\ suivent|qui\ suit|suite\ a|a\ (?:compter|partir)\ d(?:e(?![a-z])|u(?![a-z])|'))\ ?
    (?:la\ |le\ |les\ |l'|cette\ |cet\ )?
    (?P<repere>[a-z][a-z'\- ]*)\.?
    """,
    re.VERBOSE,
)
_FOLLOWS = deferred("apres|suivant|suivent|suit|compter|partir")
"""What no such text goes without; few deadlines have any of it."""

_CHANGES_MEANING = deferred(r"\b(?:ou|sauf|hors|si|sans|avant|non|pas|puis|et|sous|selon)\b")
_DATES = deferred(rf"\b(?:{alternatives([*MONTHS, *SEASONS])})\b")
_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Relative:
    """A delay after a milestone.

    Attributes:
        count: how many units, at least 1.
        unit: the unit of the delay.
        landmark: the words naming the milestone, as written, without their article.
    """

    count: int
    unit: Unit
    landmark: str


def read_relative(text: str) -> Relative | None:
    """Return the delay that `text` gives after a milestone, or None where it gives none for sure.

    A date, a condition or an alternative in the milestone leaves the text unread.
    """
    if not _FOLLOWS.search(fold(text)):
        return None
    folded = fold_bare(text)
    found = _RELATIVE.fullmatch(folded.folded)
    if found is None or _CHANGES_MEANING.search(found["repere"]) or _DATES.search(found["repere"]):
        return None
    how_many = number(found["nombre"])
    if how_many == 0:
        return None
    landmark = folded.excerpt(*found.span("repere"))
    return Relative(how_many, _UNITS[found["unite"]], landmark)


def add_delay(day: date, relative: Relative) -> date | None:
    """Return the day that ends the delay counted from `day`, or None where the calendar ends before it.

    Months and years keep the day of the month, or take the last day of a shorter month.
    """
    try:
        return _add_delay(day, relative)
    except (ValueError, OverflowError):  # after the year 9999
        return None


def _add_delay(day: date, relative: Relative) -> date:
    if relative.unit == "jour":
        return day + timedelta(days=relative.count)
    if relative.unit == "semaine":
        return day + timedelta(days=_DAYS_A_WEEK * relative.count)
    months = relative.count * (_MONTHS_A_YEAR if relative.unit == "an" else 1)
    year, rank = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, _MONTHS_A_YEAR)
    rank += 1
    last = calendar.monthrange(year, rank)[1]
    return date(year, rank, min(day.day, last))
