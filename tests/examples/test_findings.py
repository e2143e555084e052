"""What the rules say of the five roadmaps: true observations about their sources, and no error."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from constats import constater, lieux
from repository import EXAMPLES, MAYENNE, TERRITORIES

from ptsm_cli.findings.finding import Severity

JOUR = date(2026, 1, 1)


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_a_published_roadmap_has_no_error(territoire: str) -> None:
    assert [f for f in constater(EXAMPLES / territoire, jour=JOUR) if f.severity is Severity.ERREUR] == []


def test_mayenne_announces_one_fiche_too_many_for_its_objectif_6() -> None:
    (trouve,) = constater(MAYENNE, "C001", "C002", "C003", "C004", jour=JOUR)
    assert trouve.message.endswith("annonce 4\u00a0fiches et en compte 3.")


def test_three_echeances_of_mayenne_leave_its_horizon() -> None:
    assert [Path(chemin).name[:2] for chemin, *_ in lieux(MAYENNE, "E003", jour=JOUR)] == ["12", "23", "25"]


def test_four_echeances_of_mayenne_say_more_than_dates() -> None:
    mots = [f.location.words for f in constater(MAYENNE, "E002", jour=JOUR)]
    assert mots == ["Forum", "outil livré", "Installation", "Installation"]


def test_every_echeance_of_the_fiches_of_mayenne_is_understood() -> None:
    assert [f for f in constater(MAYENNE, "E001", "E004") if "fiches/" in f.location.path] == []


def test_the_eight_links_of_mayenne_go_one_way_only() -> None:
    paires = [f.message for f in constater(MAYENNE, "L004", jour=JOUR)]
    assert Counter(message.split("n°")[1].split()[0] for message in paires) == Counter(
        ["9", "10", "15", "16", "17", "18", "20", "21"]
    )


def test_no_reference_of_the_five_roadmaps_is_lost() -> None:
    assert constater(EXAMPLES, "L001", "L002", "L003", "L007", "N006", jour=JOUR) == []
