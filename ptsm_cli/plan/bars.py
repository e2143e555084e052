"""From a deadline to a bar: what is certain is drawn, the rest is written across the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.plan.columns import PlanPeriode
from ptsm_cli.plan.plan import CellState, PlanCell, cell

NO_ECHEANCE = "échéance non renseignée"

_STATES = {
    Nature.DATEE: CellState.OCCUPIED,
    Nature.OUVERTE: CellState.OPEN,
    Nature.LIMITE: CellState.LIMIT,
    Nature.PROJET: CellState.PROJET,
    Nature.CONTINUE: CellState.CONTINUOUS,
}
_EMPTY = cell(CellState.EMPTY)
_ONE_DAY = timedelta(days=1)


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


def days_to_draw(echeance: Echeance, horizon: Periode | None) -> Periode | None:
    """Return the days to mark, or None for a deadline that is only words.

    An open deadline runs to the end of the horizon; of a limit, only the last day is known.
    """
    match echeance.nature:
        case Nature.DATEE | Nature.PROJET | Nature.CONTINUE:
            return echeance.periode
        case Nature.OUVERTE if echeance.debut is not None:
            end = horizon.fin if horizon else date.max
            return Periode(echeance.debut, max(end, echeance.debut))
        case Nature.LIMITE if echeance.fin is not None:
            return Periode(echeance.fin, echeance.fin)
        case _:
            return None


def draw_bar(echeance: Echeance, periodes: Sequence[PlanPeriode], horizon: Periode | None) -> Bar:
    """Return how a deadline is drawn over consecutive periods."""
    days = days_to_draw(echeance, horizon)
    if days is None or not periodes:
        return Bar((_EMPTY,) * len(periodes), across=echeance.texte.strip() or NO_ECHEANCE)
    state = CellState.APPROXIMATE if _loosely_dated(echeance) else _STATES[echeance.nature]
    cells = [_EMPTY] * len(periodes)
    for rank, periode in enumerate(periodes):
        if periode.interval.debut > days.fin:
            break
        if days.debut <= periode.interval.fin:
            cells[rank] = _cell(days, periode.interval, horizon, state)
    return Bar(tuple(cells), *_overflows(days, periodes, horizon))


def _loosely_dated(echeance: Echeance) -> bool:
    return echeance.nature is Nature.DATEE and echeance.approximative


def _cell(days: Periode, periode: Periode, horizon: Periode | None, state: CellState) -> PlanCell:
    """Return the cell of a period that shares days with those to mark."""
    part = Periode(max(days.debut, periode.debut), min(days.fin, periode.fin))
    return cell(state if horizon is None or part.overlaps(horizon) else CellState.OUT_OF_HORIZON)


def _overflows(days: Periode, periodes: Sequence[PlanPeriode], horizon: Periode | None) -> tuple[PlanCell, PlanCell]:
    first, last = periodes[0].interval.debut, periodes[-1].interval.fin
    before = after = _EMPTY
    if days.debut < first:
        before = _overflow(Periode(days.debut, min(days.fin, first - _ONE_DAY)), horizon, "‹", "plus tôt")
    if days.fin > last:
        after = _overflow(Periode(max(days.debut, last + _ONE_DAY), days.fin), horizon, "›", "plus tard")
    return before, after


def _overflow(part: Periode, horizon: Periode | None, arrow: str, word: str) -> PlanCell:
    if horizon is None or (horizon.contains(part.debut) and horizon.contains(part.fin)):
        return PlanCell(CellState.OVERFLOW, arrow, word)
    return PlanCell(
        CellState.OUT_OF_HORIZON, f"{arrow}{CellState.OUT_OF_HORIZON.sign}", f"{word}, {CellState.OUT_OF_HORIZON.text}"
    )
