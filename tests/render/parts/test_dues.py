"""How many rows of each kind a dossier gives to what is late, silent or coming, and to what no day is set for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.render.parts.dues import list_dues

DAY = date(2021, 6, 15)


@pytest.mark.parametrize(
    ("counts", "shown", "rest", "left"),
    [
        ((0, 0, 25), (25,), 0, 8),
        ((0, 0, 26), (25,), 1, 8),
        ((5, 5, 15), (5, 5, 15), 0, 8),
        ((5, 5, 16), (5, 5, 15), 1, 8),
        ((20, 0, 10), (17, 8), 5, 8),
        ((10, 20, 10), (10, 7, 8), 15, 8),
        ((30, 5, 0), (25,), 10, 8),
        ((0, 30, 3), (22, 3), 8, 8),
        ((9, 0, 8), (9, 8), 0, 8),
        ((8, 0, 8), (8, 8), 0, 9),
    ],
)
def test_rows_are_shared_between_what_is_late_silent_and_coming(
    tmp_path: Path, counts: tuple[int, int, int], shown: tuple[int, ...], rest: int, left: int
) -> None:
    late, silent, coming = counts
    when = ["2020"] * (late + silent) + ["fin 2021"] * coming
    objectifs = "".join(f"  - {{libelle: N{rank}, echeance: {one}}}\n" for rank, one in enumerate(when))
    notes = "".join(f"  - {{date: 2021-01-01, objectif: {rank}, etat: en-cours}}\n" for rank in range(1, late + 1))
    suivis = {"01": f"notes:\n{notes}"} if notes else {}
    content = fiche("1", rest=f"objectifs_operationnels:\n{objectifs}")
    projet = write_projet(tmp_path, {"01": content}, suivis=suivis)
    dues = list_dues(projet, projet.fiches, DAY, date(2021, 12, 31))
    assert dues.tableau is not None
    assert tuple(len(block.rangs) for block in dues.tableau.blocs) == shown
    assert (dues.reste, dues.left) == (rest, left)


def test_where_nothing_is_due_every_row_is_left(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1")})
    dues = list_dues(projet, projet.fiches, DAY, date(2021, 12, 31))
    assert (dues.tableau, dues.reste, dues.left) == (None, 0, 25)
