"""Numbers in letters in a deadline: the same ones wherever they are read."""

from __future__ import annotations

from datetime import date

import pytest

from ptsm_cli.echeances.echeance import Nature
from ptsm_cli.echeances.read import read_echeance


@pytest.mark.parametrize(
    "text",
    [
        *("deux réunions par an", "sept réunions par an", "onze fois par an", "dix-huit séances par an"),
        *("tous les deux mois", "tous les neuf mois", "tous les onze mois", "tous les dix-huit mois"),
        *("tous les quinze jours", "chaque cinquième lundi du mois"),
    ],
)
def test_what_comes_back_so_many_times_is_recurrent(text: str) -> None:
    assert read_echeance(text).nature is Nature.RECURRENTE


def test_seven_meetings_a_year_are_not_in_september() -> None:
    read = read_echeance("2026 : sept réunions par an")
    assert (read.nature, read.debut, read.fin) == (Nature.RECURRENTE, date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("count", ["six", "onze", "treize", "quinze", "vingt", "trente"])
def test_a_delay_counts_from_what_is_said(count: str) -> None:
    assert read_echeance(f"{count} jours après l'arrêté").nature is Nature.RELATIVE


@pytest.mark.parametrize("text", ["à 6 après l'arrêté", "à neuf après l'arrêté", "à 6 à compter du lancement"])
def test_a_number_without_a_unit_is_no_delay_and_breaks_nothing(text: str) -> None:
    assert read_echeance(text).nature is Nature.NON_INTERPRETEE
