"""A text four times as long takes four times the work to read, whatever it repeats."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from growth import LINEAR, calls, growth, slow_patterns
from sampling import some

from ptsm_cli.echeances import read_echeance

REPETES = [
    "en ", "2026 ", "2026, ", "2026-", "2026/", "1, ", "12 et ", "juin ", "juin et ", "réunion ", "xyz ", ": ",
    "2026 : ", "2026 : réunion ; ", "réunion : ", "réunion : 2026 ; ", "( ", "- ", "de la ", "avant ", "avant 2026 ",
    "des ", "des réunions ", "si ", "et ", "1er et ", "lundi ", "3 ans ", "court terme ", "en continu ", "a ",
    "à définir ", "début ", "fin ", "par an ", "? ", "ou ", "2026 ou ", "2025-27 ", "sept-25 ", "selon ", "tous les ",
    "d'ici ", "l'", "année scolaire 2025-2026 et ", "9", "1er au ", "lancement ", "pour ", "du ", "S1 ", "T1 26 ",
    "14h ", "->", "= ", "inclus ", "semaine du ", "6 mois après ", "dans les ", "x-", "«",
    "1 ", "12 ", "12/", "12.", "1,", "2026", "2026 2027 ", "20", "10 000 ", "1 000 € ", "2026 par an ", "01/2026 ",
    ".", "..", "…", "!", " !", "-", "=", "==", "–", "/", "+", ",", ", ", ",–", ";", "(", "()", "[", "'", "\u00a0", "🙂",
    "2026 ; ", "abc, 2026 ; ", "2026 abc ", "1er semestre 2026 ", "2026 à 2027 ", "avant fin ", "• ", "voire ",
]  # fmt: skip
SHORT = 1_000


def work(piece: str, size: int, end: str = "") -> Callable[[], object]:
    """Return what reads a text of about this size, that says a piece again and again."""
    return partial(read_echeance.__wrapped__, piece * (size // len(piece)) + end)


@pytest.mark.lent
@pytest.mark.parametrize("repete", some(REPETES, 10))
def test_the_work_grows_as_the_text(repete: str) -> None:
    work(repete, SHORT)()  # makes ready what is made once

    assert calls(work(repete, 4 * SHORT)) < calls(work(repete, SHORT)) * 5


@pytest.mark.lent
@pytest.mark.parametrize("repete", REPETES)
@pytest.mark.parametrize("end", ["", "x"])
def test_no_pattern_goes_through_the_text_again_from_each_of_its_places(repete: str, end: str) -> None:
    work(repete, SHORT)()

    assert slow_patterns(lambda size: work(repete, size, end), 2 * SHORT) == set()


@pytest.mark.lent
@pytest.mark.parametrize("repete", REPETES)
def test_the_time_grows_as_the_text(repete: str) -> None:
    assert growth(partial(work, repete), SHORT, runs=2) < LINEAR


@pytest.mark.parametrize(("repete", "end"), [("9", ""), (".", "x")])
def test_a_deadline_of_one_piece_is_read_in_linear_time(repete: str, end: str) -> None:
    assert slow_patterns(lambda size: work(repete, size, end), 400) == set()
