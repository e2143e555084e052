"""Our own words as they are printed; the words of the user stay as they are."""

from __future__ import annotations

import pytest

from ptsm_cli.common.typography import typeset

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
