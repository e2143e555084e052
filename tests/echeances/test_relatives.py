"""How a delay after a milestone is read, and counted on the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from counting import counted

from ptsm_cli.echeances.relatives import Relative, add_delay, read_relative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dans les 6 mois après l’arrêté", Relative(6, "mois", "arrêté")),
        ("dans les six mois suivant l'arrêté", Relative(6, "mois", "arrêté")),
        ("dans les 6 mois qui suivent l'arrêté", Relative(6, "mois", "arrêté")),
        ("3 mois après la signature du contrat", Relative(3, "mois", "signature du contrat")),
        ("3 mois à compter de la signature du contrat", Relative(3, "mois", "signature du contrat")),
        ("sous 15 jours après le COPIL", Relative(15, "jour", "COPIL")),
        ("au plus tard 2 semaines après l'AG.", Relative(2, "semaine", "AG")),
        ("6 mois après le projet", Relative(6, "mois", "projet")),
        ("6 mois après l'étude", Relative(6, "mois", "étude")),
        ("(2 semaines après l'AG.)", Relative(2, "semaine", "AG")),
        ("Un an après l'ouverture", Relative(1, "an", "ouverture")),
        ("2 années après la signature", Relative(2, "an", "signature")),
        ("dans un délai de 3 mois suite à l'arrêté", Relative(3, "mois", "arrêté")),
    ],
)
def test_a_delay_and_its_jalon_are_read(text: str, expected: Relative) -> None:
    assert read_relative(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "dans les 6 mois",
        "6 mois après",
        "30 jours ouvrés après l'arrêté",
        "3 mois avant la fin du contrat",
        "6 mois après le 1er juin 2021",
        "6 mois après l'arrêté ou la signature",
        "6 mois après l'arrêté si avis favorable",
        "6 mois après l'arrêté hors Mayenne",
        "6 mois après l'arrêté sans avis",
        "6 mois après un accord non signé",
        "0 mois après l'arrêté",
        "après l'arrêté",
        "2021",
        "",
    ],
)
def test_what_is_no_sure_delay_is_left_unread(text: str) -> None:
    assert read_relative(text) is None


@pytest.mark.parametrize(
    ("day", "count", "unit", "expected"),
    [
        (date(2019, 10, 11), 6, "mois", date(2020, 4, 11)),
        (date(2021, 8, 31), 6, "mois", date(2022, 2, 28)),
        (date(2019, 8, 31), 6, "mois", date(2020, 2, 29)),
        (date(2020, 2, 29), 1, "an", date(2021, 2, 28)),
        (date(2020, 2, 29), 4, "an", date(2024, 2, 29)),
        (date(2021, 12, 15), 1, "mois", date(2022, 1, 15)),
        (date(2021, 11, 30), 1, "mois", date(2021, 12, 30)),
        (date(2021, 12, 20), 15, "jour", date(2022, 1, 4)),
        (date(2021, 12, 20), 2, "semaine", date(2022, 1, 3)),
        # The calendar ends with the year 9999.
        (date(9999, 1, 1), 12, "mois", None),
        (date(9999, 12, 25), 1, "semaine", None),
    ],
)
def test_a_delay_is_counted_on_the_calendar(day: date, count: int, unit: str, expected: date | None) -> None:
    relative = read_relative(f"{count} {unit} après l'arrêté")

    assert relative is not None
    assert add_delay(day, relative) == expected


def test_a_deadline_that_counts_from_nothing_is_not_taken_apart() -> None:
    assert counted("fold_bare", lambda: [read_relative(text) for text in ("fin 2021", "", "6 mois")]) == 0
    assert counted("fold_bare", lambda: read_relative("6 mois APRE\u0300S l'arrêté")) == 1
