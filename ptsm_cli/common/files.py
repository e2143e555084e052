"""The files of the user and ours: what stands at a path, why it cannot be used, and where our data is."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from ptsm_cli.common.french import composed

_CAUSES: dict[int | None, str] = {
    errno.ENOENT: "il n'existe pas",
    errno.EACCES: "vous n'en avez pas le droit",
    errno.EPERM: "vous n'en avez pas le droit",
    errno.EISDIR: "c'est un dossier",
    errno.EEXIST: "un fichier porte le nom d'un des dossiers du chemin",
    errno.ENOTDIR: "un fichier porte le nom d'un des dossiers du chemin",
    errno.ENAMETOOLONG: "son nom est trop long",
    errno.ELOOP: "c'est un lien qui mène à lui-même",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOSPC: "il n'y a plus de place",
    getattr(errno, "EDQUOT", errno.ENOSPC): "il n'y a plus de place",
    errno.EFBIG: "il est trop gros pour ce disque",
    errno.EMFILE: "trop de fichiers sont ouverts",
    errno.EIO: "le disque ne répond pas",
}


def cause(error: OSError) -> str:
    """Return why the system refuses to read or write a file, as the end of a sentence on it."""
    return _CAUSES.get(error.errno, "le système le refuse")


_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
_ABSENT_WINDOWS = {21, 123, 1921}
"""Device not ready, name that cannot be, link that cannot be followed."""


def mode_at(path: Path) -> int | None:
    """Return the mode of what stands at a path, links followed; None where nothing does.

    `Path.exists` and its like answer no, from Python 3.14, where the system refuses to look: the reason would be lost.

    Raises:
        OSError: the system refuses to look, as for want of rights or for a name too long.
    """
    try:
        return path.stat().st_mode
    except OSError as error:
        if error.errno in _ABSENT or getattr(error, "winerror", None) in _ABSENT_WINDOWS:
            return None
        raise


def is_file(path: Path) -> bool:
    """Tell whether a path leads to a file; raise OSError as `mode_at` does."""
    mode = mode_at(path)
    return mode is not None and stat.S_ISREG(mode)


_PIECE = 65_536
"""Bytes that are compared at a time: a report may be as long as all that was read."""


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a file has these bytes; one of another size is not opened."""
    if not path.is_file() or path.stat().st_size != len(content):
        return False
    with path.open("rb") as stream:
        return all(stream.read(_PIECE) == content[start : start + _PIECE] for start in range(0, len(content), _PIECE))


def holds_all(path: Path, pieces: Iterable[bytes]) -> bool:
    """Tell whether a file has the bytes that come piece by piece, and no others."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return all(stream.read(len(piece)) == piece for piece in pieces) and not stream.peek()


def hold_the_same(one: Path, other: Path) -> bool:
    """Tell whether a file has the bytes of another; one that is not there has none."""
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as ours, other.open("rb") as theirs:
        return all(piece == theirs.read(_PIECE) for piece in iter(lambda: ours.read(_PIECE), b""))


def as_on_disk(path: Path) -> Path:
    """Return the path of what stands there, however the accents of its name are written; the same where nothing does.

    « é » may be one character or two: a name typed in a terminal and the one that a Mac has given differ.
    """
    if str(path).isascii():
        return path
    found = Path()
    for part in path.parts:
        found /= _as_spelt(found, part)
    return found


def _as_spelt(folder: Path, name: str) -> str:
    """Return the name that a folder has for this one."""
    if mode_at(folder / name) is None:
        with suppress(OSError):  # there may be no such folder
            names = (path.name for path in folder.iterdir())
            return min((other for other in names if composed(other) == composed(name)), default=name)
    return name


_PACKAGE = Path(__file__).resolve().parents[1]
_IN_A_CHECKOUT = {"val-d-exemple": "tests/data/val-d-exemple"}


def data_folder(name: Literal["examples", "schemas", "templates", "val-d-exemple"]) -> Path:
    """Return a data folder: inside the package once installed from a wheel, beside it in a checkout."""
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / _IN_A_CHECKOUT.get(name, name)
