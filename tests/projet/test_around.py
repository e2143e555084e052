"""What cannot be opened around projects: told once, by its place, whatever was asked for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_projet import WITHOUT_HORIZON
from unprivileged import open_folder, without_rights

from ptsm_cli.projet.selection import load_selections


@pytest.fixture
def above() -> Iterator[Path]:
    """Give the folder of a repository with two projects."""
    with open_folder() as folder:
        for name in ("a", "b"):
            (folder / name).mkdir()
            (folder / name / "territoire.yaml").write_text(WITHOUT_HORIZON, encoding="utf-8")
        (folder / ".git").mkdir()
        (folder / ".gitignore").write_text("brouillon*\n", encoding="utf-8")
        load_selections([folder])  # what is imported late is
        yield folder


@pytest.mark.parametrize(
    ("closed", "here", "asked", "told"),
    [
        ("prive", ".", ["."], "prive"),
        ("prive", ".", [".", "a", "."], "prive"),
        ("prive", "a", [".."], "../prive"),
        ("prive", ".", ["ICI"], "prive"),
        ("prive", "/usr", ["ICI"], "ICI/prive"),
        ("prive", ".", ["a", "b"], None),
        (".gitignore", ".", ["."], ".gitignore"),
        (".gitignore", ".", ["b", "a"], ".gitignore"),
        (".gitignore", ".", ["a/territoire.yaml"], ".gitignore"),
        (".gitignore", "a", ["."], "../.gitignore"),
        (".gitignore", "/usr", ["ICI/b"], "ICI/.gitignore"),
        ("a/.gitignore", ".", [".", "a"], "a/.gitignore"),
        ("dedans/.gitignore", ".", ["."], "dedans/.gitignore"),
    ],
)
def test_it_is_told_by_the_first_project_alone(
    above: Path, closed: str, here: str, asked: list[str], told: str | None
) -> None:
    path = above / closed
    path.touch(0) if closed.endswith("ignore") and path.parent.exists() else path.mkdir(parents=True)
    path.chmod(0)
    with contextlib.chdir(above / here), without_rights():
        read = load_selections([Path(one.replace("ICI", str(above))) for one in asked])
    faults = [[fault.location.path for fault in selection.projet.faults] for selection in read]
    first, *others = [[path.replace(str(above), "ICI") for path in paths] for paths in faults]
    assert (first, any(others)) == ([told] if told else [], False)
    lost = {path for selection in read for path in selection.projet.incomplete}
    assert lost == (set(faults[0]) if closed == "prive" else set())
