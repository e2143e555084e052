"""What the rules say of the five roadmaps: true observations about their sources, and no error."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from constats import findings_of, places_of
from repository import EXAMPLES, MAYENNE, TERRITORIES

from ptsm_cli.findings.finding import Severity

DAY = date(2026, 1, 1)


@pytest.mark.parametrize("territoire", TERRITORIES)
def test_a_published_roadmap_has_no_error(territoire: str) -> None:
    assert [f for f in findings_of(EXAMPLES / territoire, day=DAY) if f.severity is Severity.ERREUR] == []


def test_the_published_roadmaps_are_read_in_a_few_warnings() -> None:
    found = [finding for territoire in TERRITORIES for finding in findings_of(EXAMPLES / territoire, day=DAY)]
    assert sum(finding.severity is Severity.AVERTISSEMENT for finding in found) <= 60


def test_mayenne_announces_one_fiche_too_many_for_its_objectif_6() -> None:
    (found,) = findings_of(MAYENNE, "C001", "C002", "C003", "C004", day=DAY)
    assert found.message.endswith("annonce 4\u00a0fiches et en compte 3.")


def test_three_echeances_of_mayenne_leave_its_horizon() -> None:
    assert [Path(path).name[:2] for path, *_ in places_of(MAYENNE, "E003", day=DAY)] == ["12", "23", "25"]


def test_four_echeances_of_mayenne_say_more_than_dates() -> None:
    words = [f.location.words for f in findings_of(MAYENNE, "E002", day=DAY)]
    assert words == ["Forum", "outil livré", "Installation", "Installation"]


def test_every_echeance_of_the_fiches_of_mayenne_is_understood() -> None:
    assert [f for f in findings_of(MAYENNE, "E001", "E004") if "fiches/" in f.location.path] == []


def test_the_eight_links_of_mayenne_go_one_way_only() -> None:
    pairs = [f.message for f in findings_of(MAYENNE, "L004", day=DAY)]
    assert Counter(message.split("n°")[1].split()[0] for message in pairs) == Counter(
        ["9", "10", "15", "16", "17", "18", "20", "21"]
    )


def test_no_reference_of_the_five_roadmaps_is_lost() -> None:
    assert findings_of(EXAMPLES, "L001", "L002", "L003", "L007", "N006", day=DAY) == []
