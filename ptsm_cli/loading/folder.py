"""Which entries of a project's folder are files to read, and why the others are left aside."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

_NE_PAS_LIRE = {"modeles", "node_modules"}


class Raison(StrEnum):
    """Why a YAML file is read by no part of a project."""

    EXTENSION = auto()
    DOSSIER = auto()
    LIEN = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Ignore:
    """An entry that is left aside, `chemin` as shown to the user."""

    chemin: str
    raison: Raison


def est_fichier(chemin: Path) -> bool:
    """Tell whether there is a file to read, one that cannot be opened included: reading it will say why."""
    try:
        return chemin.is_file()
    except OSError:
        return True


def fichiers_yaml(dossier: Path) -> list[Path]:
    """Return the YAML files of a folder, sorted; none where there is no folder.

    Raises:
        OSError: something bears this name but cannot be listed.
    """
    if not os.path.lexists(dossier):
        return []
    trouves = (c for c in dossier.iterdir() if c.suffix == ".yaml" and not c.name.startswith("."))
    return sorted(chemin for chemin in trouves if est_fichier(chemin))


def ignores(racine: Path, nom: str, lus: Collection[Path]) -> Iterator[Ignore]:
    """Yield, in order, what bears the name of a YAML file in a folder, named `nom`, and is not among the files read."""
    for chemin in sorted(_entrees_yaml(racine)):
        if chemin not in lus:
            yield Ignore(f"{nom}/{chemin.relative_to(racine).as_posix()}", _raison(chemin))


def _entrees_yaml(racine: Path) -> Iterator[Path]:
    for dossier, sous_dossiers, noms in os.walk(racine):
        sous_dossiers[:] = [nom for nom in sous_dossiers if nom not in _NE_PAS_LIRE and not nom.startswith(".")]
        for nom in (*sous_dossiers, *noms):
            if nom.lower().endswith((".yaml", ".yml")) and not nom.startswith("."):
                yield Path(dossier, nom)


def _raison(chemin: Path) -> Raison:
    try:
        if chemin.is_dir():
            return Raison.DOSSIER
        if not chemin.exists():
            return Raison.LIEN
    except OSError:  # a link to what cannot be
        return Raison.LIEN
    return Raison.PLACE if chemin.suffix == ".yaml" else Raison.EXTENSION
