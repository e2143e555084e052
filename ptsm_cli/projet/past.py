"""What projects were: as a revision of their git repository keeps them, or as another folder has them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import guillemets
from ptsm_cli.loading.folder import bounds
from ptsm_cli.loading.git import RevisionError, is_revision, is_versioned, snapshot
from ptsm_cli.loading.layout import TERRITOIRE
from ptsm_cli.model.revision import Revision
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Document, Projet
from ptsm_cli.projet.selection import load_selections

_LAST = re.compile(r"HEAD\b.*")
"""What names a recent commit, and can be no folder."""


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
        alone = next((projet.called for projet in projets if not is_versioned(projet.root)), None)
        if alone is not None and label.strip() and not _LAST.fullmatch(label):
            raise BaseError(
                f"{guillemets(label)} n'est pas un dossier, et {guillemets(alone)} n'est pas dans un dépôt git.",
                hint="Donnez un dossier qui existe ; une étiquette ne désigne rien hors d'un dépôt.",
            )
        return Base(label, {projet.name: _load_revision(projet.root, projet.name, label) for projet in projets})
    if not _is_written_as_folder(label) and any(is_revision(projet.root, label) for projet in projets):
        raise BaseError(
            f"{guillemets(label)} est un dossier, et aussi une révision du dépôt git.",
            hint=f"Écrivez {guillemets(f'./{label}')} pour le dossier, ou l'enregistrement lui-même pour la révision.",
        )
    return Base(label, _in_folder(projets, folder, label))


def _is_written_as_folder(label: str) -> bool:
    """Tell whether a name can be that of a folder alone: git is not asked."""
    return Path(label).is_absolute() or label.replace(os.sep, "/").split("/")[0] in {".", ".."}


def _in_folder(projets: Sequence[Projet], folder: Path, label: str) -> Mapping[str, Projet]:
    """Return each project as the folder has it: by its id, or the only one where there is one on each side."""
    read = (selection.projet for selection in load_selections([folder]))
    found = [projet for projet in read if projet.root.resolve().is_relative_to(folder.resolve())]
    if not found:
        raise BaseError(f"Aucun projet dans {guillemets(label)}.", hint="Indiquez le dossier d'un projet.")
    if len(found) == len(projets) == 1:
        return {projets[0].name: found[0]}
    by_id = {projet.id: projet for projet in reversed(found)}
    for projet in projets:
        if projet.id not in by_id:
            raise BaseError(
                f"Le projet {guillemets(projet.called)} n'est pas dans {guillemets(label)}.",
                hint=f"Indiquez un dossier où est un projet d'identifiant {guillemets(projet.id)}.",
            )
    return {projet.name: by_id[projet.id] for projet in projets}


@dataclass(frozen=True, slots=True)
class Act:
    """A revision or an avenant, between the two states that it is about.

    Attributes:
        document: its file.
        before: the version in force, None where it cannot be read.
        after: the version proposed, idem.
        refusal: why one of both cannot be read, or only in part; None where both are read.
    """

    document: Document[Revision]
    before: Projet | None = None
    after: Projet | None = None
    refusal: PtsmError | None = None


def read_acts(projet: Projet) -> tuple[Act, ...]:
    """Return the acts of a project in the order of their files, each with the states that it stands between."""
    return tuple(_act(projet, document) for document in projet.revisions)


def _act(projet: Projet, document: Document[Revision]) -> Act:
    base, proposed = document.contenu.base, document.contenu.arrivee
    if base is None:
        return Act(document, refusal=BaseError("La version en vigueur n'est pas dite.", hint=_SAY_BASE))
    try:
        before = _within(projet, base)
        after = projet if proposed is None else _within(projet, proposed)
    except PtsmError as error:
        return Act(document, refusal=error)
    for state, label in ((before, base), (after, proposed)):
        if state.incomplete and label:
            return Act(document, refusal=BaseError(_in_part(label, state), hint="Choisissez une version entière."))
    return Act(document, before, after)


_SAY_BASE = f"Ajoutez {guillemets('base')} : une étiquette de git, ou un dossier."


def _in_part(label: str, state: Projet) -> str:
    first = min(state.incomplete)
    return f"La version {guillemets(label)} n'a pas pu être lue en entier : {guillemets(first)}."


def _within(projet: Projet, label: str) -> Projet:
    """Return what a project was, as its own files say: never out of it, nor of its git repository.

    Raises:
        PtsmError: it cannot be read.
    """
    folder = projet.root / label
    if label.strip() and folder.is_dir() and not folder.resolve().is_relative_to(bounds(projet.root)):
        raise BaseError(
            f"Le dossier {guillemets(label)} est hors du projet et de son dépôt git, et n'est pas lu.",
            hint="Donnez une étiquette de git, ou un dossier du dépôt.",
        )
    return load_base([projet], label, projet.root).projets[projet.name]


def _load_revision(root: Path, name: str, revision: str) -> Projet:
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
