"""A planning drawn as one picture: where each year, row and mark stands, in the units of its viewBox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, truncate
from ptsm_cli.plan import PlanPeriode, PlanRow
from ptsm_cli.render.parts.arcs import BOLD, wrap
from ptsm_cli.render.parts.marks import Mark, Segment, segments


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes of a picture.

    Attributes:
        label: width of the labels.
        time: width of all the columns.
        head: height over the rows.
        row: height of a row.
        foot: height under the rows, where a day is drawn.
        words: most characters of words without a date.
        text: width of the wording of an objective; 0 where its number is enough.
        right: width left at the right.
    """

    label: int
    time: int
    head: int
    row: int
    foot: int
    words: int
    text: int = 0
    right: int = 0


RAIL = Scale(label=22, time=174, head=20, row=20, foot=16, words=30)
"""The picture of the rail of a fiche: numbers of objectives, years."""

WIDE = Scale(label=430, time=576, head=52, row=40, foot=40, words=90, text=round(400 / BOLD), right=34)
"""The picture of a planning over the whole width: wordings, deadlines, years and periods."""

_BESIDE = "La table qui précède dit la même chose."
"""What describes a picture that a table stands beside."""

_YEAR, _SHORT = 30, 24
"""Under so many units, a year, or the head of a period, has no room to be written."""

_DAY_SIGN = 7.5
"""Width of a sign of the day of reference, in the widest of our fonts."""

_DEADLINE = 70
"""Most characters of a deadline under its wording."""

_WORDING = 2
"""How many lines a wording takes at most: the table beside it says the rest."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A vertical rule: the beginning of a period, whether a year begins with it, and the words over it."""

    x: float
    annee: str
    fort: bool = True
    court: str = ""


@dataclass(frozen=True, slots=True)
class DayRule:
    """The rule of the day of reference: its place, its words, and where their middle is, clear of both edges."""

    x: float
    mots: str
    milieu: float


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its place in its row."""

    x: float
    largeur: float
    marque: Mark


@dataclass(frozen=True, slots=True)
class GanttRow:
    """A row: its top, its number, its marks, or its words where it has no date; its wording and deadline if wide."""

    y: int
    libelle: str
    marques: tuple[PlacedMark, ...]
    mots: str
    lignes: tuple[str, ...] = ()
    echeance: str = ""


@dataclass(frozen=True, slots=True)
class Gantt:
    """A picture.

    Attributes:
        ancre: what the ids of its title and description begin with.
        largeur: its width.
        hauteur: its height.
        gauche: where time begins.
        haut: where the rows begin.
        bas: where they end.
        rang: height of a row.
        titre: its title.
        description: the same thing in words.
        reperes: its vertical rules.
        rangs: its rows.
        droite: where time ends.
        colonne: width of a period.
        jour: the day of reference and its place, or None.
    """

    ancre: str
    largeur: int
    hauteur: int
    gauche: int
    haut: int
    bas: int
    rang: int
    titre: str
    description: str
    reperes: tuple[Tick, ...]
    rangs: tuple[GanttRow, ...]
    droite: int
    colonne: float
    jour: DayRule | None


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """Where a picture is in time: the day to draw, or None, and what is reached, by fiche and rank of objective."""

    day: date | None
    done: frozenset[tuple[str, int]]

    def has_reached(self, row: PlanRow) -> bool:
        """Tell whether what a row stands for is reached."""
        return (row.fiche, row.rank) in self.done


def draw(
    anchor: str, rows: Sequence[PlanRow], periodes: Sequence[PlanPeriode], moment: DrawnDay, scale: Scale = RAIL
) -> Gantt | None:
    """Return the picture of some rows over some periods; None where none of them has a date."""
    if not rows or not periodes:
        return None
    step = scale.time / len(periodes)
    marks = [[s for s in segments(row, periodes, done=moment.has_reached(row)) if s.marque] for row in rows]
    drawn = tuple(_rows(rows, marks, scale, step))
    if not any(row.marques for row in drawn):
        return None
    bottom = scale.head + scale.row * len(drawn)
    placed = _day(moment.day, periodes, scale)
    return Gantt(
        ancre=anchor,
        largeur=scale.label + scale.time + scale.right,
        hauteur=bottom + (scale.foot if placed else 2),
        gauche=scale.label,
        haut=scale.head,
        bas=bottom,
        rang=scale.row,
        titre="Calendrier des objectifs",
        description=_BESIDE if scale.text else f"{NBSP}; ".join(_said(rows, marks)),
        reperes=tuple(_ticks(periodes, scale, step)),
        rangs=drawn,
        droite=scale.label + scale.time,
        colonne=round(step, 1),
        jour=placed,
    )


def _ticks(periodes: Sequence[PlanPeriode], scale: Scale, step: float) -> Iterator[Tick]:
    starts = [rank for rank, one in enumerate(periodes) if rank == 0 or periodes[rank - 1].year != one.year]
    # A first year cut too short for its name leaves the room to the second, that has it whole.
    cut = len(starts) > 1 and (starts[1] - starts[0]) * step < _YEAR <= ((*starts, len(periodes))[2] - starts[1]) * step
    written = float(-_YEAR)
    for rank, periode in enumerate(periodes):
        begins = rank in starts
        said = begins and rank * step >= written + _YEAR and not (cut and rank == 0)  # closer, they hide one another
        written = rank * step if said else written
        short = periode.short if step >= _SHORT and periode.short != str(periode.year) else ""
        yield Tick(round(scale.label + rank * step, 1), str(periode.year) if said else "", begins, short)


def _rows(rows: Sequence[PlanRow], marks: Sequence[Sequence[Segment]], scale: Scale, step: float) -> Iterator[GanttRow]:
    for rank, (row, own) in enumerate(zip(rows, marks, strict=True)):
        placed = (
            PlacedMark(round(scale.label + s.rang * step + 1, 1), round(s.colonnes * step - 2, 1), s.marque)
            for s in own
            if s.marque
        )
        words = truncate(row.across, scale.words) if row.across is not None else ""
        top, label = scale.head + rank * scale.row, row.label if row.is_first else ""
        if scale.text:
            said = wrap(row.court if row.is_first else row.precision, scale.text, _WORDING)
            yield GanttRow(top, label, tuple(placed), words, said, truncate(row.said, _DEADLINE))
        else:
            yield GanttRow(top, label, tuple(placed), words)


def _said(rows: Sequence[PlanRow], marks: Sequence[Sequence[Segment]]) -> Iterator[str]:
    """Yield what each row shows, in words."""
    for row, own in zip(rows, marks, strict=True):
        words = " et ".join(segment.marque.texte for segment in own if segment.marque)
        yield f"{row.label or row.objectif}, {words or row.across or ''}"


def _day(day: date | None, periodes: Sequence[PlanPeriode], scale: Scale) -> DayRule | None:
    """Return the place of a day, to the day; None outside the window."""
    first, last = periodes[0].interval.debut, periodes[-1].interval.fin
    if day is None or not first <= day <= last:
        return None
    x = scale.label + scale.time * (day - first).days / ((last - first).days + 1)
    words = say_day(day)
    half = len(words) * _DAY_SIGN / 2
    middle = min(max(x, half), scale.label + scale.time + scale.right - half)
    return DayRule(round(x, 1), words, round(middle, 1))
