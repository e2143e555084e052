"""What is said of a deadline that is left unread, motive by motive, and of a day of the week."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from ptsm_cli.echeances import read_echeance
from ptsm_cli.echeances.days import weekday_of
from ptsm_cli.echeances.lexicon import alternatives
from ptsm_cli.echeances.refusals import Motif, Refus

SAID = (
    Refus(Motif.AMBIGUE),
    *(Refus(motif, ("juin",)) for motif in Motif),
    *(Refus(motif, ("juin", "été")) for motif in Motif),
    Refus(Motif.IMPOSSIBLE, ("mardi 1er juin",), detail="le 1er juin 2026 est un lundi"),
    *(Refus(motif, ("x",), readings=("a",)) for motif in (Motif.DUREE, Motif.AMBIGUE)),
    *(Refus(motif, ("x",), readings=("a", "b")) for motif in (Motif.DUREE, Motif.AMBIGUE)),
    *(Refus(Motif.MOTS, words) for words in (("Reporté",), ("budget", "en cours"), ("réalisée",), ("budget",))),
)


def test_what_is_said_of_each_motive(compare: Callable[[str, str], None]) -> None:
    lines = (f"{one.motif} {len(one.words)} {len(one.readings)}\n  {one.message}\n  {one.hint}\n" for one in SAID)
    compare("echeances/refus.txt", "".join(lines))


@pytest.mark.parametrize(
    "duration", ["1 an", "2 ans", "1 année", "2 années", "3 mois", "1 semaine", "2 semaines", "1 jour", "12 jours"]
)
def test_a_duration_is_offered_after_a_milestone(duration: str) -> None:
    refusal = read_echeance(duration).refus
    assert refusal is not None
    assert (refusal.motif, refusal.readings) == (Motif.DUREE, (f"{duration} après la signature",))


@pytest.mark.parametrize(
    "text", ["démarré en 2025", "débuté en 2025, fin 2026", "déjà engagé, fin 2026", "lancée 2025"]
)
def test_what_has_begun_is_for_the_follow_up_to_say(text: str) -> None:
    refusal = read_echeance(text).refus
    assert refusal is not None
    assert "dans le suivi" in refusal.hint


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("mardi 15 juin 2026", "le 15 juin 2026 est un lundi"),
        ("semaine du 9 juin 2026", "le 9 juin 2026 est un mardi"),
        ("2026-2027 (12 mois)", "2026 à 2027 dure 24\u00a0mois"),
        ("fin 2026 à fin 2027 (15 mois)", ""),
        ("2026 et 2028 (24 mois)", ""),
        ("45078", "le 1er juin 2023"),
    ],
)
def test_the_fact_that_explains_a_refusal_is_said(text: str, detail: str) -> None:
    refusal = read_echeance(text).refus
    assert refusal is not None
    assert refusal.detail == detail


def test_of_two_words_of_which_one_begins_the_other_the_longest_is_tried_first() -> None:
    assert re.findall(alternatives(["fin", "fin de", "f."]), "fin de f. fin fa") == ["fin de", "f.", "fin"]


def test_a_day_is_said_with_its_name() -> None:
    monday = date(2026, 6, 1)
    assert [weekday_of(monday + timedelta(days=rank)) for rank in range(7)] == [
        "le 1er juin 2026 est un lundi",
        "le 2 juin 2026 est un mardi",
        "le 3 juin 2026 est un mercredi",
        "le 4 juin 2026 est un jeudi",
        "le 5 juin 2026 est un vendredi",
        "le 6 juin 2026 est un samedi",
        "le 7 juin 2026 est un dimanche",
    ]
