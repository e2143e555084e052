"""Numbers written without figures: what each is, and that no use has a table of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ptsm_cli
from ptsm_cli.common.numerals import NUMBER_WORDS, ORDINAL_STEMS, ROMAN, in_letters, ordinals


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *((1, "un"), (10, "dix"), (16, "seize"), (17, "dix-sept"), (18, "dix-huit"), (20, "vingt")),
        *((21, "vingt-et-un"), (24, "vingt-quatre"), (30, "trente"), (36, "trente-six"), (39, "trente-neuf")),
    ],
)
def test_a_number_in_letters(number: int, written: str) -> None:
    assert in_letters(number) == written
    assert sum(NUMBER_WORDS.get(word, 0) for word in written.split("-")) == number


def test_ranks_have_their_names_up_to_the_last_that_is_asked() -> None:
    assert ordinals(3) == {"premier": 1, "deuxieme": 2, "troisieme": 3, "second": 2}
    assert ordinals(1) == {"premier": 1}
    assert len(ordinals(len(ORDINAL_STEMS))) == len(ORDINAL_STEMS) + 1


def test_roman_numbers() -> None:
    assert [ROMAN.get(written) for written in ("i", "iv", "xii", "xxxix", "", "iiii", "vx")] == [
        1,
        4,
        12,
        39,
        *[None] * 3,
    ]
    assert sorted(ROMAN.values()) == list(range(1, 40))


@pytest.mark.parametrize(
    "words", ["deux[^a-z]+trois", "deuxi[^ ]{0,9}[^a-z]+troisi", "ii[^a-z]+iii", "mardi.{1,9}mercredi"]
)
def test_these_words_follow_one_another_in_one_table_alone(words: str) -> None:
    root = Path(ptsm_cli.__file__).parent
    found = [path.name for path in root.rglob("*.py") if re.search(words, path.read_text(encoding="utf-8"))]
    assert found in (["numerals.py"], ["periodes.py"])
