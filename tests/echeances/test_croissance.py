"""A text four times as long takes four times the work to read, whatever it repeats."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from sampling import some

from ptsm_cli.echeances import read_echeance

REPETES = [
    "en ", "2026 ", "2026, ", "2026-", "2026/", "1, ", "12 et ", "juin ", "juin et ", "réunion ", "xyz ", ": ",
    "2026 : ", "2026 : réunion ; ", "réunion : ", "réunion : 2026 ; ", "( ", "- ", "de la ", "avant ", "avant 2026 ",
    "des ", "des réunions ", "si ", "et ", "1er et ", "lundi ", "3 ans ", "court terme ", "en continu ", "a ",
    "à définir ", "début ", "fin ", "par an ", "? ", "ou ", "2026 ou ", "2025-27 ", "sept-25 ", "selon ", "tous les ",
    "d'ici ", "l'", "année scolaire 2025-2026 et ", "9", "1er au ", "lancement ", "pour ", "du ", "S1 ", "T1 26 ",
    "14h ", "->", "= ", "inclus ", "semaine du ", "6 mois après ", "dans les ", "x-", "«",
]  # fmt: skip
SHORT = 1_000
FOIS = 4


def work(text: str) -> int:
    """Return how many functions are called to read a text."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    read_echeance.cache_clear()
    sys.setprofile(count)
    try:
        read_echeance(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.lent
@pytest.mark.parametrize("repete", some(REPETES, 10))
def test_the_work_grows_as_the_text(repete: str) -> None:
    short = repete * (SHORT // len(repete))
    read_echeance(short)  # makes ready what is made once

    assert work(short * FOIS) < work(short) * (FOIS + 1)
