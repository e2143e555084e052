"""The files of the user and ours: UTF-8 whatever the text, written whole or not at all, and where our data is."""

from __future__ import annotations

import codecs
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Literal

from ptsm_cli.common.errors import EcritureImpossibleError
from ptsm_cli.common.typography import NBSP, guillemets

REMPLACER = "ptsm.remplacer"
"""Name of the way to encode lone surrogates: the bytes they stand for where these are UTF-8, else U+FFFD."""


def _substituer(erreur: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(erreur, UnicodeEncodeError):
        raise erreur
    fautif = erreur.object[erreur.start : erreur.end]
    try:
        octets = fautif.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        octets = b"\xff" * len(fautif)
    return octets.decode(errors="replace").encode(), erreur.end


codecs.register_error(REMPLACER, _substituer)


def encoder(texte: str) -> bytes:
    """Return a text in UTF-8, what cannot be written replaced by U+FFFD."""
    return texte.encode(errors=REMPLACER)


def lisible(texte: str) -> str:
    """Return a text as `encoder` writes it."""
    return encoder(texte).decode()


_MODE_USUEL = 0o666
"""What the system narrows with the user's umask, as for any file that an editor creates."""


def ecrire(chemin: Path, contenu: str) -> bool:
    """Put `contenu` in a file, in UTF-8, creating its folder; a reader sees the old file or the new one, never a part.

    A file that holds these bytes already is left alone, so that tools that watch it stay quiet. A device or a pipe,
    as `/dev/stdout`, is written to as it stands.

    Returns:
        True when the file was written, False when it already held this content.

    Raises:
        EcritureImpossibleError: the folder or the file cannot be written.
    """
    octets = encoder(contenu)
    try:
        if chemin.exists() and not chemin.is_file():
            chemin.write_bytes(octets)
            return True
        cible = chemin.resolve()  # through a symbolic link, the file it leads to is written
        if cible.is_file() and cible.read_bytes() == octets:
            return False
        cible.parent.mkdir(parents=True, exist_ok=True)
        _remplacer(cible, octets)
    except OSError as erreur:
        raise EcritureImpossibleError(
            f"{guillemets(str(chemin))} ne peut pas être écrit{NBSP}: {_cause(erreur)}.",
            hint="Vérifiez les droits sur le dossier, ou choisissez-en un autre avec --output.",
        ) from erreur
    return True


def _remplacer(cible: Path, octets: bytes) -> None:
    mode = stat.S_IMODE(cible.stat().st_mode) if cible.exists() else None
    provisoire = cible.with_name(f".{cible.name}.{os.urandom(4).hex()}.tmp")
    descripteur = os.open(provisoire, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE_USUEL)
    try:
        with os.fdopen(descripteur, "wb") as flux:
            flux.write(octets)
            flux.flush()
            os.fsync(flux.fileno())
        if mode is not None:
            provisoire.chmod(mode)
        provisoire.replace(cible)
    except BaseException:
        with suppress(OSError):
            provisoire.unlink()
        raise


def _cause(erreur: OSError) -> str:
    if isinstance(erreur, PermissionError):
        return "vous n'en avez pas le droit"
    if isinstance(erreur, IsADirectoryError):
        return "c'est un dossier"
    if isinstance(erreur, FileExistsError | NotADirectoryError):
        return "un fichier porte le nom d'un des dossiers du chemin"
    return "le disque le refuse"


_PAQUET = Path(__file__).resolve().parents[1]


def dossier(nom: Literal["schemas", "templates"]) -> Path:
    """Return a data folder: inside the package once installed from a wheel, beside it in a checkout."""
    installe = _PAQUET / "data" / nom
    return installe if installe.is_dir() else _PAQUET.parent / nom
