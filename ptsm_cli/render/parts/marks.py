"""The marks of a planning, form before colour: what is drawn over the periods of a row, and what it says in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import enumeration
from ptsm_cli.plan import CellState, PlanRow
from ptsm_cli.plan.columns import PlanPeriode

FORMS: dict[CellState, tuple[str, str]] = {
    CellState.OCCUPIED: ("plein", "daté"),
    CellState.APPROXIMATE: ("hachure", "daté, environ"),
    CellState.OPEN: ("ouvert", "à partir de, sans fin fixée"),
    CellState.LIMIT: ("limite", "au plus tard"),
    CellState.CONTINUOUS: ("continu", "en continu"),
    CellState.RECURRENT: ("recurrent", "à intervalles réguliers"),
    CellState.PROJET: ("creux", "durée du projet"),
    CellState.CONDITIONNEL: ("conditionnel", "sous condition"),
    CellState.OUT_OF_HORIZON: ("hors", "hors de l’horizon"),
}
"""How each state is drawn, and what the legend says of it, in the order of the legend."""

EDGE, FRAME, DONE = "bord", "cadre", "fait"
_EDGES = ((True, False, "commence plus tôt"), (False, True, "continue plus tard"))


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark over periods that follow one another.

    Attributes:
        forme: how it is drawn: `plein`, `hachure`, `ouvert`… or `bord` for an arrow alone.
        texte: what it says to who does not see it.
        avant: whether it begins before the window.
        apres: whether it goes on after it.
        fait: whether what it stands for is reached.
        entame: whether it is begun, and not reached.
    """

    forme: str
    texte: str = ""
    avant: bool = False
    apres: bool = False
    fait: bool = False
    entame: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Columns of a row: several under a mark, one where there is nothing.

    Attributes:
        rang: rank of its first column, from 0.
        colonnes: how many columns it takes.
        annee: whether a year begins with it.
        marque: what is drawn in it, or None.
    """

    rang: int
    colonnes: int
    annee: bool
    marque: Mark | None = None


_FILLED = frozenset(("plein", "hachure"))
"""The forms that a slot is seen in."""


def segments(
    row: PlanRow, periodes: Sequence[PlanPeriode], *, done: bool = False, begun: bool = False
) -> tuple[Segment, ...]:
    """Return what is drawn on a row, from the first column to the last; none for words without a date."""
    if row.across is not None or not periodes:
        return ()
    runs = list(_runs(row, periodes))
    if not runs:
        runs = list(_edges(row, len(periodes)))
    drawn: list[Segment] = []
    for first, last, state in runs:
        drawn += _empty(drawn[-1].rang + drawn[-1].colonnes if drawn else 0, first, periodes)
        mark = _mark(row, periodes, (first, last, state), done=done, begun=begun)
        drawn.append(Segment(first, last - first + 1, _starts_year(periodes, first), mark))
    drawn += _empty(drawn[-1].rang + drawn[-1].colonnes if drawn else 0, len(periodes), periodes)
    return tuple(drawn)


def forms_of(rows: Sequence[PlanRow], *, done: bool, begun: bool = False) -> Iterator[Mark]:
    """Yield the marks that these rows show, each with what it means, for a legend."""
    shown = {cell.etat for row in rows for cell in row.cells}
    for state, (form, said) in FORMS.items():
        if state in shown:
            yield Mark(form, said)
    befores = any(row.before.etat is not CellState.EMPTY for row in rows)
    afters = any(row.after.etat is not CellState.EMPTY for row in rows)
    if befores or afters:
        said = enumeration(("commence avant",) * befores + ("continue après",) * afters, "ou")
        yield Mark(EDGE, f"{said} les périodes montrées", avant=befores, apres=afters)
    if any(row.across is not None for row in rows):
        yield Mark(FRAME, "sans date certaine : ses mots")
    if done:
        yield Mark("plein", "réalisé", fait=True)
    if begun:
        yield Mark("plein", "commencé, et non réalisé", entame=True)


def _runs(row: PlanRow, periodes: Sequence[PlanPeriode]) -> Iterator[tuple[int, int, CellState]]:
    """Yield the columns of each bar: a bar an interval where there are several."""
    begun = {interval.debut for interval in row.intervals}
    first: int | None = None
    state = CellState.EMPTY
    for rank, cell in enumerate(row.cells):
        starts_another = any(periodes[rank].interval.contains(day) for day in begun)
        if first is not None and (cell.etat is not state or starts_another):
            yield first, rank - 1, state
            first = None
        if first is None and cell.etat is not CellState.EMPTY:
            first, state = rank, cell.etat
            if state is CellState.LIMIT and row.debut is None:
                first = 0  # the line that leads to the last day
    if first is not None:
        yield first, len(row.cells) - 1, state


def _edges(row: PlanRow, width: int) -> Iterator[tuple[int, int, CellState]]:
    """Yield the columns where an arrow alone says that all is outside the window."""
    before, after = row.before.etat is not CellState.EMPTY, row.after.etat is not CellState.EMPTY
    if before:
        yield 0, 0, CellState.OVERFLOW
    if after and (width > 1 or not before):
        yield width - 1, width - 1, CellState.OVERFLOW


def _mark(
    row: PlanRow, periodes: Sequence[PlanPeriode], run: tuple[int, int, CellState], *, done: bool, begun: bool
) -> Mark:
    first, last, state = run
    before = row.before.etat is not CellState.EMPTY and first == 0
    after = row.after.etat is not CellState.EMPTY and last == len(periodes) - 1
    form = FORMS[state][0] if state in FORMS else EDGE
    said = [state.text] if state in FORMS else []
    if state is CellState.LIMIT:
        said.append(periodes[last].heading)
    elif state in FORMS:
        ends = dict.fromkeys((periodes[first].heading, periodes[last].heading))
        said.append(" – ".join(ends))
    said += [words for is_before, is_after, words in _EDGES if (is_before and before) or (is_after and after)]
    return Mark(
        form,
        ", ".join(said),
        before,
        after,
        fait=done and form == "plein",
        entame=begun and not done and form in _FILLED,
    )


def _empty(first: int, end: int, periodes: Sequence[PlanPeriode]) -> Iterator[Segment]:
    for rank in range(first, end):
        yield _blank(rank, begins_year=_starts_year(periodes, rank))


@cache
def _blank(rank: int, *, begins_year: bool) -> Segment:
    """Return a column where there is nothing: the same for all rows."""
    return Segment(rank, 1, begins_year)


def _starts_year(periodes: Sequence[PlanPeriode], rank: int) -> bool:
    return rank == 0 or periodes[rank].year != periodes[rank - 1].year
