"""Which tables have no high row, so that their last ones can be held together on paper."""

from __future__ import annotations

import pytest

from ptsm_cli.render.parts.table import Cell, Row, RowGroup, fill_table


@pytest.mark.parametrize(
    ("cell", "short"),
    [
        (Cell("a" * 200), True),
        (Cell("a" * 201), False),
        (Cell("a", suite=("b",) * 4), True),
        (Cell("a", suite=("b",) * 5), False),
    ],
)
def test_a_table_whose_rows_are_short_says_so(cell: Cell, short: bool) -> None:
    table = fill_table("Essai", ("A", "B"), [RowGroup((Row((Cell("a"), Cell("b"))), Row((Cell("a"), cell))))])
    assert table is not None
    assert table.courte is short
