"""The README is true: its commands are run where a reader would run them, and print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM, ptsm
from repository import EXAMPLES, ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (?P<commande>[^\n]+)\n(?P<sortie>.*?)```", re.DOTALL)
FILE = re.compile(r"`(?P<chemin>mon-ptsm/[^`]+)` :\n\n```yaml\n(?P<contenu>.*?)```", re.DOTALL)
BLOCKS = [(m["commande"], m["sortie"]) for m in BLOCK.finditer(README.read_text(encoding="utf-8"))]
STEP_4 = [command for command, _ in BLOCKS].index("ptsm plan mon-ptsm --step annee")
"""The first command that comes after the tutorial has its reader mend the fiche."""

WIDE = {"COLUMNS": "100"}
"""The terminal that the README shows."""


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    """Return a folder as the reader has it: the examples, and the files that the tutorial makes them write."""
    (tmp_path / "examples").symlink_to(EXAMPLES)
    for found in FILE.finditer(README.read_text(encoding="utf-8")):
        path = tmp_path / found["chemin"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found["contenu"], encoding="utf-8")
    return tmp_path


def follow_step_4(folder: Path) -> None:
    """Do what step 4 of the tutorial asks."""
    fiche = folder / "mon-ptsm/fiches/01-ligne-d-ecoute.yaml"
    text = fiche.read_text(encoding="utf-8").replace("vers septembre 2027", "septembre 2027")
    fiche.write_text(text.partition("liens:")[0], encoding="utf-8")


def run_here(command: str, folder: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side, in this process."""
    done = ptsm(*shlex.split(command)[1:], folder=folder, **WIDE)
    return done.stdout, done.stderr


def run_in_a_shell(command: str, folder: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side, typed in a shell."""
    path = os.pathsep.join([str(PTSM.parent), os.environ["PATH"]])
    launched = subprocess.run(
        ["/bin/bash", "-c", command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**ENVIRONMENT, **WIDE, "PATH": path},
    )
    return launched.stdout, launched.stderr


def run(command: str, folder: Path) -> tuple[str, str]:
    """Return what a command line prints and says on the side; only what needs a shell has one."""
    return (run_in_a_shell if "|" in command else run_here)(command, folder)


def as_shown(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.rstrip().split("\n")) + "\n"


@pytest.mark.parametrize("rank", range(len(BLOCKS)), ids=[command for command, _ in BLOCKS])
@pytest.mark.parametrize("run", [run, pytest.param(run_in_a_shell, marks=pytest.mark.lent)])
def test_a_command_of_the_readme_prints_what_it_shows(
    workshop: Path, rank: int, run: Callable[[str, Path], tuple[str, str]], request: pytest.FixtureRequest
) -> None:
    command, expected = BLOCKS[rank]
    if rank >= STEP_4:
        follow_step_4(workshop)
    output, errors = run(command, workshop)
    if request.config.getoption("--maj-readme"):
        block = f"```console\n$ {command}\n"
        text = README.read_text(encoding="utf-8").replace(f"{block}{expected}```", f"{block}{as_shown(output)}```")
        README.write_text(text, encoding="utf-8")
        return
    assert (as_shown(output), errors) == (expected, "")


def test_the_tutorial_ends_with_a_project_without_errors(workshop: Path) -> None:
    follow_step_4(workshop)
    assert "Rien à signaler" in run_here("ptsm validate mon-ptsm", workshop)[0]


def test_the_livret_of_the_tutorial_prints_its_deadlines_partners_and_indicators(workshop: Path) -> None:
    follow_step_4(workshop)
    run_here("ptsm render mon-ptsm --output livret", workshop)
    pages = [(workshop / f"livret/livret.{form}").read_text(encoding="utf-8") for form in ("md", "html")]
    told = ["premier semestre 2025", "à partir de 2026", "centre hospitalier", "mairies", "appels reçus par an"]
    assert [[text for text in told if text not in page.replace("’", "'")] for page in pages] == [[], []]


def test_the_readme_shows_every_command(tmp_path: Path) -> None:
    advice = run_here("ptsm --help", tmp_path)[0]
    commands = re.findall(r"^(\w+)  ", advice.partition("Commandes\n")[2].partition("\nOptions")[0], re.MULTILINE)
    text = README.read_text(encoding="utf-8")
    assert len(commands) >= 8
    assert [name for name in commands if f"ptsm {name}" not in text] == []
