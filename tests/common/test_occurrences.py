"""Words found in a text: where they stand, and how many times before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial

import pytest
from growth import LINEAR, growth
from hypothesis import example, given
from hypothesis import strategies as st

from ptsm_cli.common.occurrences import occurrences, ranks


@given(st.text("ab1. '\n", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 5)), max_size=20))
@example("fiche 1, 11 et 111", [(6, 1), (9, 2), (15, 3)])
@example("l''un, l'un, l''un", [(0, 5), (7, 4), (13, 5)])
@example("a  b a b", [(0, 4), (5, 3)])
@example("a  b a b", [(2, 2), (5, 1)])
@example("a b a b a b", [(10, 1)])
@example("abcdefgh" * 3, [(start, length) for length in (1, 2, 3, 4, 5) for start in range(16, 24)])
@example("abababcdcdcdefefefghghghijijij", [(start, 2) for start in range(0, 30, 2)])
@example("aaab1.c", [(0, 2), (1, 2), (2, 2), (3, 2), (4, 2), (5, 2)])
@example("aaaaaab1.c", [(4, 2), (5, 2), (6, 2), (7, 2), (8, 2)])
@example("bcdeaaa", [(0, 1), (1, 1), (2, 1), (3, 1), (6, 1)])
def test_words_are_ranked_as_they_are_looked_for(text: str, places: list[tuple[int, int]]) -> None:
    spans = {(start, start + length) for start, length in places if text[start : start + length].strip()}
    expected = {
        (start, end): bisect_left(occurrences(text[start:end], text), (start, 0)) for start, end in sorted(spans)
    }
    assert ranks(text, spans) == expected


@pytest.mark.parametrize(
    ("between", "spans"),
    [((), ((0, 3), (4, 8), (9, 12))), ((1,), ((4, 8), (9, 12))), ((4, 11), ((4, 8),)), ((0, 2), ())],
)
def test_words_are_looked_for_between_two_offsets(between: tuple[int, ...], spans: tuple[tuple[int, int], ...]) -> None:
    assert occurrences("a b", "a b a\n b a b", *between) == spans


def test_an_apostrophe_is_found_doubled_as_in_a_quoted_source() -> None:
    assert occurrences("l'un", "l'un, l''un, lun") == ((0, 4), (6, 11))


def test_no_words_stand_nowhere() -> None:
    assert ranks("«  »", [(2, 2)]) == {(2, 2): 0}


@pytest.mark.parametrize(
    ("text", "words", "looked_for"),
    [("l''un, 1, 2 et l'un", "1", 0), ("l'un, 1 et l'un", "l'un", 0), ("l''un, 1, 2 et l'un", "l'un", 1)],
)
def test_words_are_looked_for_one_by_one_only_where_an_apostrophe_may_be_two(
    text: str, words: str, looked_for: int
) -> None:
    occurrences.cache_clear()
    start = text.rindex(words)
    ranks(text, [(start, start + len(words))])
    assert occurrences.cache_info().misses == looked_for


def numbers(size: int) -> Callable[[], object]:
    """Return the ranking of as many numbers as are asked for, all different, in one text."""
    text = ", ".join(map(str, range(size)))
    starts = [0, *(place + 2 for place, letter in enumerate(text) if letter == ",")]
    return partial(ranks, text, [(start, start + len(str(rank))) for rank, start in enumerate(starts)])


def test_thousands_of_words_are_ranked_in_linear_time() -> None:
    assert growth(numbers, 1_000) < LINEAR
