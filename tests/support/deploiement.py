"""The examples of the rules, written to disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ptsm_cli.rules.rule import SOCLE, Exemple

Deployer = Callable[[Mapping[str, str | bytes | None]], Path]
"""Writes files over the base project of the rules; gives its folder."""


def deployer(exemple: Exemple, dossier: Path) -> Path:
    """Write the base project and the files of an example in `dossier`; return the folder of the project."""
    fichiers: dict[str, str | bytes | None] = {**SOCLE, **exemple.fichiers}
    for relatif, contenu in fichiers.items():
        if contenu is None:
            continue
        chemin = dossier / relatif
        chemin.parent.mkdir(parents=True, exist_ok=True)
        chemin.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
    return dossier
