"""What a project's folder is made of, and what a name that is none of it was meant to be."""

from __future__ import annotations

import re
from enum import StrEnum, auto
from pathlib import PurePosixPath

from ptsm_cli.common.french import composed, fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.startup import deferred

TERRITOIRE = "territoire.yaml"
"""The file whose presence makes a folder a project."""

FILES = (TERRITOIRE, "acteurs.yaml", "glossaire.yaml", "ptsm.yaml")
"""The files that a project may have at its root."""

FOLDERS = ("fiches", "gouvernance", "suivi", "revisions")
"""The folders of a project whose every file is read."""

TEMPLATES = "modeles"
"""The folder of the user's own templates, which a print looks for by their names."""

TEMPLATE_SUFFIXES = (".j2", ".css")

_YAML = deferred(r"(?P<stem>.+?)\.ya?mll?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_MISSPELT = deferred(
    r"(?P<stem>.+?)(?:\.(?:txt|y|ya|yam|yal|yalm|ym|ymal|ylm)|(?:\. |[,;_])ya?ml)", re.IGNORECASE | re.DOTALL
)
_TWICE = frozenset({"", ".txt", ".yml", ".yaml"})
"""What may follow the extension of a YAML file: Windows hides the last one, under which a second is typed."""
_OF_OFFICE = deferred(
    r".+\.(?:docx?|docm|dotx?|odt|rtf|pages|pdf|xlsx?|xlsm|xlsb|ods|csv|tsv|numbers|pptx?|odp)",
    re.IGNORECASE | re.DOTALL,
)
"""The documents that a fiche is written in before it is one of these files."""
_OTHER_COPY = deferred(r".+\.(?:bak|old|orig|sav|save|tmp)", re.IGNORECASE | re.DOTALL)
_COPY_NAME = deferred(
    r"(?:copie de|copy of) (?P<first>.+)|(?P<last>.+?)(?:[ _-]+(?:copie|copy)(?: ?\(?\d+\)?)?| ?\(\d+\)"
    r"| ?\([^()]*(?:conflit|conflict)[^()]*\)|[._ -]+(?:sync-)?conflict?t?(?:ed)?(?:[._ -].*)?|~[\w.-]+)",
    re.IGNORECASE,
)
"""How Windows, macOS, browsers, shared folders and git name the copy of a file."""

_IN_A_COPY_NAME = ("cop", "conf", "(", "~")
"""What each of these names has, in lower case: few others do."""

_OF_A_MACHINE = deferred(
    r"[ _-]+(?:(?:pc|laptop|desktop|mac|macbook|portable|poste|imac)(?![^\W\d_]).*|v(?:ersion)? ?\d+.*|old|bis|final.*"
    r"|ancien.*|nouveau.*|new|backup|sauvegarde)",
    re.IGNORECASE,
)
"""What a shared folder, or a hand, adds to the name of a file when two people have changed it."""

_FOR_READERS = {"readme", "lisez-moi", "lisezmoi", "lisez moi", "licence", "license"}


