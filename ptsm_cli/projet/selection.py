"""From paths given on a command line to projects: a file, a project or a folder of projects."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ptsm_cli.common.errors import CheminIllisibleError, ProjetIntrouvableError
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.projet.load import charger_projet
from ptsm_cli.projet.projet import TERRITOIRE, Projet

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
            nom, choisis = racines.get(racine.resolve(), (_afficher(racine, chemin), set()))
            if fichier is None or choisis is None:
                racines[racine.resolve()] = (nom, None)
            else:
                relatif = fichier.relative_to(racine).as_posix()
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


def _entier(chemin: Path) -> Path:
    """Return a path from the root, without « .. »: after a symbolic link, it does not lead where its text says."""
    return chemin.resolve() if ".." in chemin.parts else Path.cwd() / chemin


def _afficher(racine: Path, demande: Path) -> str:
    """Return how a folder is named: from the current folder, unless it stands elsewhere and was not asked for so."""
    ici = Path.cwd()
    proche = racine.is_relative_to(ici) or ici.is_relative_to(racine)
    return Path(os.path.relpath(racine) if proche or not demande.is_absolute() else racine).as_posix()


def _racines(chemin: Path) -> Iterator[tuple[Path, Path | None]]:
    """Yield the folders of the projects that a path names, from the root, each with the file named if it is one."""
    if not chemin.exists():
        raise CheminIllisibleError(
            f"{guillemets(str(chemin))} n'existe pas.", hint="Vérifiez l'orthographe du chemin et le dossier courant."
        )
    entier = _entier(chemin)
    if entier.is_file():
        yield _racine_de(chemin), entier
        return
    if not os.access(entier, os.R_OK | os.X_OK):
        raise CheminIllisibleError(
            f"{guillemets(str(chemin))} ne peut pas être ouvert{NBSP}: vous n'en avez pas le droit.",
            hint="Demandez ce droit à la personne qui gère le dossier.",
        )
    trouves = sorted(_projets_sous(entier))
    if trouves:
        yield from ((racine, None) for racine in trouves)
    else:
        yield _racine_de(chemin), None


def _racine_de(chemin: Path) -> Path:
    """Return the project that contains a path."""
    entier = _entier(chemin)
    for parent in (entier, *entier.parents):
        if (parent / TERRITOIRE).is_file():
            return parent
    raise ProjetIntrouvableError(
        f"Aucun projet dans {guillemets(str(chemin))}{NBSP}: il y manque un fichier {TERRITOIRE}.",
        hint="Indiquez le dossier d'un projet, ou un dossier qui en contient.",
    )


def _projets_sous(racine: Path) -> Iterator[Path]:
    """Yield the projects below a folder; a folder that cannot be listed, or that vanishes meanwhile, holds none."""
    for nom, sous_dossiers, fichiers in os.walk(racine, followlinks=True):
        dossier = Path(nom)
        if TERRITOIRE in fichiers:
            yield dossier
            sous_dossiers.clear()
        elif len(dossier.relative_to(racine).parts) == _PROFONDEUR_DE_RECHERCHE:
            sous_dossiers.clear()
        else:
            sous_dossiers[:] = [sous_dossier for sous_dossier in sous_dossiers if not sous_dossier.startswith(".")]
