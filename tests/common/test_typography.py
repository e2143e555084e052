"""Our own words as they are printed; the words of the user stay as they are."""

from __future__ import annotations

from functools import partial

import pytest
from growth import LINEAR, growth

from ptsm_cli.common.typography import guillemets, truncate, typeset

NBSP, FINE = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'axe 2", "l’axe 2"),
        ("aujourd'hui", "aujourd’hui"),
        ("'x'", "'x'"),
        ("fiche n°17", f"fiche n°{FINE}17"),
        ("fiche n° 17", f"fiche n°{FINE}17"),
        ("2019-2024", "2019–2024"),
        ("2019-01-25", "2019-01-25"),
        ("fiche 1 - titre", "fiche 1 – titre"),
        ("Pourquoi ?", f"Pourquoi{NBSP}?"),
        ("bio-psycho-social", "bio-psycho-social"),
    ],
)
def test_our_words_follow_french_typography(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


def test_the_words_of_the_user_are_untouched() -> None:
    assert typeset("l'axe n°{numero} : {titre}", numero="1'a", titre="l'accueil 2019-2020") == (
        f"l’axe n°{FINE}1'a{NBSP}: l'accueil 2019-2020"
    )


@pytest.mark.parametrize("text", ["a{}b", "a{}»", "«{}a"])
def test_long_blanks_between_guillemets_are_read_in_linear_time(text: str) -> None:
    assert growth(lambda size: partial(guillemets, text.format(" " * size)), 2_000, runs=3) < LINEAR


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Accueil", "«\u00a0Accueil\u00a0»"), ("« aller  » vers", "«\u00a0“aller” vers\u00a0»"), ("»", "«\u00a0”\u00a0»")],
)
def test_guillemets_within_guillemets_become_others(text: str, quoted: str) -> None:
    assert guillemets(text) == quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abcdefgh", "abcdefgh"),
        ("abcdefghi", "abcdefg…"),
        ("abcdefg hij", "abcdefg…"),
        ("abc, defghi", "abc…"),
        (" abc\n  def ", "abc def"),
    ],
)
def test_a_long_text_is_cut_at_a_word_within_its_width(text: str, shown: str) -> None:
    assert truncate(text, 8) == shown