class IgnoreReason(StrEnum):
    """Why a file or a folder is read by no part of a project."""

    EXTENSION = auto()
    NAME = auto()
    COPY = auto()
    DOCUMENT = auto()
    FOLDER = auto()
    CLOSED = auto()
    LINK = auto()
    LINKED = auto()
    OUTSIDE = auto()
    PLACE = auto()
    SPECIAL = auto()
    TWIN = auto()


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A name that nothing reads: why, and the path in the project that it was meant to be, where that can be told."""

    reason: IgnoreReason
    meant: str | None = None


def path_in(folder: str, relative: str) -> str:
    """Return how a file of a project is named to the user: the current folder is not named."""
    return relative if folder == "." else f"{folder}/{relative}"


def relative_to(folder: str, path: str) -> str:
    """Return the path, in a project, of a file named so."""
    return path if folder == "." else path.removeprefix(f"{folder}/")


def twin_form(name: str) -> str:
    """Return what two names share that are one and the same under Windows or macOS."""
    return composed(composed(name).casefold())


def is_of_fiche(name: str) -> bool:
    """Tell whether a name is one of the files read in a folder: neither hidden nor the trace of an open document."""
    return name.endswith(".yaml") and not name.startswith((".", "~"))


def bare_name(relative: str) -> str:
    """Return the name of a file to read without its extension, composed."""
    return composed(relative.rpartition("/")[2].removesuffix(".yaml"))


def in_order(name: str) -> tuple[str, str]:
    """Return what puts names, or paths, in the order of their letters, however their accents are written."""
    return composed(name), name


def copied_from(name: str) -> str | None:
    """Return the name of the file that another one is a copy of, by its name."""
    lower = name.lower()
    if not any(sign in lower for sign in _IN_A_COPY_NAME):
        return None
    stem, dot, extension = name.rpartition(".")
    found = _COPY_NAME.fullmatch(stem)
    return f"{found['first'] or found['last']}{dot}{extension}" if found else None


def copy_among(one: str, other: str) -> str | None:
    """Return which of two names is that of a copy of the other, None where neither says so."""
    for name, original in ((one, other), (other, one)):
        if copied_from(name) == original:
            return name
        stem, start = name.removesuffix(".yaml"), original.removesuffix(".yaml")
        if stem.startswith(start) and _OF_A_MACHINE.fullmatch(stem, len(start)):
            return name
    return None


def is_read(relative: PurePosixPath) -> bool:
    """Tell whether a project reads a file at this path in it."""
    return relative.as_posix() in FILES or (_is_in_folder(relative) and is_of_fiche(relative.name))


def misnamed_folder(name: str) -> str | None:
    """Return the folder of a project whose name another one misspells, None where it is a name of its own."""
    if name in FOLDERS:
        return None
    found = nearest(name, FOLDERS)
    return found[0] if found else "fiches" if fold(name).startswith("fiche") else None


def misnamed_templates(name: str) -> bool:
    """Tell whether the name of a folder misspells that of the templates: « Modeles », « modèles »."""
    return name not in {TEMPLATES, *FOLDERS} and bool(nearest(name, (TEMPLATES,), threshold=0.9))


def misnamed(relative: PurePosixPath) -> Misnamed | None:
    """Return why a file of a project, by its path in it, is not read; None where nothing says that it should be."""
    name = relative.name
    if name.startswith(".") or relative.as_posix() in FOLDERS:
        return None
    found = _YAML.fullmatch(name)
    if found is None:
        return _without_extension(relative)
    meant = _meant(relative, found["stem"])
    rest = found["rest"].strip().lower()
    if name.startswith("~") or rest not in _TWICE:
        return Misnamed(IgnoreReason.COPY) if meant else None
    if meant is None:
        return None if rest else Misnamed(IgnoreReason.PLACE)
    return Misnamed(IgnoreReason.NAME if name.endswith(".yaml") else IgnoreReason.EXTENSION, meant)


def _without_extension(relative: PurePosixPath) -> Misnamed | None:
    """Return why a file that does not say that it is YAML is one all the same, by its place."""
    name = relative.name
    if _OF_OFFICE.fullmatch(name):  # « ~$ » is the trace of one that is open, and goes with it
        return Misnamed(IgnoreReason.DOCUMENT) if _is_in_folder(relative) and not name.startswith("~") else None
    found = _MISSPELT.fullmatch(name)
    stem = found["stem"] if found else name
    if name.startswith("~") or _OTHER_COPY.fullmatch(name):
        return Misnamed(IgnoreReason.COPY) if _is_in_folder(relative) else None
    if (not found and "." in name) or fold(stem) in _FOR_READERS:
        return None
    meant = _meant(relative, stem)
    exact = _is_in_folder(relative) or meant == f"{fold(stem)}.yaml"
    return Misnamed(IgnoreReason.EXTENSION, meant) if meant and exact else None


def _meant(relative: PurePosixPath, stem: str) -> str | None:
    """Return the path in the project that a file of this stem was meant to be, where its place allows one."""
    if _is_in_folder(relative):
        return relative.with_name(f"{stem}.yaml").as_posix()
    if len(relative.parts) > 1:
        return None
    name = f"{stem}.yaml"
    copied = [file for file in FILES if copy_among(name, file) == name]
    return next(iter(copied or nearest(name, FILES, threshold=0.85)), None)


def _is_in_folder(relative: PurePosixPath) -> bool:
    return len(relative.parts) == 2 and relative.parts[0] in FOLDERS  # noqa: PLR2004 - a folder and a name
