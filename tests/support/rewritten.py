"""Files that the commands which write change, written over the base project of the rules."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "fiches/02.yaml": "titre:   Loger\nnumero:   2\ngroupe: 'axe-1'\n",
    "gouvernance/copil.yaml": "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n",
    "rapport": "ancien\n",
    "rendu/livret.html": "ancien\n",
    "rendu/livret.pdf": "ancien\n",
}
"""A fiche that `fmt` lays out, a meeting body, a report and pages of another day."""


def contents(root: Path) -> dict[str, bytes]:
    """Return the bytes of each file of a folder, by its path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
