"""The README is true: its commands are run where a reader would run them, and print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from commande import ENVIRONNEMENT, PTSM, ptsm
from repository import EXAMPLES, ROOT

README = ROOT / "README.md"
BLOC = re.compile(r"```console\n\$ (?P<commande>[^\n]+)\n(?P<sortie>.*?)```", re.DOTALL)
FICHIER = re.compile(r"`(?P<chemin>mon-ptsm/[^`]+)` :\n\n```yaml\n(?P<contenu>.*?)```", re.DOTALL)
BLOCS = [(m["commande"], m["sortie"]) for m in BLOC.finditer(README.read_text(encoding="utf-8"))]
STEP_4 = [commande for commande, _ in BLOCS].index("ptsm plan mon-ptsm --step annee")
"""The first command that comes after the tutorial has its reader mend the fiche."""

WIDE = {"COLUMNS": "100"}
"""The terminal that the README shows."""


@pytest.fixture
def atelier(tmp_path: Path) -> Path:
    """Return a folder as the reader has it: the examples, and the files that the tutorial makes them write."""
    (tmp_path / "examples").symlink_to(EXAMPLES)
    for trouve in FICHIER.finditer(README.read_text(encoding="utf-8")):
        chemin = tmp_path / trouve["chemin"]
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_text(trouve["contenu"], encoding="utf-8")
    return tmp_path


def follow_step_4(dossier: Path) -> None:
    """Do what step 4 of the tutorial asks."""
    fiche = dossier / "mon-ptsm/fiches/01-ligne-d-ecoute.yaml"
    texte = fiche.read_text(encoding="utf-8").replace("rentrée 2027", "septembre 2027")
    fiche.write_text(texte.partition("liens:")[0], encoding="utf-8")


def run_here(commande: str, dossier: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side, in this process."""
    fait = ptsm(*shlex.split(commande)[1:], dossier=dossier, **WIDE)
    return fait.stdout, fait.stderr


def run_in_a_shell(commande: str, dossier: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side, typed in a shell."""
    chemin = os.pathsep.join([str(PTSM.parent), os.environ["PATH"]])
    lancee = subprocess.run(
        ["/bin/bash", "-c", commande],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=dossier,
        env={**ENVIRONNEMENT, **WIDE, "PATH": chemin},
    )
    return lancee.stdout, lancee.stderr


def run(commande: str, dossier: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side; only what needs a shell has one."""
    return (run_in_a_shell if "|" in commande else run_here)(commande, dossier)


def as_shown(sortie: str) -> str:
    return "\n".join(ligne.rstrip() for ligne in sortie.rstrip().split("\n")) + "\n"


@pytest.mark.parametrize("rang", range(len(BLOCS)), ids=[commande for commande, _ in BLOCS])
@pytest.mark.parametrize("run", [run, pytest.param(run_in_a_shell, marks=pytest.mark.lent)])
def test_a_command_of_the_readme_prints_what_it_shows(
    atelier: Path, rang: int, run: Callable[[str, Path], tuple[str, str]], request: pytest.FixtureRequest
) -> None:
    commande, attendue = BLOCS[rang]
    if rang >= STEP_4:
        follow_step_4(atelier)
    sortie, erreurs = run(commande, atelier)
    if request.config.getoption("--maj-readme"):
        bloc = f"```console\n$ {commande}\n"
        texte = README.read_text(encoding="utf-8").replace(f"{bloc}{attendue}```", f"{bloc}{as_shown(sortie)}```")
        README.write_text(texte, encoding="utf-8")
        return
    assert (as_shown(sortie), erreurs) == (attendue, "")


def test_the_tutorial_ends_with_a_project_without_errors(atelier: Path) -> None:
    follow_step_4(atelier)
    assert "Rien à signaler" in run_here("ptsm validate mon-ptsm", atelier)[0]


def test_the_readme_shows_every_command(tmp_path: Path) -> None:
    aide = run_here("ptsm --help", tmp_path)[0]
    commandes = re.findall(r"^(\w+)  ", aide.partition("Commandes\n")[2].partition("\nOptions")[0], re.MULTILINE)
    texte = README.read_text(encoding="utf-8")
    assert len(commandes) >= 8
    assert [nom for nom in commandes if f"ptsm {nom}" not in texte] == []
