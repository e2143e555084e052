"""What a terminal is given: one line, no sign that acts on it, within its width."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from ptsm_cli.cli import streams
from ptsm_cli.report.terminal import Words, cells, clean, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb\rc\nd\r\r\ne", "a b c d  e"),
        ("a\x1b[2J\x85\u2028b", "a\ufffd[2J\ufffd\ufffdb"),
        ("a\tb\u00a0c’é", "a\tb\u00a0c’é"),
    ],
)
def test_a_text_is_shown_on_one_line(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(("width", "lines"), [(5, 2), (24, 2), (25, 2), (31, 1), (32, 1)])
def test_a_text_is_cut_to_the_width_but_never_under_that_of_a_few_words(width: int, lines: int) -> None:
    text = wrapped("Accueillir, orienter, soutenir", width, "bold", margin=1)
    rows = text.plain.split("\n")
    assert (len(rows), str(text.style), rows[0][:2]) == (lines, "bold", " A")
    assert [row[:5] for row in rows[1:]] == ["    s"] * (lines - 1)


def test_the_cells_of_a_text_are_those_that_rich_counts() -> None:
    characters = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x300), *range(0x2000, 0x2070), 0x754C)]
    assert {sign: cells(sign) for sign in characters} == {sign: cell_len(sign) for sign in characters}


@pytest.mark.parametrize("words", [("a ", "b  \n", ""), ("", "l'échéance\u00a0: 1\u202f000 €  ", "\n\n")])
def test_words_are_printed_without_colours_as_rich_prints_them(words: tuple[str, ...]) -> None:
    said = Words("x", "bold")
    for text in words:
        said.append(text, "red")
    page = Console(file=StringIO(), force_terminal=False, width=10_000)
    assert streams.uncoloured(said) == streams.printed(page, said, on_screen=False)
