"""A fiche that shares the content of another is drawn with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn import plans_of
from small_projet import fiche, write_projet

from ptsm_cli.plan import Step


@pytest.mark.parametrize("twins", [0, 1, 4])
def test_a_twin_names_the_fiche_whose_content_it_shares(tmp_path: Path, twins: int) -> None:
    same = {f"{n:02}": fiche(str(n), rest="meme_contenu_que: 1\n") for n in range(2, twins + 2)}
    [plan] = plans_of([write_projet(tmp_path, {"01": fiche("1"), **same})], Step.ANNEE)
    assert [f.same_as for f in plan.fiches] == [None, *["fiche n°\u202f1"] * twins]


def test_a_twin_brings_the_fiche_whose_content_it_shares(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("2", rest="meme_contenu_que: 1\n"), "03": fiche("3")}
    [plan] = plans_of([write_projet(tmp_path, fiches)], Step.ANNEE, fiches=["2"])
    assert [f.id for f in plan.fiches] == ["01", "02"]


def test_a_twin_is_counted_apart(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("2", rest="meme_contenu_que: 1\n"), "03": fiche("3")}
    [plan] = plans_of([write_projet(tmp_path, fiches)], Step.ANNEE)
    assert [groupe.count for groupe in plan.groupes] == ["2\u00a0fiches (et la 2)"]


def test_a_twin_of_nothing_keeps_its_reference(tmp_path: Path) -> None:
    [plan] = plans_of([write_projet(tmp_path, {"01": fiche("1", rest="meme_contenu_que: 9\n")})], Step.ANNEE)
    assert [f.same_as for f in plan.fiches] == ["fiche «\u00a09\u00a0»"]
