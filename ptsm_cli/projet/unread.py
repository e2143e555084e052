"""What is said of the files that no part of a project reads: what they are, and what to do with them."""

from __future__ import annotations

from pathlib import PurePosixPath

from ptsm_cli.common.typography import NBSP, counted, guillemets
from ptsm_cli.loading.folder import IgnoredEntry
from ptsm_cli.loading.layout import FOLDERS, IgnoreReason, relative_to

_CLOSED = "Ce dossier ne peut pas être ouvert, et rien n'y est lu."
_READ_BY_NONE = "Ce fichier n'est lu par aucune partie du projet."
PLACES = (
    "Les fiches se placent dans «\u00a0fiches/\u00a0», les instances et les réunions dans «\u00a0gouvernance/\u00a0»."
)
"""Where the files of a project are."""


_SAID = {
    IgnoreReason.COPY: (
        "Ce fichier a le nom d'une copie de sauvegarde ou de travail, et n'est pas lu.",
        "Supprimez-le ; s'il faut le lire, donnez-lui un nom comme «\u00a001.yaml\u00a0».",
    ),
    IgnoreReason.FOLDER: (
        "Ce dossier porte le nom d'un fichier YAML et n'est pas lu.",
        "Renommez-le, ou remplacez-le par un fichier.",
    ),
    IgnoreReason.OUTSIDE: (
        "Ce lien mène hors du projet, ou du dépôt git qui le contient, et n'est pas suivi.",
        "Remplacez-le par ce qu'il désigne.",
    ),
    IgnoreReason.SPECIAL: (
        "Ce n'est pas un fichier ordinaire, et il n'est pas lu.",
        "Remplacez-le par un fichier.",
    ),
    IgnoreReason.LINKED: (
        "Ce lien mène à un dossier, et n'est pas suivi.",
        "Remplacez-le par les fichiers de ce dossier.",
    ),
    IgnoreReason.LINK: (
        "Ce lien ne mène à aucun fichier.",
        "Remplacez-le par le fichier qu'il devait désigner, ou supprimez-le.",
    ),
}


def say_unread(entry: IgnoredEntry, projet: str) -> tuple[str, str]:
    """Return what an entry left aside is, and what to do; `projet` is the path of its project."""
    if entry.reason is IgnoreReason.CLOSED:
        named = f" {_name(entry, 'ce dossier')}" if entry.meant else ""
        return _CLOSED, f"Vérifiez vos droits sur ce dossier.{named}"
    if entry.reason in _SAID:
        return _SAID[entry.reason]
    if entry.reason is IgnoreReason.TWIN:
        return (
            f"Ce fichier est la copie exacte de {guillemets(entry.meant or '')}, et n'est pas lu.",
            "Supprimez-le, ou changez son contenu et son nom pour en faire un autre.",
        )
    if entry.reason is IgnoreReason.DOCUMENT:
        return _documents(entry)
    message = _folder(entry) if entry.files else _READ_BY_NONE
    return message, _place(entry, projet) if entry.reason is IgnoreReason.PLACE else _name(entry)


def _folder(entry: IgnoredEntry) -> str:
    files = counted(len(entry.files), "fichier")
    return f"Ce dossier n'est lu par aucune partie du projet{NBSP}: il contient {files}."


def _documents(entry: IgnoredEntry) -> tuple[str, str]:
    """Return what is said of the documents of an office that stand among the files of a folder."""
    several = len(entry.files) > 1
    kinds = sorted({PurePosixPath(file).suffix for file in entry.files})
    them, theirs, are = ("les", "leur contenu", "ne sont pas lus") if several else ("le", "son contenu", "n'est pas lu")
    what = counted(len(entry.files), "document")
    patterns = ", ".join(f'"*{kind}"' for kind in kinds)
    hint = (
        f"Recopiez {theirs} dans des fichiers .yaml, ou rangez-{them} dans un autre dossier ; pour {them} laisser ici "
        f"sans en être averti, écrivez {guillemets(f'exclure: [{patterns}]')} dans ptsm.yaml."
    )
    said = f"Ce dossier contient {what} ({', '.join(kinds)}) qui {are}{NBSP}: seuls les fichiers .yaml le sont."
    return said, hint


def _place(entry: IgnoredEntry, projet: str) -> str:
    """Return where to put what is misplaced."""
    path = PurePosixPath(relative_to(projet, entry.path))
    folder = next((name for name in FOLDERS if name == path.stem or name in path.parts), None)
    if folder is None:
        return PLACES
    what = "les fichiers qu'il contient" if entry.files else "ce fichier"
    return f"Placez {what} directement dans {guillemets(f'{folder}/')}."


def _name(entry: IgnoredEntry, what: str = "") -> str:
    """Return what name to give."""
    name = guillemets(PurePosixPath(entry.meant or "").name)
    if entry.taken:
        what = what or ("ce dossier" if entry.files else "ce fichier")
        return f"Il y a déjà {name}{NBSP}: reportez-y ce qui manque, puis supprimez {what}."
    return f"Renommez-le {name}."
