"""Which entries of a project's folder are files to read, and why the others are left aside."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from ptsm_cli.common.files import is_file

_UNREAD = {"modeles", "node_modules"}


class IgnoreReason(StrEnum):
    """Why a YAML file is read by no part of a project."""

    EXTENSION = auto()
    FOLDER = auto()
    LINK = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class IgnoredEntry:
    """An entry that is left aside, `path` as shown to the user."""

    path: str
    reason: IgnoreReason


def is_to_read(path: Path) -> bool:
    """Tell whether there is a file to read, one that cannot be opened included: reading it will say why."""
    try:
        return is_file(path)
    except OSError:
        return True


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of a folder, sorted; none where there is no folder.

    Raises:
        OSError: something bears this name but cannot be listed.
    """
    if not os.path.lexists(folder):
        return []
    found = (c for c in folder.iterdir() if c.suffix == ".yaml" and not c.name.startswith("."))
    return sorted(path for path in found if is_to_read(path))


def ignored_entries(root: Path, name: str, read: Collection[Path]) -> Iterator[IgnoredEntry]:
    """Yield in order what bears the name of a YAML file in a folder, named `name`, and is not among the files read."""
    for path in sorted(_yaml_entries(root)):
        if path not in read:
            yield IgnoredEntry(f"{name}/{path.relative_to(root).as_posix()}", _reason(path))


def _yaml_entries(root: Path) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if name not in _UNREAD and not name.startswith(".")]
        for name in (*subfolders, *names):
            if name.lower().endswith((".yaml", ".yml")) and not name.startswith("."):
                yield Path(folder, name)


def _reason(path: Path) -> IgnoreReason:
    try:
        if path.is_dir():
            return IgnoreReason.FOLDER
        if not path.exists():
            return IgnoreReason.LINK
    except OSError:  # a link to what cannot be
        return IgnoreReason.LINK
    return IgnoreReason.PLACE if path.suffix == ".yaml" else IgnoreReason.EXTENSION
