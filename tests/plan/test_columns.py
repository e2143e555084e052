"""How a window is cut into columns."""

from __future__ import annotations

import pytest

from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.periodes import lire_notation
from ptsm_cli.plan.columns import Pas, decouper


@pytest.mark.parametrize(
    ("pas", "debut", "fin", "attendus"),
    [
        (Pas.SEMESTRE, "2019", "2020", ["2019-S1", "2019-S2", "2020-S1", "2020-S2"]),
        (Pas.SEMESTRE, "2019-S2", "2020-S1", ["2019-S2", "2020-S1"]),
        (Pas.SEMESTRE, "2019-06-30", "2019-07-01", ["2019-S1", "2019-S2"]),
        (Pas.SEMESTRE, "2019-07-01", "2019-12-31", ["2019-S2"]),
        (Pas.TRIMESTRE, "2019-T4", "2020-T2", ["2019-T4", "2020-T1", "2020-T2"]),
        (Pas.TRIMESTRE, "2020-05", "2020-05", ["2020-T2"]),
        (Pas.ANNEE, "2019-S2", "2021-01-01", ["2019", "2020", "2021"]),
    ],
)
def test_the_columns_are_the_whole_periods_that_touch_the_window(
    pas: Pas, debut: str, fin: str, attendus: list[str]
) -> None:
    fenetre = lire_notation(debut).jusqu_a(lire_notation(fin))

    assert [periode.label for periode in decouper(pas, fenetre)] == attendus


@pytest.mark.parametrize(
    ("pas", "intitule", "court"),
    [
        (Pas.SEMESTRE, "second semestre 2020", "S2"),
        (Pas.TRIMESTRE, "4e trimestre 2020", "T4"),
        (Pas.ANNEE, "2020", "2020"),
    ],
)
def test_a_column_has_a_full_name_and_a_short_one(pas: Pas, intitule: str, court: str) -> None:
    derniere = decouper(pas, lire_notation("2020"))[-1]

    assert (derniere.intitule, derniere.court, derniere.annee) == (intitule, court, 2020)


def test_a_window_too_long_to_print_is_refused_with_a_way_out() -> None:
    with pytest.raises(ValeurInconnueError, match="trop long") as refus:
        decouper(Pas.TRIMESTRE, lire_notation("2000").jusqu_a(lire_notation("2099")))

    assert "160 périodes au plus" in (refus.value.hint or "")
