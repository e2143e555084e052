"""What a command reads or writes beside the sources neither holds it, nor swells it, nor leads it elsewhere."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy
from odd_files import huge, to_itself

COMMANDS: Mapping[str, list[str]] = {
    "reference.json": ["validate", "projet", "--baseline", "reference.json"],
    "rendu/.ptsm-pages.json": ["render", "projet", "--document", "fiche", "--format", "md"],
    "rendu/fiche-1.md": ["render", "projet", "--document", "fiche", "--format", "md"],
    "ici/fiche/fiche.md.j2": ["render", "--eject", "ici", "--document", "fiche"],
    "projet/modeles/fiche.md.j2": ["init", "neuf", "--renew", "projet"],
    "neuf/.gitignore": ["init", "neuf"],
    "schemas/fiche.schema.json": ["schema"],
}
"""The command that reads or writes each file that is no source."""


def _to_elsewhere(path: Path) -> None:
    path.symlink_to(Path.cwd() / "ailleurs")


def _to_nothing(path: Path) -> None:
    path.symlink_to(Path.cwd() / "nulle-part")


NO_FILE, ELSEWHERE, ITSELF = "pas un fichier ordinaire", "un lien mène hors de", "un lien qui mène à lui-même"
CASES: tuple[tuple[str, Callable[[Path], None], str], ...] = (
    ("reference.json", os.mkfifo, "ne peut pas être lue"),
    ("reference.json", to_itself, "ne peut pas être lue"),
    ("reference.json", huge, "dépasse 32 Mio"),
    ("rendu/.ptsm-pages.json", os.mkfifo, NO_FILE),
    ("rendu/fiche-1.md", os.mkfifo, NO_FILE),
    ("rendu/fiche-1.md", _to_elsewhere, ELSEWHERE),
    ("rendu/fiche-1.md", _to_nothing, ELSEWHERE),
    ("rendu/fiche-1.md", to_itself, ITSELF),
    ("ici/fiche/fiche.md.j2", os.mkfifo, NO_FILE),
    ("ici/fiche/fiche.md.j2", _to_elsewhere, ELSEWHERE),
    ("projet/modeles/fiche.md.j2", os.mkfifo, "ce n'est pas un fichier"),
    ("projet/modeles/fiche.md.j2", _to_elsewhere, "c'est un lien vers un fichier qui n'est pas un de vos gabarits"),
    ("projet/modeles/fiche.md.j2", huge, "il dépasse 1 Mio"),
    ("neuf/.gitignore", _to_nothing, ELSEWHERE),
    ("schemas/fiche.schema.json", os.mkfifo, NO_FILE),
    ("schemas/fiche.schema.json", _to_elsewhere, ELSEWHERE),
)


@pytest.mark.parametrize(("name", "make", "said"), CASES)
def test_a_file_that_is_no_source_is_refused(
    deploy: Deploy, monkeypatch: pytest.MonkeyPatch, name: str, make: Callable[[Path], None], said: str
) -> None:
    folder = deploy({}).parent
    monkeypatch.chdir(folder)
    Path("ailleurs").write_text("à garder\n", encoding="utf-8")
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    make(folder / name)
    done = ptsm(*COMMANDS[name])
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert Path("ailleurs").read_text(encoding="utf-8") == "à garder\n"
    assert not Path("nulle-part").exists()


@pytest.mark.parametrize("command", [["render", "projet"], ["render", "--eject"], ["schema"]])
def test_a_folder_that_is_a_linkto_itself_is_told(deploy: Deploy, command: list[str]) -> None:
    folder = deploy({}).parent
    to_itself(folder / "boucle")
    where = ["boucle"] if command[-1] == "--eject" else ["--output", "boucle"]
    done = ptsm(*command, *where, folder=folder)
    assert (done.returncode, ITSELF in " ".join(done.stderr.split())) == (2, True)


@pytest.mark.parametrize("name", ["a\nb", "a\r", "\x1b[2J", "\x85", " ", "\xa0", "\u2028"])
def test_a_project_may_be_in_a_folder_of_any_name(deploy: Deploy, name: str) -> None:
    root = deploy({})
    folder = root.rename(root.parent / name)
    assert ptsm("validate", folder).returncode == 0
    (folder / "territoire.yaml").write_text("id: [\n", encoding="utf-8")
    assert ptsm("validate", folder).returncode == 1


@pytest.mark.lent
def test_no_more_than_the_limit_is_read_of_a_baseline(deploy: Deploy) -> None:
    folder = deploy({}).parent
    huge(folder / "reference.json")
    tracemalloc.start()
    ptsm(*COMMANDS["reference.json"], folder=folder)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150_000_000


def test_a_copy_that_cannot_be_read_or_is_too_large_is_kept(tmp_path: Path) -> None:
    (tmp_path / "ici" / "fiche").mkdir(parents=True)
    to_itself(tmp_path / "ici" / "fiche" / "fiche.md.j2")
    huge(tmp_path / "ici" / "fiche" / "fiche.html.j2")
    done = ptsm(*COMMANDS["ici/fiche/fiche.md.j2"], folder=tmp_path)
    assert (done.returncode, done.stderr.count("Gardé tel quel")) == (0, 2)


def test_an_input_without_end_is_refused() -> None:
    done = ptsm("echeance", "-", entry="2021\n" * 220_000)
    assert (done.returncode, "L'entrée standard dépasse 1\u00a0Mio." in done.stderr) == (2, True)
