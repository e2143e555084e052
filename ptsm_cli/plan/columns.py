"""The columns of a planning: a window cut into semesters, quarters or years."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from ptsm_cli.common import periodes
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import NBSP

MAXIMUM = 160
"""Most columns that a planning may have: forty years of quarters."""


class Step(StrEnum):
    """How long each column lasts."""

    SEMESTRE = "semestre"
    TRIMESTRE = "trimestre"
    ANNEE = "annee"


_PER_YEAR = {Step.SEMESTRE: 2, Step.TRIMESTRE: 4, Step.ANNEE: 1}


@dataclass(frozen=True, slots=True)
class PlanPeriode:
    """One column of a planning.

    Attributes:
        label: in the project's notation: `2019-S1`.
        heading: in full: « premier semestre 2019 ».
        short: under the year: « S1 », or the year itself.
        year: the year that the column is in.
        interval: its days.
    """

    label: str
    heading: str
    short: str
    year: int
    interval: Periode


@lru_cache(maxsize=32)  # a hundred projects of one horizon have the same columns
def split_window(step: Step, window: Periode) -> tuple[PlanPeriode, ...]:
    """Return the whole periods of length `step` that share a day with `window`, in order.

    Raises:
        UnknownValueError: the window has more than `MAXIMUM` periods.
    """
    per_year = _PER_YEAR[step]
    years = range(window.debut.year, window.fin.year + 1)
    if len(years) * per_year > MAXIMUM:
        raise UnknownValueError(
            f"La fenêtre va de {years[0]} à {years[-1]}{NBSP}: c'est trop long pour un planning.",
            hint=f"Resserrez-la avec --from et --to, ou prenez un pas plus grand ({MAXIMUM} périodes au plus).",
        )
    intervals = (_interval(step, year, rank) for year in years for rank in range(1, per_year + 1))
    return tuple(_periode(interval) for interval in intervals if interval.overlaps(window))


def _interval(step: Step, year: int, rank: int) -> Periode:
    match step:
        case Step.ANNEE:
            return periodes.year_of(year)
        case Step.SEMESTRE:
            return periodes.semester_of(year, rank)
        case Step.TRIMESTRE:
            return periodes.quarter_of(year, rank)


def _periode(interval: Periode) -> PlanPeriode:
    label = periodes.to_notation(interval)
    short = label.rpartition("-")[2]
    return PlanPeriode(label, periodes.say(interval), short, interval.debut.year, interval)
