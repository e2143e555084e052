"""The measures of an indicator as a small picture: a line, its target dashed, in the units of its viewBox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, say_number
from ptsm_cli.suivi.measures import FollowedIndicateur, TakenMeasure, say_value

_LEFT, _RIGHT, _TOP, _BOTTOM = 30.0, 240.0, 18.0, 88.0
"""Where the measures stand; a value is written at the right of the last one."""

_CLOSE = 16
"""Under so many units between two texts, one hides the other."""


@dataclass(frozen=True, slots=True)
class Point:
    """A measure: its place, its value where it is written, and its time where it is."""

    x: float
    y: float
    valeur: str
    jour: str
    dernier: bool


@dataclass(frozen=True, slots=True)
class ChartTarget:
    """The target: its height, and where its words stand."""

    y: float
    mots: str
    base: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture.

    Attributes:
        ancre: what the ids of its title and description begin with.
        libelle: what is measured.
        fiche: of which fiche, the unit, and that there is no target.
        description: the same thing in words.
        trace: the path of the line; empty for one measure.
        points: the measures, the oldest first.
        cible: the target, or None.
    """

    ancre: str
    libelle: str
    fiche: str
    description: str
    trace: str
    points: tuple[Point, ...]
    cible: ChartTarget | None


def draw_measures(followed: FollowedIndicateur, anchor: str, fiche: str, day: date) -> Chart | None:
    """Return the picture of the measures known on a day; None where none of them is a number."""
    taken = sorted((one for one in followed.known(day) if isinstance(one.value, float)), key=_middle)
    if not taken:
        return None
    indicateur = followed.indicateur
    target = indicateur.valeur_cible if isinstance(indicateur.valeur_cible, float) else None
    height = _height([value for one in taken if isinstance(value := one.value, float)], target)
    points = tuple(_points(taken, height))
    details = (fiche, indicateur.unite or "", "" if target is not None else "sans cible")
    return Chart(
        ancre=anchor,
        libelle=indicateur.libelle,
        fiche=" · ".join(filter(None, details)),
        description=_told(taken, target, indicateur.unite),
        trace="M" + "L".join(f"{point.x} {point.y}" for point in points) if len(points) > 1 else "",
        points=points,
        cible=None if target is None else _target(target, height, points),
    )


@dataclass(frozen=True, slots=True)
class _Height:
    """What is drawn at the bottom and at the top."""

    low: float
    high: float

    def of(self, value: float) -> float:
        return round(_BOTTOM - (value - self.low) / (self.high - self.low) * (_BOTTOM - _TOP), 1)


def _height(values: Sequence[float], target: float | None) -> _Height:
    """Return the scale: from 0 where nothing is under it, up to the highest of the values and of the target."""
    every = [*values, *([] if target is None else [target])]
    low, high = min(0.0, *every), max(0.0, *every)
    return _Height(low, high if high > low else low + 1)


def _points(taken: Sequence[TakenMeasure], height: _Height) -> Iterator[Point]:
    start, end = _middle(taken[0]), _middle(taken[-1])
    for rank, one in enumerate(taken):
        last = rank == len(taken) - 1
        x = round(_RIGHT if last else _LEFT + (_middle(one) - start) / max(end - start, 1) * (_RIGHT - _LEFT), 1)
        value = one.value if isinstance(one.value, float) else 0.0
        is_end = rank == 0 or last
        when = _short(one) if is_end else ""
        yield Point(x, height.of(value), say_number(round(value, 2)) if is_end else "", when, last)


def _middle(taken: TakenMeasure) -> float:
    """Return the middle of the time that a measure is of, where it stands: a year that holds a month is beside it."""
    return (taken.days.debut.toordinal() + taken.days.fin.toordinal()) / 2 if taken.days else 0.0


def _short(taken: TakenMeasure) -> str:
    """Return when a measure is of, in a few characters: its year, or the month of its last day."""
    if taken.days is None:
        return ""
    first, last = taken.days.debut, taken.days.fin
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return f"{last:%Y}" if whole else f"{last:%m/%Y}"


def _target(target: float, height: _Height, points: Sequence[Point]) -> ChartTarget:
    """Return the target, its words on the side of its line where the first measure is not."""
    y = height.of(target)
    below = y + 14
    crowded = any(abs(point.y - 8 - below) < _CLOSE for point in points[:1]) or below > _BOTTOM - 4
    return ChartTarget(y, f"cible{NBSP}{say_number(target)}", round(y - 5 if crowded else below, 1))


def _told(taken: Sequence[TakenMeasure], target: float | None, unit: str | None) -> str:
    goal = "pas de cible" if target is None else f"cible{NBSP}: {say_value(target, unit)}"
    first, last = taken[0], taken[-1]
    if first is last:
        return f"{first.said} ({first.when}){NBSP}; {goal}."
    count = f", {len(taken)} mesures" if len(taken) > 2 else ""  # noqa: PLR2004 - the first and the last one
    return f"De {first.said} ({first.when}) à {last.said} ({last.when}){count}{NBSP}; {goal}."
