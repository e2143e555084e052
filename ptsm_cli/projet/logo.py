"""The logo of a territory: read in the project alone, and only where it is an image that a page can hold."""

from __future__ import annotations

from pathlib import PurePosixPath

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.loading.opening import read_bytes
from ptsm_cli.projet.projet import Projet

LARGEST = 100 * 1024
"""Bytes: each page of each document holds it."""

WIDEST = 2000
"""Pixels of a side."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""What opens, in a JPEG, the part that gives the size of the image."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that was read, and what it says to those who do not see it."""

    kind: str
    content: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Unprintable:
    """Why a logo is not printed, in one sentence, and what to do."""

    message: str
    hint: str


def logo_of(projet: Projet) -> Picture | Unprintable | None:
    """Return the logo that a project declares, or why it cannot be printed; None where it declares none."""
    logo = projet.territoire.contenu.logo
    if logo is None:
        return None
    named = guillemets(logo.fichier)
    try:
        path = (projet.root / logo.fichier).resolve()
        if not _is_inside(logo.fichier) or not path.is_relative_to(projet.root.resolve()):
            return Unprintable(
                f"Le logo {named} est hors du projet, et n'est pas lu.", "Mettez l'image dans le dossier du projet."
            )
        content = read_bytes(path)
    except (OSError, ValueError, RuntimeError):
        return Unprintable(
            f"Le logo {named} n'est pas un fichier du projet.", "Écrivez son chemin depuis territoire.yaml."
        )
    return _checked(named, content, logo.texte)


def _checked(named: str, content: bytes, text: str) -> Picture | Unprintable:
    """Return what was read, where it is an image that a page can hold."""
    if len(content) > LARGEST:
        return Unprintable(
            f"Le logo {named} dépasse 100{NBSP}Kio.", "Enregistrez-le plus petit : chaque page imprimée le contient."
        )
    kind, size = _measured(content)
    if size is None:
        return Unprintable(
            f"Le logo {named} n'est ni un PNG ni un JPEG.", "Enregistrez-le dans un de ces deux formats."
        )
    if not min(size) or max(size) > WIDEST:
        return Unprintable(
            f"Le logo {named} fait {size[0]} × {size[1]} pixels.", f"Enregistrez-le en {WIDEST} pixels au plus de côté."
        )
    return Picture(kind, content, text)


def _is_inside(written: str) -> bool:
    """Tell whether a path goes down from the folder of the project, on any system."""
    path = PurePosixPath(written.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in written


def _measured(content: bytes) -> tuple[str, tuple[int, int] | None]:
    """Return the kind of an image with its width and height; None where it has none."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) > len(_PNG) + 16:
        return "image/png", (int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))
    return "image/jpeg", _of_jpeg(content) if content.startswith(_JPEG) else None


def _of_jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - what opens each part of a JPEG
        if content[at + 1] in _FRAMES:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
