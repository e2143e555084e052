"""`ptsm links`, as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commande import ptsm
from repository import MAYENNE


@pytest.mark.parametrize("forme", ["text", "json", "mermaid", "dot", "svg"])
def test_each_form_is_alike_on_screen_and_in_a_file(tmp_path: Path, forme: str) -> None:
    sortie = tmp_path / f"liens.{forme}"
    affiche = ptsm("links", MAYENNE, "--format", forme)
    ecrit = ptsm("links", MAYENNE, "--format", forme, "--output", sortie)
    assert (affiche.returncode, ecrit.returncode, ecrit.stdout) == (0, 0, "")
    assert sortie.read_text(encoding="utf-8") == affiche.stdout != ""


def test_of_one_file_the_links_of_its_fiche_are_shown() -> None:
    fichier = MAYENNE / "fiches" / "22-suivi-parcours-de-soins.yaml"
    liens = json.loads(ptsm("links", fichier, "--format", "json").stdout)["liens"]
    assert [lien["source"] for lien in liens] == ["15-referents-de-parcours", "20-plan-de-crise"]


def test_an_unknown_form_is_refused_with_the_nearest_one() -> None:
    resultat = ptsm("links", MAYENNE, "--format", "jsn")
    assert resultat.returncode == 2
    assert "Vouliez-vous dire «\u00a0json\u00a0»" in resultat.stderr.replace("\n", " ")
