"""Tables and facts as plain data, all texts ready to print: `_tableau.html.j2` and `_tableau.md.j2` lay them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.render.prose.prose import Hyperlink, Prose

_SHORT, _FEW_LINES = 200, 4
"""Signs of a cell, and lines under it, that make no high row."""

_NUMBER = 6
"""How long the number of a fiche is at most: what is longer is a name."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        texte: what it says; empty where there is nothing to say.
        signe: what is drawn instead of the text, which is then for screen readers.
        genre: how it is drawn: `manque` for what is missing, or empty.
        suite: further lines.
    """

    texte: str | Prose = ""
    signe: str = ""
    genre: str = ""
    suite: tuple[str | Prose, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it says nothing."""
        return not _length(self.texte) and not self.suite


def linked(text: str, anchor: str | None) -> str | Prose:
    """Return a text that leads, whole, to a place of the document, or the text alone where there is no such place."""
    return Prose(text, (Hyperlink(0, len(text), anchor),)) if text and anchor else text


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact outside a table: what it is, and its values."""

    libelle: str
    valeurs: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row, whose first cell is its heading."""

    cases: tuple[Cell, ...]
    ancre: str = ""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Consecutive rows under one heading, or under none."""

    rangs: tuple[Row, ...]
    titre: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, a second line of it, and how it is drawn: `n` over numbers, or empty."""

    titre: str
    detail: str = ""
    genre: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        legende: its caption.
        genre: how it is drawn: `matrice`, or empty.
        colonnes: its headings.
        blocs: its rows.
        pied: the row of totals, or None.
        courte: whether no row is high: those of the end can be held together on paper.
    """

    legende: str
    colonnes: tuple[Column, ...]
    blocs: tuple[RowGroup, ...]
    pied: Row | None = None
    genre: str = ""
    courte: bool = False


def fill_table(
    legend: str, columns: Sequence[str], blocks: Iterable[RowGroup], foot: Row | None = None
) -> Table | None:
    """Return a table without the columns that no row fills, or None where there is no row."""
    filled = tuple(block for block in blocks if block.rangs)
    rows = [row for block in filled for row in block.rangs]
    if not rows:
        return None
    useful = [n for n in range(len(columns)) if n == 0 or any(not row.cases[n].empty for row in rows)]

    def keep(row: Row) -> Row:
        return replace(row, cases=tuple(row.cases[n] for n in useful))

    return Table(
        legende=legend,
        colonnes=tuple(Column(columns[n]) for n in useful),
        blocs=tuple(replace(block, rangs=tuple(map(keep, block.rangs))) for block in filled),
        pied=foot and keep(foot),
        courte=all(
            len(cell.suite) <= _FEW_LINES and _length(cell.texte) <= _SHORT for row in rows for cell in row.cases
        ),
    )


def _length(text: str | Prose) -> int:
    return len(text.texte if isinstance(text, Prose) else text)


def drawn_by_names(table: Table, genre: str) -> Table:
    """Return a table drawn so, with room for what its rows are named after where that is more than a number."""
    names = (row.cases[0].texte for block in table.blocs for row in block.rangs)
    long = any(_length(name) > _NUMBER for name in names)
    return replace(table, genre=f"{genre} noms" if long else genre)


def over_numbers(table: Table) -> Table:
    """Return a table whose headings stand over the numbers of their columns."""
    rows = [row for block in table.blocs for row in block.rangs]
    counted = [all(row.cases[n].genre == "n" for row in rows) for n in range(len(table.colonnes))]
    headings = zip(table.colonnes, counted, strict=True)
    return replace(table, colonnes=tuple(replace(one, genre="n") if is_count else one for one, is_count in headings))
