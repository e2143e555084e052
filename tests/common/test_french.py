"""French text: what is the same once folded, and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from unicodedata import combining, normalize

import pytest
from growth import LINEAR, growth

from ptsm_cli.common.french import (
    PREPOSITIONS,
    STOP_WORDS,
    are_alone,
    composed,
    composed_offsets,
    fold,
    fold_words,
    is_composed,
    is_latin_1,
    may_be_plural,
    overloads,
    singular,
)


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
        ("‐‑‒–—―−-", "--------"),
        ("‘’ʼ´`'é", "''''''e"),
        ("Œœ Ææ", "oeoe aeae"),
        ("", ""),
        (" \u2003", ""),
    ],
)
def test_folding_keeps_letters_and_figures_only(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_the_words_of_a_text_are_its_runs_of_letters_and_figures() -> None:
    assert fold_words("L'Équipe_mobile n°17 bis (EMPP)…") == ["l", "equipe", "mobile", "n", "17", "bis", "empp"]


def test_the_little_words_are_known_as_they_are_folded() -> None:
    assert {*fold_words("à, au, aux, d', de, des, du, en, et, l', la, le et les")} == STOP_WORDS
    assert {*fold_words("Avec, dans, par, pour, sur")} == PREPOSITIONS


@pytest.mark.parametrize(
    ("text", "composed", "offsets"),
    [
        ("abé", "abé", [0, 1, 2, 3]),
        ("ae\u0301b", "aéb", [0, 1, 3, 4]),
        ("e\u0301\u0323é", "ẹ\u0301é", [0, 0, 3, 4]),
        ("\u0301a", "\u0301a", [0, 1, 2]),
        ("a\n\u2014e\u0302", "a\n—ê", [0, 1, 2, 3, 5]),
        ("", "", [0]),
    ],
)
def test_a_composed_text_knows_where_each_of_its_letters_comes_from(
    text: str, composed: str, offsets: list[int]
) -> None:
    assert composed_offsets(text) == (composed, offsets)
    assert is_composed(text) is (text == composed)


MARKS = "\u0301\u0323"
"""Two accents, the second of which goes before the first."""


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (f"a{MARKS * 15}b", []),
        (f"a{MARKS * 15}\u0301b", [(1, 32)]),
        (f"a{MARKS * 16}b{'—' * 40}{MARKS * 20}", [(1, 33), (74, 114)]),
        ("é" + "\u0301" * 40, []),
        ("—" * 40, []),
        (f"{'—' * 40}{MARKS * 5}", []),
        (f"—{MARKS * 15}", []),
    ],
)
def test_a_letter_that_bears_more_accents_than_any_is_found(text: str, spans: list[tuple[int, int]]) -> None:
    assert list(overloads(text)) == spans
    assert fold(text) == fold("".join(sign for sign in text if sign not in MARKS))
    assert composed(text) == composed(composed(text))
    signs = [Counter(normalize("NFD", one.replace("\u034f", ""))) for one in (text, composed(text))]
    assert signs[0] == signs[1]


@pytest.mark.parametrize("work", [composed, fold.__wrapped__, composed_offsets])
def test_accents_are_put_in_order_in_linear_time(work: Callable[[str], object]) -> None:
    assert growth(lambda n: partial(work, "a" + MARKS * n), 1_000, runs=3) < LINEAR


@pytest.mark.parametrize(("text", "latin"), [("", True), ("été ÿ\xa0", True), ("l’été", False), ("e\u0301", False)])
def test_a_text_of_western_letters_is_told(text: str, latin: bool) -> None:
    assert is_latin_1(text) is latin


def test_a_text_of_signs_that_make_none_with_their_neighbours_is_composed() -> None:
    signs = [*map(chr, range(0x30000))]
    followers = {part for sign in signs for part in normalize("NFD", sign)[1:]}
    alone = {sign for sign in signs if are_alone(sign)}
    assert {*"éÀœ’«»–…€\u00a0\u202f"} <= alone
    assert [sign for sign in alone if sign in followers or combining(sign) or not is_composed(sign)] == []


@pytest.mark.parametrize(
    ("word", "one"), [("fiches", "fiche"), ("niveaux", "niveau"), ("an", "an"), ("repas", "repa"), ("", "")]
)
def test_the_singular_of_a_word_is_without_its_ending(word: str, one: str) -> None:
    assert (singular(word), may_be_plural(word)) == (one, word != one)
