"""What command lines say, to the last sign: those that are refused, and those that say little."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from command import ptsm
from repository import DATA

TO_MEND = "numero: 9\ntitre: Loger\ngroupe: acces\npilotes: CHE, GEM\n"

LONG = "x" * 300
"""A name that no system takes."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a project, two others together, one that is broken, and nothing in the last."""
    folder = tmp_path_factory.mktemp("dites")
    copytree(DATA / "rapports", folder / "essai")
    (folder / "essai/notes.txt").write_text("Des notes\n", encoding="utf-8")
    copytree(DATA / "renvois", folder / "deux")
    copytree(DATA / "rapports", folder / "rompu")
    (folder / "rompu/fiches/2.yaml").write_text("numero: 2\ntitre: [\n", encoding="utf-8")
    (folder / "rompu/gouvernance/copil.yaml").write_text("instances:\n  - {id: copil, nom: [\n", encoding="utf-8")
    (folder / "rompu/fiches/9.yaml").write_text(TO_MEND, encoding="utf-8")
    for name in ("vide", "dossier.md"):
        (folder / name).mkdir()
    return folder


@pytest.mark.parametrize("name", ["refus", "refus-lus", "faits"])
def test_a_line_says_what_it_said(compare: Callable[[str, str], None], folder: Path, name: str) -> None:
    lines = (DATA / f"commandes/{name}.txt").read_text("utf-8").splitlines()
    said = "\n".join(_said(line, folder) for line in lines)
    assert not re.search("Traceback|Error|Usage:|Try|No such", said)
    compare(f"commandes/{name}.txt", said)


def _said(line: str, folder: Path) -> str:
    """Return a line, its status and what it prints, errors marked; or what a file holds, digests aside."""
    if line.startswith("lire "):
        text = (folder / line.removeprefix("lire ")).read_text("utf-8")
        return re.sub(r"\b[0-9a-f]{16,64}\b", "EMPREINTE", f"{line}\n{text}")
    words = [LONG if word == "LONG" else word for word in shlex.split(line)]
    done = ptsm(*words, folder=folder, entry="numero: 2\n")
    errors = "".join(f"! {text}\n" for text in done.stderr.splitlines())
    text = f"$ ptsm {line}\n= {done.returncode}\n{done.stdout}{errors}"
    return re.sub(r"ptsm \d+\.\d+\S*", "ptsm VERSION", text.replace(str(folder), "ICI").replace(LONG, "LONG"))
