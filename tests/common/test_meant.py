"""The word of a closed list that is meant, however it agrees."""

from __future__ import annotations

import pytest

from ptsm_cli.common.meant import word_meant

WORDS = ("en-cours", "realise", "prevu", "bas", "moyen", "national", "reseau")


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("En cours", "en-cours"),
        ("EN_COURS !", "en-cours"),
        ("réalisée", "realise"),
        ("réalisées", "realise"),
        ("réalisés", "realise"),
        ("prévues", "prevu"),
        ("prévue", "prevu"),
        ("basse", "bas"),
        ("basses", "bas"),
        ("moyenne", "moyen"),
        ("nationales", "national"),
        ("réseaux", "reseau"),
        ("cours", None),
        ("en cours de route", None),
        ("prévision", None),
        ("—", None),
        ("", None),
    ],
)
def test_a_word_is_meant_whatever_its_accents_and_how_it_agrees(written: str, word: str | None) -> None:
    assert word_meant(written, WORDS) == word


def test_a_word_that_may_be_two_is_none() -> None:
    assert word_meant("prévues", ("prevu", "prevue")) is None
