"""From paths given on a command line to projects: a file, a project or a folder of projects."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ptsm_cli.errors import CheminIllisibleError, ProjetIntrouvableError
from ptsm_cli.projet import TERRITOIRE, Projet, charger_projet
from ptsm_cli.texte import guillemets

_PROFONDEUR_DE_RECHERCHE = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """A project to work on and, when only some of its files were named, the paths of these files."""

    projet: Projet
    fichiers: frozenset[str] | None = None


def charger_selections(chemins: Iterable[Path]) -> list[Selection]:
    """Return the projects that the paths name, each once, in the order of their paths.

    Raises:
        CheminIllisibleError: a path does not exist.
        ProjetIntrouvableError: a path leads to no project.
    """
    racines: dict[Path, tuple[str, set[str] | None]] = {}
    for chemin in chemins:
        for racine, fichier in _racines(chemin):
            nom, choisis = racines.get(racine.resolve(), (_afficher(racine), set()))
            if fichier is None or choisis is None:
                racines[racine.resolve()] = (nom, None)
            else:
                relatif = fichier.resolve().relative_to(racine.resolve()).as_posix()
                racines[racine.resolve()] = (nom, {*choisis, f"{nom}/{relatif}"})
    return [
        Selection(charger_projet(Path(nom), nom), None if choisis is None else frozenset(choisis))
        for nom, choisis in racines.values()
    ]


def charger_projets(chemins: Iterable[Path]) -> list[Projet]:
    """Return the projects that the paths name, whole, each once.

    Raises:
        CheminIllisibleError: a path does not exist.
        ProjetIntrouvableError: a path leads to no project.
    """
    return [selection.projet for selection in charger_selections(chemins)]


def _afficher(racine: Path) -> str:
    return Path(
        os.path.relpath(racine) if racine.is_absolute() and racine.is_relative_to(Path.cwd()) else racine
    ).as_posix()


def _racines(chemin: Path) -> Iterator[tuple[Path, Path | None]]:
    if not chemin.exists():
        raise CheminIllisibleError(
            f"{guillemets(str(chemin))} n'existe pas.", hint="Vérifiez l'orthographe du chemin et le dossier courant."
        )
    if chemin.is_file():
        yield _racine_de(chemin), chemin
        return
    trouves = sorted(_projets_sous(chemin, _PROFONDEUR_DE_RECHERCHE))
    if trouves:
        yield from ((racine, None) for racine in trouves)
    else:
        yield _racine_de(chemin), None


def _racine_de(chemin: Path) -> Path:
    """Return the project that contains a path."""
    for parent in (chemin, *chemin.parents) if chemin.is_absolute() else (chemin, *chemin.parents, *Path.cwd().parents):
        if (parent / TERRITOIRE).is_file():
            return parent
    raise ProjetIntrouvableError(
        f"Aucun projet dans {guillemets(str(chemin))} : il y manque un fichier {TERRITOIRE}.",
        hint="Indiquez le dossier d'un projet, ou un dossier qui en contient.",
    )


def _projets_sous(dossier: Path, profondeur: int) -> Iterator[Path]:
    if (dossier / TERRITOIRE).is_file():
        yield dossier
        return
    if profondeur == 0:
        return
    try:
        enfants = sorted(enfant for enfant in dossier.iterdir() if enfant.is_dir() and not enfant.name.startswith("."))
    except PermissionError:
        return
    for enfant in enfants:
        yield from _projets_sous(enfant, profondeur - 1)
