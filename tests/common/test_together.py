"""Texts looked into together: those that hold a sign are the same as one by one, and each is visited once."""

from __future__ import annotations

import re

import pytest

from ptsm_cli.common.together import Together

TEXTS = ["", "le CMP, le CMP et les CMPs", "rien", "CMP", "fin d'un C", "MP", "", "C"]


@pytest.mark.parametrize("signs", [(), ("CMP",), ("C", "MP"), ("absent",), ("rien", "CMP")], ids=" ".join)
def test_the_texts_that_hold_a_sign_are_those_that_do_one_by_one(signs: tuple[str, ...]) -> None:
    expected = {rank for rank, text in enumerate(TEXTS) if any(sign in text for sign in signs)}
    assert Together(TEXTS).holding(*signs) == expected


@pytest.mark.parametrize("pattern", ["CMP", r"\bMP", r"C\s?MP", r"(?<!\w)[a-z]", "[A-Z]s", "absent"])
def test_the_texts_where_a_pattern_is_found_are_those_where_it_is_one_by_one(pattern: str) -> None:
    expected = {rank for rank, text in enumerate(TEXTS) if re.search(pattern, text)}
    assert Together(TEXTS).matching(re.compile(pattern)) == expected


def test_a_text_is_left_at_the_first_sign_found_in_it() -> None:
    class Counting:
        """Looks for « a », and counts how many times it is asked."""

        asked = 0

        def search(self, text: str, start: int) -> re.Match[str] | None:
            self.asked += 1
            return re.compile("a").search(text, start)

    counting = Counting()
    assert Together(["a" * 500, "b" * 500, "ab" * 500]).matching(counting) == {0, 2}  # type: ignore[arg-type]  # asked no more than this
    assert counting.asked <= 3
