"""The README is true: its commands are run where a reader would run them, and print what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

RACINE = Path(__file__).parents[1]
README = RACINE / "README.md"
BLOC = re.compile(r"```console\n\$ (?P<commande>[^\n]+)\n(?P<sortie>.*?)```", re.DOTALL)
FICHIER = re.compile(r"`(?P<chemin>mon-ptsm/[^`]+)` :\n\n```yaml\n(?P<contenu>.*?)```", re.DOTALL)
BLOCS = [(m["commande"], m["sortie"]) for m in BLOC.finditer(README.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder as the reader has it: the examples, and the files that the tutorial makes them write."""
    dossier = tmp_path_factory.mktemp("lecteur")
    (dossier / "examples").symlink_to(RACINE / "examples")
    for trouve in FICHIER.finditer(README.read_text(encoding="utf-8")):
        chemin = dossier / trouve["chemin"]
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(trouve["contenu"], encoding="utf-8")
    return dossier


def run(commande: str, dossier: Path) -> str:
    chemin = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environnement = {**os.environ, "PATH": chemin, "COLUMNS": "100", "NO_COLOR": "1"}
    if commande.startswith("ptsm plan mon-ptsm"):
        follow_step_4(dossier)
    resultat = subprocess.run(
        ["/bin/bash", "-c", commande], capture_output=True, text=True, check=False, cwd=dossier, env=environnement
    )
    assert resultat.stderr == ""
    return "\n".join(ligne.rstrip() for ligne in resultat.stdout.rstrip().split("\n")) + "\n"


def follow_step_4(dossier: Path) -> None:
    """Do what step 4 of the tutorial asks."""
    fiche = dossier / "mon-ptsm/fiches/01-ligne-d-ecoute.yaml"
    texte = fiche.read_text(encoding="utf-8").replace("rentrée 2027", "septembre 2027")
    fiche.write_text(texte.partition("liens:")[0], encoding="utf-8")


@pytest.mark.parametrize("rang", range(len(BLOCS)), ids=[commande for commande, _ in BLOCS])
def test_a_command_of_the_readme_prints_what_it_shows(atelier: Path, rang: int, request: pytest.FixtureRequest) -> None:
    commande, attendue = BLOCS[rang]
    obtenue = run(commande, atelier)
    if request.config.getoption("--maj-golden"):
        texte = README.read_text(encoding="utf-8")
        bloc = f"```console\n$ {commande}\n"
        README.write_text(texte.replace(f"{bloc}{attendue}```", f"{bloc}{obtenue}```"), encoding="utf-8")
        return
    assert obtenue == attendue


def test_the_tutorial_ends_with_a_project_without_errors(atelier: Path) -> None:
    follow_step_4(atelier)
    assert "Rien à signaler" in run("ptsm validate mon-ptsm", atelier)


def test_the_readme_shows_every_command() -> None:
    aide = run("ptsm --help", RACINE)
    commandes = re.findall(r"^(\w+)  ", aide.partition("Commandes\n")[2].partition("\nOptions")[0], re.MULTILINE)
    texte = README.read_text(encoding="utf-8")
    assert len(commandes) >= 8
    assert [nom for nom in commandes if f"ptsm {nom}" not in texte] == []
