"""What a planning says once for all its fiches, and the columns that it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.plan import Step, build_plans
from ptsm_cli.render.parts.planning import describe
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.request import Request


def printed(folder: Path, *contents: str) -> PrintedPlanning:
    """Return the planning of fiches that say these."""
    fiches = {str(rank): fiche(str(rank), rest=content) for rank, content in enumerate(contents, 1)}
    projet = write_projet(folder, fiches)
    [plan] = build_plans([projet], Request((projet,)).of(projet).directory, Step.SEMESTRE)
    return describe(plan)


@pytest.mark.parametrize(
    ("objectifs", "columns", "echeances", "total"),
    [
        ("[{libelle: Un, echeance: 2020}, Deux]", 6, True, "2\u00a0objectifs, dont 1 sans date"),
        ("[{libelle: Un, echeance: dès que possible}]", 0, True, "1\u00a0objectif, dont 1 sans date"),
        ("[Un, Deux]", 0, False, "2\u00a0objectifs, tous sans date"),
        ("[]", 0, False, "Objectifs opérationnels non précisés"),
    ],
)
def test_a_column_that_no_row_fills_is_left_out(
    tmp_path: Path, objectifs: str, columns: int, echeances: bool, total: str
) -> None:
    plan = printed(tmp_path, f"objectifs_operationnels: {objectifs}\n")
    assert (len(plan.periodes), plan.echeances, plan.total) == (columns, echeances, total)


def test_what_is_to_define_and_what_is_not_said_are_counted_once(tmp_path: Path) -> None:
    one = "pilotes: à définir\nobjectifs_operationnels: [Un]\n"
    plan = printed(tmp_path, one, one, "", "")
    assert plan.attendus == "Pilotes à définir\u00a0: 2\u00a0fiches sur 4\u00a0; non dits\u00a0: 2."
    assert plan.total == "2\u00a0objectifs, tous sans date\u00a0; 2\u00a0fiches sans objectif précisé"
    assert [rubrique.a_definir for rubrique in plan.groupes[0].fiches[0].pilotage] == [True, False, False, False]
