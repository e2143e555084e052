"""Plannings for the terminal: objectives on the left, time on the right, legible without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ptsm_cli.common.typography import NBSP, UNBOUNDED, quote, truncate
from ptsm_cli.common.unbroken import Unbroken
from ptsm_cli.plan import CellState, Plan, PlanFiche, PlanRow, Step
from ptsm_cli.plan.plan import legend_of
from ptsm_cli.report.terminal import clean, wrapped

_CELL = {Step.TRIMESTRE: 1, Step.SEMESTRE: 2, Step.ANNEE: 4}
"""Columns of the terminal that a period takes: a year always takes four."""

_COLOURS = {
    CellState.EMPTY: "dim",
    CellState.OCCUPIED: "blue",
    CellState.APPROXIMATE: "cyan",
    CellState.OPEN: "green",
    CellState.LIMIT: "bold red",
    CellState.PROJET: "magenta",
    CellState.CONTINUOUS: "magenta",
    CellState.RECURRENT: "magenta",
    CellState.CONDITIONNEL: "yellow",
    CellState.OUT_OF_HORIZON: "bold red",
    CellState.OVERFLOW: "bold",
}
_EMPTY = "·"
_NARROWEST_OBJECTIF = 24
_NARROWEST_ECHEANCE = 9
_WIDEST_ECHEANCE = 24
_LONGEST_PRECISION = 90
_BULLET = 1
_OVERFLOW = 3
_MARGIN = 2
_INTERVAL = 2


class _Widths(NamedTuple):
    """Widths, in columns of the terminal, shared by all the rows of one planning."""

    objectif: int
    echeance: int
    time: int


def format_report(plans: Sequence[Plan], width: int) -> Iterator[RenderableType]:
    """Yield the plannings, one part a line or row, for a terminal of `width` columns."""
    for plan in plans:
        yield from _plan(plan, width)
    states = legend_of(plans)
    if states:
        yield _legend(states)


def _plan(plan: Plan, width: int) -> Iterator[RenderableType]:
    columns = _widths(plan, width)
    yield Unbroken(
        f"{clean(plan.titre)} – planning par {'année' if plan.step is Step.ANNEE else plan.step.value}\n", "bold"
    )
    if not plan.groupes:
        yield Text("Aucune fiche.\n", "dim")
    for groupe in plan.groupes:
        yield wrapped(clean(groupe.heading), width, "bold underline")
        if plan.periodes:
            yield _header(plan, columns)
        for fiche in groupe.fiches:
            yield from _fiche(plan, fiche, columns, width)
        yield Text()


def _widths(plan: Plan, width: int) -> _Widths:
    overflows = _OVERFLOW * (plan.overflows_before + plan.overflows_after)
    time = max(cell_len(row) for row in _scale(plan)) + overflows
    on_the_left = [row for row in plan.rows if row.across is None or not plan.periodes]
    lengths = [cell_len(row.across or row.said) for row in on_the_left]
    if width >= UNBOUNDED:
        across = [cell_len(row.across) - time - _INTERVAL for row in plan.rows if row.across]
        objectifs = [cell_len(_objectif(row, width).plain) for row in plan.rows]
        return _Widths(max([*objectifs, _NARROWEST_OBJECTIF]), max([*lengths, *across, _NARROWEST_ECHEANCE]), time)
    rest = width - _MARGIN - _BULLET - time - 4 * _INTERVAL
    echeance = max(min(max(lengths, default=0), _WIDEST_ECHEANCE, rest * 2 // 5), _NARROWEST_ECHEANCE)
    return _Widths(max(rest - echeance, _NARROWEST_OBJECTIF), echeance, time)


def _scale(plan: Plan) -> tuple[str, str]:
    """Return the two lines over the bars: years, then semesters or quarters."""
    years, ranks = [], []
    for year, periodes in plan.years:
        years.append(f"{year}")
        short_names = [periode.short if plan.step is Step.SEMESTRE else periode.short[-1] for periode in periodes]
        ranks.append("".join(short_names).ljust(4))
    return " ".join(years), "" if plan.step is Step.ANNEE else " ".join(ranks)


def _header(plan: Plan, columns: _Widths) -> RenderableType:
    indent = " " * _OVERFLOW if plan.overflows_before else ""
    rows = [f"{indent}{row}" for row in _scale(plan) if row]
    empty = "\n" * (len(rows) - 1)
    titles = (Text(f"{empty}{title}", "dim") for title in ("Objectif", "Échéance"))
    return _grid_row(columns, *titles, Text("\n".join(rows), "dim"), bullet=False)


def _fiche(plan: Plan, fiche: PlanFiche, columns: _Widths, width: int) -> Iterator[RenderableType]:
    yield wrapped(clean(f"{fiche.nom} – {fiche.titre}"), width, "bold")
    if fiche.same_as:
        yield _indent(Unbroken(clean(f"Même contenu que la {fiche.same_as}."), "italic"))
    elif fiche.phrase:
        yield wrapped(clean(fiche.phrase), width, margin=_MARGIN)
        return
    elif not fiche.blocks:
        yield _indent(Text("Objectifs opérationnels non précisés.", "italic"))
    for block in fiche.blocks:
        if block.projet:
            yield wrapped(clean(block.projet), width, "italic", margin=_MARGIN)
        for row in block.rows:
            yield _row(plan, row, columns)
    yield from _pilotage(fiche, width)


def _pilotage(fiche: PlanFiche, width: int) -> Iterator[RenderableType]:
    """Yield who leads, helps and pays, and the indicators; then what an objective has of its own."""
    for heading, entries in fiche.pilotage.told():
        yield wrapped(_entries(heading, entries), width, margin=_MARGIN)
    for row in fiche.rows:
        if row.is_first:
            for heading, entries in row.pilotage.told(fiche.pilotage):
                named = f"l'objectif {row.label}" if row.label else quote(row.court)
                yield wrapped(_entries(f"{heading} de {clean(named)}", entries), width, margin=_MARGIN)


def _entries(heading: str, entries: Iterable[str]) -> str:
    return f"{heading}{NBSP}: {f'{NBSP}; '.join(map(clean, entries))}"


def _row(plan: Plan, row: PlanRow, columns: _Widths) -> RenderableType:
    objectif = _objectif(row, columns.objectif)
    if row.across is not None:
        across = columns.echeance + _INTERVAL + columns.time
        return _grid_row((columns.objectif, across), objectif, Unbroken(clean(row.across), "italic"))
    return _grid_row(columns, objectif, Unbroken(clean(row.said)), _bar(plan, row))


def _objectif(row: PlanRow, width: int) -> Text:
    """Return the wording of a row; what tells a volet from its neighbours is cut where the column wraps it."""
    objectif = Unbroken(clean(row.court) if row.is_first else "")
    if row.precision:
        precision = truncate(clean(row.precision), max(_LONGEST_PRECISION, width))
        objectif.append(f" ({precision})" if row.is_first else precision, "dim")
    return objectif


def _bar(plan: Plan, row: PlanRow) -> Text:
    bar = Text()
    if plan.overflows_before:
        bar.append(row.before.signe.ljust(_OVERFLOW), _COLOURS[row.before.etat])
    cells = iter(row.cells)
    for rank, (_, periodes) in enumerate(plan.years):
        bar.append(" " if rank else "")
        for _ in periodes:
            cell = next(cells)
            sign = _EMPTY if cell.etat is CellState.EMPTY else cell.signe
            bar.append(sign * _CELL[plan.step], _COLOURS[cell.etat])
        bar.append(" " * (4 - _CELL[plan.step] * len(periodes)))
    if plan.overflows_after:
        bar.append(row.after.signe.rjust(_OVERFLOW), _COLOURS[row.after.etat])
    return bar


def _grid_row(widths: Sequence[int], *cells: Text, bullet: bool = True) -> RenderableType:
    grid = Table.grid(padding=(0, _INTERVAL, 0, 0))
    for width in (_BULLET, *widths):
        grid.add_column(width=width)
    grid.add_row(Text("-" if bullet else ""), *cells)
    return _indent(grid)


def _indent(element: RenderableType) -> RenderableType:
    return Padding(element, (0, 0, 0, _MARGIN), expand=False)


def _legend(states: Iterable[CellState]) -> Text:
    text = Unbroken("Légende", "bold").append(f"{NBSP}: ")
    for rank, state in enumerate(states):
        sign = "‹ ›" if state is CellState.OVERFLOW else state.sign
        text.append("   " if rank else "").append(sign, _COLOURS[state]).append(f"{NBSP}{state.text}")
    return text
