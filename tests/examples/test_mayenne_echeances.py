"""The 123 deadlines of the roadmap of Mayenne, by semester, against the table typed from the printed document."""

from __future__ import annotations

from datetime import date

import pytest
from faits import Imprimee, imprimees, projet

from ptsm_cli.common import periodes
from ptsm_cli.echeances import Echeance
from ptsm_cli.echeances.deadlines import relever

SEMESTRES = [periodes.semestre(an, rang) for an in range(2019, 2025) for rang in (1, 2)]
ECHEANCES = imprimees()


@pytest.fixture(scope="module")
def lues() -> dict[tuple[str, str], Echeance]:
    return {(ligne.fiche.contenu.numero, f"{ligne.rang}"): ligne.echeance for ligne in relever(projet("mayenne-53"))}


def test_the_table_of_echeances_has_one_line_for_each_objectif(lues: dict[tuple[str, str], Echeance]) -> None:
    assert list(lues) == [(ligne.fiche, ligne.rang) for ligne in ECHEANCES]


@pytest.mark.parametrize("imprimee", ECHEANCES, ids=lambda ligne: f"{ligne.fiche}-{ligne.rang}")
def test_an_echeance_keeps_its_words_and_covers_the_semesters_that_they_say(
    lues: dict[tuple[str, str], Echeance], imprimee: Imprimee
) -> None:
    lue = lues[imprimee.fiche, imprimee.rang]
    couverts = "".join("1" if lue.periode and lue.periode.chevauche(s) else "0" for s in SEMESTRES)
    assert (lue.texte, lue.nature.value, couverts) == (imprimee.echeance, imprimee.nature, imprimee.semestres)


@pytest.mark.parametrize(
    ("fiche", "rang", "debut", "fin"),
    [
        ("12", "1", date(2018, 1, 1), date(2018, 12, 31)),
        ("23", "1", date(2018, 1, 1), date(2019, 12, 31)),
        ("25", "3", date(2023, 1, 1), date(2025, 12, 31)),
    ],
)
def test_three_echeances_leave_the_horizon(
    lues: dict[tuple[str, str], Echeance], fiche: str, rang: str, debut: date, fin: date
) -> None:
    assert (lues[fiche, rang].debut, lues[fiche, rang].fin) == (debut, fin)
