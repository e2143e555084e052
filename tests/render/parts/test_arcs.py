"""A text is cut into lines where French cuts it, and holds in its width to the last sign."""

from __future__ import annotations

import pytest

from ptsm_cli.render.parts.arcs import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("ab cd", 33, ("ab cd",)),
        ("ab cd", 32.9, ("ab", "cd")),
        ("AB cd", 37.6, ("AB cd",)),  # capitals are wider
        ("AB cd", 37.5, ("AB", "cd")),
        ("fin : oui", 40, ("fin\u00a0:", "oui")),
        ("a « b »", 33, ("a", "«\u00a0b\u00a0»")),
        ("A" * 20, 89, ("A" * 9 + "…",)),
        ("a" * 13 + " b", 89, ("a" * 13, "b")),
        ("a" * 14 + " b", 89, ("a" * 9 + "… b",)),
        ("abc A" + "a" * 20, 50, ("abc", "Aaaa…")),
        ("a b c", 6.6, ("a", "b", "c")),
        ("a b c d", 6.6, ("a", "b", "c…")),
        ("", 10, ("",)),
    ],
)
def test_a_text_is_cut_into_lines_that_hold_in_a_width(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, width) == lines


def test_a_text_has_as_many_lines_as_are_asked_for_and_three_hundred_signs() -> None:
    assert wrap("a b c d", 6.6, 2) == ("a", "b…")
    assert [len(line) for line in wrap("a" + " aa" * 200, 10**6)] == [299]
