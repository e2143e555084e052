"""From a deadline to its bars: what is certain is drawn, the rest is written across the row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.plan.cells import CellState, PlanCell, cell
from ptsm_cli.plan.columns import PlanPeriode

NO_ECHEANCE = "échéance non renseignée"
ECHEANCE_DE_LA_FICHE = "échéance de la fiche"
"""What is written for an objective without a deadline, in a fiche that has one."""

_STATES = {
    Nature.DATEE: CellState.OCCUPIED,
    Nature.OUVERTE: CellState.OPEN,
    Nature.LIMITE: CellState.LIMIT,
    Nature.PROJET: CellState.PROJET,
    Nature.CONTINUE: CellState.CONTINUOUS,
    Nature.RECURRENTE: CellState.RECURRENT,
    Nature.CONDITIONNELLE: CellState.CONDITIONNEL,
    Nature.RELATIVE: CellState.LIMIT,
}
_EMPTY = cell(CellState.EMPTY)
_OUTSIDE = cell(CellState.OUT_OF_HORIZON)
_ONE_DAY = timedelta(days=1)
_FIRST_DAY, _LAST_DAY = attrgetter("interval.debut"), attrgetter("interval.fin")


@dataclass(frozen=True, slots=True)
class Bar:
    """How one deadline is drawn.

    Attributes:
        cells: one a period.
        before: what lies before the first period; empty where nothing does.
        after: what lies after the last period.
        across: the words written across the row, where there is no bar to draw.
    """

    cells: tuple[PlanCell, ...]
    before: PlanCell = _EMPTY
    after: PlanCell = _EMPTY
    across: str | None = None


def bars(echeance: Echeance, horizon: Periode | None) -> tuple[Periode, ...]:
    """Return the days to mark, one interval a bar; none for a deadline that is only words.

    What has a start only runs to the end of the horizon; of what has an end only, that day alone is known.
    """
    if echeance.nature not in _STATES:
        return ()
    if intervals := echeance.intervals:
        return intervals
    if echeance.debut is not None:
        end = horizon.fin if horizon else date.max
        return (Periode(echeance.debut, max(end, echeance.debut)),)
    return (Periode(echeance.fin, echeance.fin),) if echeance.fin is not None else ()


def draw_bar(
    echeance: Echeance, periodes: Sequence[PlanPeriode], horizon: Periode | None, otherwise: str = NO_ECHEANCE
) -> Bar:
    """Return how a deadline is drawn over consecutive periods; `otherwise` stands for one that is not written."""
    days = bars(echeance, horizon)
    if not days or not periodes:
        return Bar((_EMPTY,) * len(periodes), across=echeance.texte.strip() or otherwise)
    state = CellState.APPROXIMATE if _loosely_dated(echeance) else _STATES[echeance.nature]
    return Bar(_cells(days, periodes, horizon, cell(state)), *_overflows(days, periodes, horizon))


def _loosely_dated(echeance: Echeance) -> bool:
    return echeance.nature is Nature.DATEE and echeance.approximative


def _cells(
    spans: Sequence[Periode], periodes: Sequence[PlanPeriode], horizon: Periode | None, drawn: PlanCell
) -> tuple[PlanCell, ...]:
    """Return the cell of each period: empty between two bars, another one for what is outside the horizon alone."""
    cells = [_EMPTY] * len(periodes)
    whole = [(bar.debut, bar.fin, drawn if horizon is None else _OUTSIDE) for bar in spans]
    inside = [(*part, drawn) for part in _within(spans, horizon.debut, horizon.fin)] if horizon else []
    for start, end, shown in (*whole, *inside):
        first, stop = bisect_left(periodes, start, key=_LAST_DAY), bisect_right(periodes, end, key=_FIRST_DAY)
        cells[first:stop] = [shown] * (stop - first)
    return tuple(cells)


def _within(spans: Sequence[Periode], start: date, end: date) -> list[tuple[date, date]]:
    """Return the parts of the bars that lie between two days, the first and the last day of each."""
    return [(max(bar.debut, start), min(bar.fin, end)) for bar in spans if bar.debut <= end and start <= bar.fin]


def _overflows(
    spans: Sequence[Periode], periodes: Sequence[PlanPeriode], horizon: Periode | None
) -> tuple[PlanCell, PlanCell]:
    first, last = periodes[0].interval.debut, periodes[-1].interval.fin
    before = _within(spans, date.min, first - _ONE_DAY) if first > date.min else []
    after = _within(spans, last + _ONE_DAY, date.max) if last < date.max else []
    return (
        _overflow(Periode(before[0][0], before[-1][1]), horizon, "‹", "plus tôt") if before else _EMPTY,
        _overflow(Periode(after[0][0], after[-1][1]), horizon, "›", "plus tard") if after else _EMPTY,
    )


def _overflow(part: Periode, horizon: Periode | None, arrow: str, word: str) -> PlanCell:
    if horizon is None or (horizon.contains(part.debut) and horizon.contains(part.fin)):
        return PlanCell(CellState.OVERFLOW, arrow, word)
    return PlanCell(
        CellState.OUT_OF_HORIZON, f"{arrow}{CellState.OUT_OF_HORIZON.sign}", f"{word}, {CellState.OUT_OF_HORIZON.text}"
    )
