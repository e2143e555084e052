"""A fiche that shares the content of another: the other is looked for once a project, however many fiches share."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import fiche, write_projet

from ptsm_cli.links.directory import Directory
from ptsm_cli.plan import Step, build_plans, chosen
from ptsm_cli.projet.projet import Projet


@pytest.mark.parametrize("twins", [0, 1, 4, 16])
def test_one_directory_is_enough_for_any_number_of_twins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, twins: int
) -> None:
    same = {f"{n:02}": fiche(str(n), rest="meme_contenu_que: 1\n") for n in range(2, twins + 2)}
    projet = write_projet(tmp_path, {"01": fiche("1"), **same})
    built: list[int] = []

    def count(projets: list[Projet]) -> Directory:
        built.append(len(projets))
        return Directory(projets)

    monkeypatch.setattr(chosen, "Directory", count)
    [plan] = build_plans([projet], Step.ANNEE)
    assert [f.same_as for f in plan.fiches] == [None, *["1"] * twins]
    assert built == [1] * bool(twins)


def test_a_twin_brings_the_fiche_whose_content_it_shares(tmp_path: Path) -> None:
    fiches = {"01": fiche("1"), "02": fiche("2", rest="meme_contenu_que: 1\n"), "03": fiche("3")}
    [plan] = build_plans([write_projet(tmp_path, fiches)], Step.ANNEE, fiches=["2"])
    assert [f.id for f in plan.fiches] == ["01", "02"]


def test_a_twin_of_nothing_keeps_its_reference(tmp_path: Path) -> None:
    [plan] = build_plans([write_projet(tmp_path, {"01": fiche("1", rest="meme_contenu_que: 9\n")})], Step.ANNEE)
    assert [f.same_as for f in plan.fiches] == ["9"]
