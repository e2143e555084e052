"""Texts cut at their spaces on a screen, and not at their no-break ones."""

from __future__ import annotations

import pytest
from rich.console import Console

from ptsm_cli.common.unbroken import Unbroken
from ptsm_cli.report.terminal import wrapped

WORDS = "une place du projet «\u00a0Ensemble\u00a0» puis"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        (WORDS, 22, ["une place du projet", "«\u00a0Ensemble\u00a0» puis"]),
        (WORDS, 12, ["une place du", "projet", "«\u00a0Ensemble\u00a0»", "puis"]),
        (WORDS.replace("\u00a0", " "), 22, ["une place du projet", "« Ensemble » puis"]),
        ("une cause : deux", 9, ["une", "cause :", "deux"]),
        ("aa bb cc dd", 5, ["aa bb", "cc dd"]),
        (WORDS, 99, [WORDS]),
        ("trop-long-pour-elle mot", 8, ["trop-lon", "g-pour-e", "lle", "mot"]),
        ("deux\n\nlignes  à part", 9, ["deux", "", "lignes  à", "part"]),
        ("deux\n", 9, ["deux", ""]),
        ("", 9, [""]),
    ],
)
def test_a_text_is_cut_at_its_spaces_alone(text: str, width: int, lines: list[str]) -> None:
    assert [line.plain for line in Unbroken(text).wrap(Console(), width)] == lines


def test_each_piece_keeps_its_colour() -> None:
    text = Unbroken("À\u00a0faire ").append("(suite)", "dim")
    assert [line.markup for line in text.wrap(Console(), 8)] == ["À\u00a0faire", "[dim](suite)[/dim]"]


def test_a_title_is_cut_so_too() -> None:
    words = WORDS.replace("\u00a0", " ")
    assert wrapped(words, 24).plain.split("\n") == ["une place du projet", "    « Ensemble » puis"]
