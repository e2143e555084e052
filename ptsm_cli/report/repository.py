"""Where files stand for those who read a report elsewhere: from the root of their repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def from_root(path: str) -> str | None:
    """Return a path from the root of the repository that holds it, else from the current folder; None outside both.

    A repository is a folder that holds `.git`; nothing is asked of git.
    """
    absolute = Path.cwd() / path
    root = _root(absolute.parent) or Path.cwd()
    normal = absolute.parent.resolve() / absolute.name
    try:
        return normal.relative_to(root.resolve()).as_posix()
    except ValueError:
        return None


@cache
def _root(folder: Path) -> Path | None:
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
