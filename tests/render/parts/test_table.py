"""Which tables have no high row, so that their last ones can be held together on paper."""

from __future__ import annotations

import pytest
from tables import texts_of

from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, drawn_by_names, fill_table, over_numbers


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


def named(*names: str, cases: tuple[Cell, ...] = ()) -> Table:
    """Return a table whose rows have these names, then these cells."""
    rows = tuple(Row((Cell(name), *cases)) for name in names)
    return Table("Essai", tuple(Column("") for _ in rows[0].cases), (RowGroup(rows[:1]), RowGroup(rows[1:])))


@pytest.mark.parametrize(
    ("names", "genre"),
    [(("n° 123", "2"), "plan"), (("n° 1234", "2"), "plan noms"), (("1", "2", "n° 1234"), "plan noms")],
)
def test_a_table_named_by_more_than_numbers_has_room_for_it(names: tuple[str, ...], genre: str) -> None:
    assert drawn_by_names(named(*names), "plan").genre == genre


def test_a_heading_stands_over_the_numbers_of_its_column() -> None:
    table = over_numbers(named("a", "b", cases=(Cell("1", genre="n"), Cell("2"))))
    assert [column.genre for column in table.colonnes] == ["", "n", ""]
    mixed = Table("", (Column(""),), (RowGroup((Row((Cell("1", genre="n"),)), Row((Cell("deux"),)))),))
    assert [column.genre for column in over_numbers(mixed).colonnes] == [""]


def test_a_column_that_no_row_fills_is_left_out_but_the_first() -> None:
    rows = (Row((Cell(), Cell("1"), Cell(), Cell("x"))), Row((Cell(), Cell("2"), Cell(), Cell())))
    table = fill_table(
        "Essai", "ABCD", [RowGroup(()), RowGroup(rows, "Un")], Row((Cell("T"), Cell("3"), Cell("4"), Cell()))
    )
    assert table is not None
    assert texts_of(table) == [["A", "B", "D"], ["", "1", "x"], ["", "2", ""], ["T", "3", ""]]
    assert [block.titre for block in table.blocs] == ["Un"]
    assert fill_table("Essai", "AB", [RowGroup(()), RowGroup(())]) is None
