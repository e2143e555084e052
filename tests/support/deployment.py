"""The examples of the rules, written to disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ptsm_cli.rules.rule import BASE, Exemple

Deploy = Callable[[Mapping[str, str | bytes | None]], Path]
"""Writes files over the base project of the rules; gives its folder."""


def write_exemple(exemple: Exemple, folder: Path) -> Path:
    """Write the base project and the files of an example in `folder`; return the folder of the project."""
    files: dict[str, str | bytes | None] = {**BASE, **exemple.files}
    for relative, content in files.items():
        if content is None:
            continue
        path = folder / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
