"""Tables of documents as their readers see them."""

from __future__ import annotations

from ptsm_cli.render.parts.table import Cell, Row, Table


def texts_of(table: Table | None) -> list[list[str]]:
    """Return the rows of a table as a reader sees them, its headings first."""
    assert table is not None
    ranks = [rank for block in table.blocs for rank in block.rangs] + [table.pied or Row(())]
    headers = [column.titre for column in table.colonnes]
    return [headers, *([text_of(case) for case in rank.cases] for rank in ranks if rank.cases)]


def text_of(case: Cell) -> str:
    """Return the lines of a cell."""
    lines = [line if isinstance(line, str) else line.texte for line in (case.texte, *case.suite)]
    return " / ".join(filter(None, lines)).replace("\u00a0", " ")
