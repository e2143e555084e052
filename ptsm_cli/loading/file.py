"""One YAML file: its data, its faults, and where things stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ptsm_cli.loading.faults import Defaut
from ptsm_cli.loading.positions import Positions
from ptsm_cli.loading.source import IllisibleError, defauts_de_forme, lire_texte
from ptsm_cli.loading.tree import Donnees, construire


@dataclass(frozen=True, slots=True)
class Fichier:
    """A file as loaded. `donnees` is None when nothing can be read of it; `nom` is the path shown to the user."""

    chemin: Path
    nom: str
    donnees: Donnees
    defauts: tuple[Defaut, ...] = ()
    lisible: bool = True


def charger(chemin: Path, nom: str) -> Fichier:
    """Return the content of a YAML file. Never raises for what the file holds: faults are returned with it."""
    defauts: list[Defaut] = []
    try:
        texte = lire_texte(chemin, nom)
        defauts += defauts_de_forme(chemin, texte, nom)
        donnees, trouves = construire(texte, nom)
    except IllisibleError as erreur:
        return Fichier(chemin, nom, None, (*defauts, erreur.defaut), lisible=False)
    return Fichier(chemin, nom, donnees, (*defauts, *trouves))


def positions(chemin: Path, nom: str) -> Positions | None:
    """Return where the nodes of a file stand, or None if it cannot be read."""
    try:
        return Positions(lire_texte(chemin, nom), nom)
    except (IllisibleError, StopIteration):
        return None
