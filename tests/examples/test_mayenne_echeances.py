"""The 123 deadlines of the roadmap of Mayenne, by semester, against the table typed from the printed document."""

from __future__ import annotations

from datetime import date

import pytest
from facts import PrintedEcheance, printed_echeances, projet

from ptsm_cli.common import periodes
from ptsm_cli.echeances import Echeance
from ptsm_cli.projet.deadlines import collect_lines

SEMESTERS = [periodes.semester_of(year, rank) for year in range(2019, 2025) for rank in (1, 2)]
ECHEANCES = printed_echeances()


@pytest.fixture(scope="module")
def readings() -> dict[tuple[str, str], Echeance]:
    return {(line.fiche.contenu.numero, f"{line.rank}"): line.echeance for line in collect_lines(projet("mayenne-53"))}


def test_the_table_of_echeances_has_one_line_for_each_objectif(readings: dict[tuple[str, str], Echeance]) -> None:
    assert list(readings) == [(line.fiche, line.rang) for line in ECHEANCES]


@pytest.mark.parametrize("printed", ECHEANCES, ids=lambda line: f"{line.fiche}-{line.rang}")
def test_an_echeance_keeps_its_words_and_covers_the_semesters_that_they_say(
    readings: dict[tuple[str, str], Echeance], printed: PrintedEcheance
) -> None:
    echeance = readings[printed.fiche, printed.rang]
    covered = "".join("1" if echeance.periode and echeance.periode.overlaps(s) else "0" for s in SEMESTERS)
    assert (echeance.texte, echeance.nature.value, covered) == (printed.echeance, printed.nature, printed.semestres)


@pytest.mark.parametrize(
    ("fiche", "rank", "start", "end"),
    [
        ("12", "1", date(2018, 1, 1), date(2018, 12, 31)),
        ("23", "1", date(2018, 1, 1), date(2019, 12, 31)),
        ("25", "3", date(2023, 1, 1), date(2025, 12, 31)),
    ],
)
def test_three_echeances_leave_the_horizon(
    readings: dict[tuple[str, str], Echeance], fiche: str, rank: str, start: date, end: date
) -> None:
    assert (readings[fiche, rank].debut, readings[fiche, rank].fin) == (start, end)
