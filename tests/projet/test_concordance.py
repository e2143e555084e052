"""The words of many texts, and the texts that hold some of them: the same as text by text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ptsm_cli.common.french import WORD
from ptsm_cli.projet.concordance import Concordance

TEXTS = st.lists(st.text("aéÀB1_ '’-.@\n\u00a0\u0301²", max_size=12), max_size=6)


@given(TEXTS, st.lists(st.booleans(), min_size=6, max_size=6))
def test_the_words_of_texts_are_those_of_each_of_them(texts: list[str], marks: list[bool]) -> None:
    printed = marks[: len(texts)]
    concordance = Concordance(texts, printed)
    words = [set(WORD.findall(text)) for text in texts]
    assert concordance.every_word == set().union(*words)
    assert concordance.words == set().union(*(found for found, kept in zip(words, printed, strict=True) if kept))
    assert concordance.printed == printed


@given(TEXTS, st.sets(st.sampled_from(["a", "B", "é", "aB", "1", "À1"])))
def test_the_texts_that_hold_words_are_those_that_do_one_by_one(texts: list[str], words: set[str]) -> None:
    concordance = Concordance(texts, [True] * len(texts))
    found = concordance.holding(concordance.bearing(words))
    assert {rank for rank, text in enumerate(texts) if not words.isdisjoint(WORD.findall(text))} <= {*found}
    assert all(any(word in texts[rank] for word in words) for rank in found)


@given(TEXTS)
def test_the_texts_that_hold_a_sign_are_those_that_do_one_by_one(texts: list[str]) -> None:
    concordance, sign = Concordance(texts, [True] * len(texts)), re.compile(r"@|\.(?<=[a-z]\.)")
    assert concordance.holding(concordance.matching(sign)) == [
        rank for rank, text in enumerate(texts) if sign.search(text)
    ]
