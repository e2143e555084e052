"""`ptsm links`, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import ptsm
from repository import MAYENNE
from small_projet import TERRITOIRE, fiche, write_projet


@pytest.mark.parametrize("form", ["text", "json", "mermaid", "dot", "svg"])
def test_each_form_is_alike_on_screen_and_in_a_file(tmp_path: Path, form: str) -> None:
    output = tmp_path / f"liens.{form}"
    shown = ptsm("links", MAYENNE, "--format", form)
    written = ptsm("links", MAYENNE, "--format", form, "--output", output)
    assert (shown.returncode, written.returncode, written.stdout) == (0, 0, "")
    assert output.read_text(encoding="utf-8") == shown.stdout != ""


def test_of_one_file_the_links_of_its_fiche_are_shown() -> None:
    file = MAYENNE / "fiches" / "22-suivi-parcours-de-soins.yaml"
    links = json.loads(ptsm("links", file, "--format", "json").stdout)["liens"]
    assert [link["source"] for link in links] == ["15-referents-de-parcours", "20-plan-de-crise"]


def test_beside_a_file_alone_a_project_is_shown_whole(tmp_path: Path) -> None:
    fiches = {**{rank: fiche(rank, rest="contexte: Voir la fiche 2.\n") for rank in "13"}, "2": fiche("2")}
    for name in ("a", "b"):
        write_projet(tmp_path, fiches, TERRITOIRE.replace("id: essai", f"id: {name}"), name)
    done = ptsm("links", "a/fiches/1.yaml", "b", folder=tmp_path)
    found = {place for line in done.stdout.splitlines() for place in line.split() if ".yaml" in place}
    assert found == {f"{name}.yaml:4:19" for name in ("a/fiches/1", "b/fiches/1", "b/fiches/3")}


def test_an_unknown_form_is_refused_with_the_nearest_one() -> None:
    result = ptsm("links", MAYENNE, "--format", "jsn")
    assert result.returncode == 2
    assert "Vouliez-vous dire «\u00a0json\u00a0»" in result.stderr.replace("\n", " ")
