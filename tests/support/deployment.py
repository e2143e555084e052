"""The examples of the rules, written to disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from regles import deploy

from ptsm_cli.rules.rule import Exemple

Deploy = Callable[[Mapping[str, str | bytes | None]], Path]
"""Writes files over the base project of the rules; gives its folder."""


def write_exemple(exemple: Exemple, folder: Path) -> Path:
    """Write the base project and the files of an example in `folder`; return the folder of the project."""
    deploy(exemple.files, folder)
    return folder


def write_former(exemple: Exemple, folder: Path) -> Path | None:
    """Write the state that an example is compared with; return its folder, None where it is compared with none."""
    if exemple.former is None:
        return None
    deploy(exemple.former, folder)
    return folder
