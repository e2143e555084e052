"""French text: what is the same once folded, what is almost the same, where words stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from difflib import SequenceMatcher, get_close_matches
from functools import partial

import pytest
from growth import LINEAR, growth
from hypothesis import example, given
from hypothesis import strategies as st

from ptsm_cli.common.french import Near, fold, fold_words, likeness, nearest, occurrences, ranks, suggester
from ptsm_cli.common.typography import guillemets

NEAR_WORDS = st.lists(st.text("aeéhinrst-1 ", max_size=9), max_size=12)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Évaluer  l’Accès\u00a0", "evaluer l'acces"),
        ("2018–2022 − suite", "2018-2022 - suite"),
        ("Œuvre, CŒUR, ex æquo", "oeuvre, coeur, ex aequo"),
        ("e\u0301cole", "ecole"),
        ("l`accueil", "l'accueil"),
        ("CMP\t\r\n de  Laval", "cmp de laval"),
        ("n° 2²", "n° 22"),
        ("Straße", "strasse"),
        ("", ""),
        (" \u2003", ""),
    ],
)
def test_folding_keeps_letters_and_figures_only(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_the_words_of_a_text_are_its_runs_of_letters_and_figures() -> None:
    assert fold_words("L'Équipe_mobile n°17 bis (EMPP)…") == ["l", "equipe", "mobile", "n", "17", "bis", "empp"]


@given(NEAR_WORDS, st.text("aeéhinrst-1 ", max_size=9), st.integers(1, 4), st.sampled_from((0.0, 0.5, 0.72, 0.85, 1.0)))
@example([""], "", 1, 0.72)
@example(["ab", "ba", "aabb"], "abab", 2, 0.5)
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
    near = Near(["clinique du lac", "mairie du port", "clinique du parc", "unafam"])
    assert [form for _, form in near.plausible("clinque du lac", 0.8)] == ["clinique du lac", "clinique du parc"]


@given(st.text("ab1. '\n", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 5)), max_size=20))
@example("fiche 1, 11 et 111", [(6, 1), (9, 2), (15, 3)])
@example("l''un, l'un, l''un", [(0, 5), (7, 4), (13, 5)])
@example("a  b a b", [(0, 4), (5, 3)])
def test_words_are_ranked_as_they_are_looked_for(text: str, places: list[tuple[int, int]]) -> None:
    spans = {(start, start + length) for start, length in places if text[start : start + length].strip()}
    expected = {
        (start, end): bisect_left(occurrences(text[start:end], text), (start, 0)) for start, end in sorted(spans)
    }
    assert ranks(text, spans) == expected


def test_no_words_stand_nowhere() -> None:
    assert ranks("«  »", [(2, 2)]) == {(2, 2): 0}


def numbers(size: int) -> Callable[[], object]:
    """Return the ranking of as many numbers as are asked for, all different, in one text."""
    text = ", ".join(map(str, range(size)))
    starts = [0, *(place + 2 for place, letter in enumerate(text) if letter == ",")]
    return partial(ranks, text, [(start, start + len(str(rank))) for rank, start in enumerate(starts)])


def test_thousands_of_words_are_ranked_in_linear_time() -> None:
    assert growth(numbers, 1_000) < LINEAR


@pytest.mark.parametrize("text", ["a{}b", "a{}»", "«{}a"])
def test_long_blanks_between_guillemets_are_read_in_linear_time(text: str) -> None:
    assert growth(lambda size: partial(guillemets, text.format(" " * size)), 2_000, runs=3) < LINEAR


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Accueil", "«\u00a0Accueil\u00a0»"), ("« aller  » vers", "«\u00a0“aller” vers\u00a0»"), ("»", "«\u00a0”\u00a0»")],
)
def test_guillemets_within_guillemets_become_others(text: str, quoted: str) -> None:
    assert guillemets(text) == quoted
