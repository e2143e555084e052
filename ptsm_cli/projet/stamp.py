"""The mark that git gives to a project: what recorded it last, and whether its files are still those."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ptsm_cli.loading.git import last_change
from ptsm_cli.loading.layout import is_read
from ptsm_cli.loading.opening import read_bytes
from ptsm_cli.projet.projet import Projet


def stamped(projet: Projet) -> Projet:
    """Return a project that says by which tag or commit git knows it, and whether its files have changed since.

    Raises:
        RevisionError: git does not tell when the folder last changed.
    """
    found = last_change(projet.root)
    recorded = {path for path in found.files if is_read(PurePosixPath(path))}
    read = {projet.relative(path) for path in projet.files}
    changed = any(_on_disk(projet.root / path) != _unix(found.files.get(path)) for path in recorded | read)
    return replace(projet, git_mark=f"enregistrement {found.revision}{', modifiée depuis' if changed else ''}")


def _on_disk(path: Path) -> bytes | None:
    """Return what a file holds today, whichever its ends of lines; None where it is no longer there."""
    with suppress(OSError):
        return _unix(read_bytes(path.resolve()))
    return None


def _unix(content: bytes | None) -> bytes | None:
    return content and content.replace(b"\r\n", b"\n")
