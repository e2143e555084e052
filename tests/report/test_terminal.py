"""What a terminal is given: one line, no sign that acts on it, within its width."""

from __future__ import annotations

import pytest

from ptsm_cli.report.terminal import clean, wrapped


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
