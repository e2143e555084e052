"""The history of the fictitious territory, rebuilt in git from its successive states: adopted, a year after, revised.

    python scripts/val_d_exemple.py DOSSIER

The same states give the same commits, wherever and whenever it runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

STATES_FOLDER = Path(__file__).parents[1] / "tests" / "data" / "val-d-exemple"


@dataclass(frozen=True, slots=True)
class State:
    """A state of the territory: its folder, the day it is of, its tag and what is said of it."""

    folder: str
    day: str
    tag: str
    message: str


STATES = (
    State("adopte", "2024-03-12", "adopte-2024", "La feuille de route est arrêtée"),
    State("annee-1", "2025-02-01", "annee-1", "Première année : suivi, mesures, un report"),
    State("revise", "2026-04-02", "revision-2026", "La feuille de route est révisée, avec deux ans de suivi"),
)

_NOBODY = ("Val d'Exemple", "contact@exemple.invalid")


def rebuild(top: Path) -> None:
    """Make a repository of a folder that does not exist yet: one commit and one tag a state.

    Raises:
        FileExistsError: the folder exists.
        subprocess.CalledProcessError: git fails.
    """
    top.mkdir(parents=True)
    _git(top, STATES[0].day, "init", "--quiet", "--initial-branch", "main")
    for state in STATES:
        for path in top.iterdir():
            if path.name != ".git":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(STATES_FOLDER / state.folder, top, dirs_exist_ok=True)
        _name_bases(top)
        _git(top, state.day, "add", "--all")
        _git(top, state.day, "commit", "--quiet", "--message", state.message)
        _git(top, state.day, "tag", state.tag)


def _name_bases(top: Path) -> None:
    """Let the revisions start from the tag of a state, where the folders name the folder of that state."""
    for path in top.glob("revisions/*.yaml"):
        text = path.read_text(encoding="utf-8")
        for state in STATES:
            text = text.replace(f"base: ../{state.folder}\n", f"base: {state.tag}\n")
        path.write_text(text, encoding="utf-8", newline="\n")


def _git(top: Path, day: str, *words: str) -> None:
    """Run git on a day, as nobody, without what the computer is set up with."""
    name, address = _NOBODY
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", name), ("EMAIL", address))
    }
    when = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00+00:00")
    apart = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    plain = ("-c", "core.autocrlf=false", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false")
    subprocess.run(["git", *plain, *words], cwd=top, env={**os.environ, **who, **when, **apart}, check=True)  # noqa: S603, S607 - words of ours


if __name__ == "__main__":
    rebuild(Path(sys.argv[1]))
