"""What projects were: as a revision of their git repository keeps them, or as another folder has them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import guillemets
from ptsm_cli.loading.git import RevisionError, is_revision, snapshot
from ptsm_cli.loading.layout import TERRITOIRE
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import load_selections


class BaseError(PtsmError):
    """A former state of a project cannot be found, or could be two things."""


@dataclass(frozen=True, slots=True)
class Base:
    """A former state of some projects.

    Attributes:
        label: how the user names it: a tag, a commit, a folder.
        projets: what each of the projects was, by its name of today.
    """

    label: str
    projets: Mapping[str, Projet]


def load_base(projets: Sequence[Projet], label: str, here: Path = Path()) -> Base:
    """Return what projects were in a folder, found from `here`, or at a revision of their git repository.

    Raises:
        BaseError: a project is not in the folder, or the name is that of a folder and of a revision too.
        RevisionError: the revision cannot be read, or a project was not there yet.
        UnreadablePathError: the folder cannot be read.
        ProjetNotFoundError: it leads to no project.
    """
    folder = here / label
    if not label.strip() or not folder.is_dir():
        return Base(label, {projet.name: load_revision(projet.root, projet.name, label) for projet in projets})
    if not _is_written_as_folder(label) and any(is_revision(projet.root, label) for projet in projets):
        raise BaseError(
            f"{guillemets(label)} est un dossier, et aussi une révision du dépôt git.",
            hint=f"Écrivez {guillemets(f'./{label}')} pour le dossier, ou l'enregistrement lui-même pour la révision.",
        )
    return Base(label, _in_folder(projets, folder, label))


def _is_written_as_folder(label: str) -> bool:
    return Path(label).is_absolute() or label.replace(os.sep, "/").split("/")[0] in {".", ".."}


def _in_folder(projets: Sequence[Projet], folder: Path, label: str) -> Mapping[str, Projet]:
    """Return each project as the folder has it: by its id, or the only one where there is one on each side."""
    found = [selection.projet for selection in load_selections([folder])]
    if len(found) == len(projets) == 1:
        return {projets[0].name: found[0]}
    by_id = {projet.id: projet for projet in reversed(found)}
    for projet in projets:
        if projet.id not in by_id:
            raise BaseError(
                f"Le projet {guillemets(projet.name)} n'est pas dans {guillemets(label)}.",
                hint=f"Indiquez un dossier où est un projet d'identifiant {guillemets(projet.id)}.",
            )
    return {projet.name: by_id[projet.id] for projet in projets}


def load_revision(root: Path, name: str, revision: str) -> Projet:
    """Return the project in the folder `root` at a revision; its files are named as git does, `v1:mayenne-53/…`.

    Raises:
        RevisionError: the revision cannot be read, or the project was not there yet.
    """
    found = snapshot(root, revision)
    if TERRITOIRE not in found.files:
        raise RevisionError(
            f"Le projet {guillemets(name)} n'existait pas à la révision {guillemets(revision)}.",
            hint="Choisissez une révision plus récente, ou un dossier.",
        )
    direct = {path: content for path, content in found.files.items() if path.count("/") <= 1}
    return load_projet(root, f"{revision}:{name}", Named(texts=direct, only=True))
