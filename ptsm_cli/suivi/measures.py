"""The indicators of a fiche with their measures, those of its file and those of its follow-up, in order of time.

What is dated after a day counts for nothing on that day, nor does a measure whose time is not known.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, agreed, say_number
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.indicateur import Indicateur, Mesure
from ptsm_cli.model.instants import days_of, say_date
from ptsm_cli.projet.indicateurs import indicateur_routes, indicateurs
from ptsm_cli.projet.projet import Document, Fiche

_PERCENT = deferred(r".*%.*|(?:pourcents?|pour cent|pourcentages?)\b(?! ?mille).*")
"""How a percentage is written as a unit: « % », « % des patients », « pourcentage »."""

_PER = deferred(r"(?:pour|/) ?(?P<base>\d+(?:[ \u00a0\u202f]\d{3})*)\b.*")
ENOUGH = 10
"""Under so many, a quotient says less than the numbers that it is made of."""


@dataclass(frozen=True, slots=True)
class TakenMeasure:
    """A measure of an indicator, with the file and the route where it is written, and when it is of."""

    document: Document[Any]
    route: Route
    mesure: Mesure
    unite: str | None
    days: Periode | None
    """None where neither its date nor its mark says when."""

    def at(self, *keys: str) -> Location:
        """Return where it is written, or where one of its keys is."""
        return self.document.at(*self.route, *keys)

    @property
    def ratio(self) -> tuple[float, float] | None:
        """The numerator and the denominator that it is the quotient of, where it gives both."""
        up, down = self.mesure.numerateur, self.mesure.denominateur
        return None if up is None or down is None else (up, down)

    @property
    def value(self) -> float | str | None:
        """What is measured: the value that is written, else the quotient in its unit; None where there is none."""
        if self.mesure.valeur is not None or self.ratio is None:
            return self.mesure.valeur
        up, down = self.ratio
        return up / down * scale(self.unite) if down else None

    @property
    def said(self) -> str:
        """The value as printed, a quotient with its terms; without the quotient of a few: « 3 sur 8 »."""
        value = self.value
        if self.ratio is None:
            return say_value(value, self.unite)
        terms = f"{say_number(self.ratio[0])} sur {say_number(self.ratio[1])}"
        if not isinstance(value, float) or abs(self.ratio[1]) < ENOUGH:
            return terms
        return f"{say_value(round(value, 1), self.unite)} ({terms})"

    @property
    def when(self) -> str:
        """When it is of, as printed: its date, else its mark."""
        return say_date(self.mesure.date) if self.mesure.date is not None else (self.mesure.repere or "non dit")


@dataclass(frozen=True, slots=True)
class FollowedIndicateur:
    """An indicator of a fiche with all its measures, the oldest first, those of no known time last."""

    fiche: Fiche
    route: Route
    indicateur: Indicateur
    mesures: tuple[TakenMeasure, ...]

    def at(self, *keys: str | int) -> Location:
        """Return where the indicator is written in its fiche, or where one of its keys is."""
        return self.fiche.at(*self.route, *keys)

    def known(self, day: date | None) -> tuple[TakenMeasure, ...]:
        """Return the measures that are known on a day, the oldest first; on any day where None is given."""
        return tuple(m for m in self.mesures if m.days is not None and (day is None or m.days.debut <= day))

    def last(self, day: date | None) -> TakenMeasure | None:
        """Return the last measure known on a day; None where nothing is measured by then."""
        return next(reversed(self.known(day)), None)


def followed_indicateurs(fiche: Fiche) -> tuple[FollowedIndicateur, ...]:
    """Return the indicators of a fiche, each with its measures."""
    taken: dict[Route, list[TakenMeasure]] = {}
    found = tuple(indicateurs(fiche.contenu))
    for route, indicateur in found:
        taken[route] = [
            _taken(fiche, (*route, "mesures", rank), mesure, indicateur)
            for rank, mesure in enumerate(indicateur.mesures)
        ]
    by_route = dict(found)
    suivi = fiche.follow_up
    for rank, mesure in enumerate(suivi.contenu.mesures if suivi else ()):
        named = indicateur_routes(fiche, mesure)
        if suivi is not None and len(named) == 1:
            [route] = named
            taken[route].append(_taken(suivi, ("mesures", rank), mesure, by_route[route]))
    return tuple(FollowedIndicateur(fiche, route, one, tuple(sorted(taken[route], key=_order))) for route, one in found)


def _taken(document: Document[Any], route: Route, mesure: Mesure, indicateur: Indicateur) -> TakenMeasure:
    return TakenMeasure(document, route, mesure, indicateur.unite, _days(mesure, indicateur))


def _days(mesure: Mesure, indicateur: Indicateur) -> Periode | None:
    """Return when a measure is of: its own date, else that of its mark in the calendar of its indicator."""
    if mesure.date is not None or mesure.repere is None:
        return days_of(mesure.date)
    marks = (days_of(mark.date) for mark in indicateur.calendrier if fold(mark.repere) == fold(mesure.repere))
    return next((days for days in marks if days), None)


def _order(taken: TakenMeasure) -> tuple[bool, date, date]:
    days = taken.days or Periode(date.max, date.max)
    return taken.days is None, days.fin, days.debut


def is_percentage(unite: str | None) -> bool:
    """Tell whether a unit is that of a percentage."""
    return _PERCENT.fullmatch(fold(unite or "")) is not None


def scale(unite: str | None) -> float:
    """Return what a quotient is multiplied by to be in a unit: 100 for a percentage, 10 000 for « pour 10 000 »."""
    unit = fold(unite or "").strip(" .")
    if is_percentage(unite):
        return 100
    if unit in {"‰", "pour mille"}:
        return 1000
    per = _PER.fullmatch(unit)
    return float(re.sub(r"\D", "", per["base"])) if per else 1


def say_value(value: float | str | None, unite: str | None) -> str:
    """Return a value with its unit, « % » as any other; words as they are; empty where there is none."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{say_number(value)}{NBSP}{agreed(value, unite)}" if unite else say_number(value)
