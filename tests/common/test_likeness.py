"""Texts that are almost the same, and the nearest of many."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from typing import SupportsIndex

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import Near, likeness, nearest, suggester

NEAR_WORDS = st.lists(st.text("aeéhinrst-1 ", max_size=9), max_size=12)


@given(NEAR_WORDS, st.text("aeéhinrst-1 ", max_size=9), st.integers(1, 4), st.sampled_from((0.0, 0.5, 0.72, 0.85, 1.0)))
@example([""], "", 1, 0.72)
@example(["ab", "ba", "aabb"], "abab", 2, 0.5)
@example(["i", "mairie"], "mairei", 3, 0.72)
@example(["abefcdgh", "zzcdefgh"], "abcdefgh", 1, 0.72)
@example(["abcdefgh", "abefcdgh", "abcdefgx"], "abcdefgh", 2, 0.5)
def test_the_nearest_values_are_those_of_difflib(known: list[str], value: str, maximum: int, floor: float) -> None:
    by_form = {fold(text): text for text in reversed(known)}
    matches = get_close_matches(fold(value), by_form, maximum, floor)
    assert nearest(value, known, maximum=maximum, threshold=floor) == [by_form[form] for form in matches]


@given(NEAR_WORDS, NEAR_WORDS)
def test_what_answers_many_values_answers_each_as_if_it_were_alone(known: list[str], values: list[str]) -> None:
    suggest = suggester(known)
    assert [suggest(value) for value in (*values, *values)] == [tuple(nearest(value, known)) for value in values] * 2


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=12), st.sampled_from((0.0, 0.5, 0.8, 1.0)))
def test_a_likeness_under_the_floor_counts_for_nothing(text: str, other: str, floor: float) -> None:
    ratio = SequenceMatcher(None, text, other, autojunk=False).ratio()
    assert likeness(text, other, floor) == (ratio if ratio >= floor else 0.0)


def test_texts_of_other_letters_are_not_compared() -> None:
    near = Near(["gem", "zzz zzz zzz zzz", "clinique du lac", "mairie du port", "clinique du parc", "unafam"])
    assert [form for _, form in near.plausible("clinque du lac", 0.8)] == ["clinique du lac", "clinique du parc"]


def test_texts_of_the_same_letters_in_another_order_are_not_compared() -> None:
    near = Near(["hgfedcba", "abcdefhg", "abefcdgh", "habcdefg", "zbcdefgx"])
    assert list(near.plausible("abcdefgh", 0.8)) == [(0.875, form) for form in ("abcdefhg", "abefcdgh", "habcdefg")]
    assert list(near.plausible("abcdefgh", 0.9)) == []


class Read(str):  # noqa: SLOT000 - it has a note
    """A text that notes how many times its letters were looked at."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        self.times += 1
        return super().__getitem__(key)


def test_no_more_is_looked_at_than_tells_the_nearest() -> None:
    far, other, same, long = map(Read, ("zzzzzzzz", "abcdefhg", "abcdefgh", "a" * 400))
    near = Near([far, other, same, long])
    assert [near.best("abcdefgh", floor=0.5, maximum=1) for _ in range(2)] == [[same]] * 2
    assert (far.times, other.times, same.times > 3) == (1, 3, True)  # its letters, its pairs too, and each of them
    assert [*near.plausible("a" * 399, 0.5)] == [(798 / 799, long)]
    assert [form for _, form in near.plausible(long, 0.5)] == [long]
    assert (long.times, likeness(long, "a" * 40, 0.5), long.times) == (0, 0.0, 0)
    assert (likeness(other, "zzzzzzzz", 0.5), other.times) == (0.0, 4)  # its letters are counted, and no run looked for


def test_long_texts_of_several_lengths_are_all_compared() -> None:
    near = Near(["a" * 399, "a" * 400, "b" * 9, "a" * 401, "a" * 402])
    assert [len(form) for _, form in near.plausible("a" * 405, 0.9)] == [399, 400, 401, 402]
    assert [len(form) for _, form in near.plausible("b" * 9, 0.9)] == [9]


@pytest.mark.parametrize(("size", "same"), [(99, True), (399, True), (400, False)])
def test_the_most_common_letters_of_the_longest_texts_are_not_compared(size: int, *, same: bool) -> None:
    letters = ("ab" * size)[: size - 1]
    assert (likeness(f"x{letters}", f"y{letters}", 0.9) > 0) is same
    assert bool(nearest(f"x{letters}", [f"y{letters}"])) is same


def test_the_nearest_of_several_long_texts_is_found() -> None:
    form = "".join(chr(0x4E00 + rank) for rank in range(400))
    far, near = "\u9fa5" * 40 + form[40:], f"{form[:-1]}x"
    assert Near([far, near]).best(form, floor=0.5, maximum=1) == [near]
    assert Near([far, near]).best(form, floor=0.5) == [near, far]


def test_a_list_is_searched_for_a_hundred_values() -> None:
    suggest = suggester(["copil"])
    values = [f"copil{rank}" for rank in range(101)]
    assert [bool(suggest(value)) for value in values] == [*[True] * 100, False]
    assert suggest(values[99]) == ("copil",)


def test_three_values_at_most_are_near_one() -> None:
    known = [f"accueil {letter}" for letter in "abcde"]
    assert len(suggester(known)("accueil x")) == len(nearest("accueil x", known)) == 3
    assert len(Near(known).best("accueil x", floor=0.5)) == 3
