"""How a deadline that moved is said: each term and month as in a sentence, any other words quoted."""

from __future__ import annotations

from itertools import product

import pytest

from ptsm_cli.echeances.put_off import from_to, postponed

TERMS = [
    f"{rank} {part}"
    for part in ("semestre", "trimestre")
    for rank in (
        *("premier", "second", "deuxième", "troisième", "quatrième", "1er", "2e", "2nd", "2ème", "3eme", "4e", "1ᵉʳ"),
    )
]
MONTHS = ("janvier", "février", "mars", "mai", "juin", "juillet", "septembre", "novembre", "décembre")
WITH_VOWELS = ("avril", "août", "octobre")


@pytest.mark.parametrize("term", TERMS)
def test_a_term_is_said_with_its_article(term: str) -> None:
    assert postponed(f"{term.capitalize()} 2025", f"{term} 2026") == f"reporté du {term} 2025 au {term} 2026"


@pytest.mark.parametrize(("month", "of"), [*product(MONTHS, ["de "]), *product(WITH_VOWELS, ["d'"])])
def test_a_month_is_said_with_or_without_elision(month: str, of: str) -> None:
    assert from_to(f"{month.capitalize()} 2025", f"{month} 2026") == f"{of}{month} 2025 à {month} 2026"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("2025", "2026", "de 2025 à 2026"),
        ("", "2026", "à 2026"),
        ("", "second semestre 2026", "au second semestre 2026"),
        ("fin 2025", "T1 2026", "de «\u00a0fin 2025\u00a0» à «\u00a0T1 2026\u00a0»"),
        ("2025-2026", "juin", "de «\u00a02025-2026\u00a0» à «\u00a0juin\u00a0»"),
        (
            "5e semestre 2025",
            "premier semestres",
            "de «\u00a05e semestre 2025\u00a0» à «\u00a0premier semestres\u00a0»",
        ),
        ("en juin 2025", "20261", "de «\u00a0en juin 2025\u00a0» à «\u00a020261\u00a0»"),
    ],
)
def test_other_words_are_quoted(before: str, after: str, said: str) -> None:
    assert from_to(before, after) == said
