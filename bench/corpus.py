"""Corpora: many copies of one example, each a project of its own."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

_ID = re.compile(r"^id:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of projects. `folder` is its name in the working folder, `size` the bytes of its YAML files."""

    folder: str
    projects: int
    fiches: int
    files: int
    size: int


def build(example: Path, workdir: Path, projects: int) -> Corpus:
    """Copy `example` as many times as asked under `workdir`, each copy with its own identifier, and count it."""
    folder = workdir / f"corpus-{projects}"
    for number in range(1, projects + 1):
        project = folder / f"{example.name}-{number:03}"
        shutil.copytree(example, project)
        territoire = project / "territoire.yaml"
        text = territoire.read_text(encoding="utf-8")
        territoire.write_text(_ID.sub(f"id: {project.name}", text, count=1), encoding="utf-8")
    files = sorted(folder.rglob("*.yaml"))
    fiches = sum(file.parent.name == "fiches" for file in files)
    return Corpus(folder.name, projects, fiches, len(files), sum(file.stat().st_size for file in files))
