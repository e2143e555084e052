"""A text to lay out, and what laying it out must not change."""

from __future__ import annotations

from pathlib import Path

from ptsm_cli.editing.nodes import count_comments
from ptsm_cli.loading.file import LoadedFile, load_file
from ptsm_cli.loading.source import Source
from ptsm_cli.loading.tree import Data


def read(folder: Path, text: str) -> LoadedFile:
    """Return a file of this text, as loaded."""
    path = folder / "fiche.yaml"
    path.write_bytes(text.encode())
    return load_file(path, "fiche.yaml")


def gist(file: LoadedFile) -> tuple[Data, object]:
    """Return what must not change: the data and the comments."""
    assert isinstance(file.ground, Source)
    return file.data, count_comments(file.ground)
