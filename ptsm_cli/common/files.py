"""The files of the user and ours: written whole or not at all, and where our data is."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from ptsm_cli.common.encoding import encode
from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.french import composed
from ptsm_cli.common.typography import NBSP, guillemets

_flock: Callable[[int, int], None] | None = None
_HOLD, _HOLD_NOW = 0, 0
with suppress(ImportError):  # Windows has no locks, and refuses to move or remove an open file
    import fcntl

    _flock, _HOLD, _HOLD_NOW = fcntl.flock, fcntl.LOCK_EX, fcntl.LOCK_EX | fcntl.LOCK_NB

_BINARY = getattr(os, "O_BINARY", 0)

_USUAL_MODE = 0o666
"""What the system narrows with the user's umask, as for any file that an editor creates."""


def write(path: Path, content: str | bytes) -> bool:
    """Put `content` in a file, creating its folder; a reader sees the old file or the new one, never a part of it.

    A file that holds these bytes already is left alone, so that tools that watch it stay quiet. A device or a pipe,
    as `/dev/stdout`, is written to as it stands. A text is put in UTF-8.

    Returns:
        True when the file was written, False when it already held this content.

    Raises:
        WriteError: the folder or the file cannot be written.
    """
    encoded = encode(content) if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(encoded)
            return True
        target = _end_of(path)
        if holds(target, encoded):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, encoded)
    except OSError as error:
        raise WriteError(
            f"{guillemets(str(path))} ne peut pas être écrit{NBSP}: {cause(error)}.",
            hint="Vérifiez les droits sur le dossier, ou choisissez-en un autre.",
        ) from error
    return True


_PIECE = 1 << 16
"""Bytes that are compared at a time: a report may be as long as all that was read."""


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a file has these bytes; one of another size is not opened."""
    if not path.is_file() or path.stat().st_size != len(content):
        return False
    with path.open("rb") as stream:
        return all(stream.read(_PIECE) == content[start : start + _PIECE] for start in range(0, len(content), _PIECE))


def _end_of(path: Path) -> Path:
    """Return the file to write: through symbolic links, the one that they lead to.

    Raises:
        OSError: they lead to one another.
    """
    try:
        target = path.resolve()
    except RuntimeError:  # Python 3.12 and before
        target = path
    if any(part.is_symlink() for part in (target, *target.parents)):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


_TEMPORARY = ".ptsm-{}.tmp"
"""The name of what is being written, short whatever the name of the file."""


def _replace(target: Path, encoded: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    _sweep(target.parent)
    temporary, descriptor = _temporary_in(target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(encoded)
            stream.flush()
            os.fsync(descriptor)
            if mode is not None:
                temporary.chmod(mode)
            if _flock is None:
                stream.close()
            temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _temporary_in(folder: Path) -> tuple[Path, int]:
    """Create a file to write, locked as long as it is open, so that it is not taken for one left behind."""
    while True:
        temporary = folder / _TEMPORARY.format(os.urandom(8).hex())
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _USUAL_MODE)
        if _lock(descriptor) and os.fstat(descriptor).st_nlink:
            return temporary, descriptor
        os.close(descriptor)  # another run swept it before it was locked


def _sweep(folder: Path) -> None:
    """Remove the temporary files of runs that were killed: those that nobody holds open any more."""
    for left in folder.glob(_TEMPORARY.format("*")):
        with suppress(OSError):
            descriptor = os.open(left, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0))
            try:
                if _flock and _lock(descriptor, wait=False):
                    left.unlink()
            finally:
                os.close(descriptor)
            if _flock is None:
                left.unlink()


def _lock(descriptor: int, *, wait: bool = True) -> bool:
    """Lock an open file, until it is closed or its process ends; tell whether it could be."""
    try:
        if _flock:
            _flock(descriptor, _HOLD if wait else _HOLD_NOW)
    except OSError:
        return wait  # on a disk without locks, nothing is swept
    return True


_CAUSES = {
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
    return _CAUSES.get(error.errno or 0, "le système le refuse")


_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP}
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
    return stat.S_ISREG(mode_at(path) or 0)


def as_on_disk(path: Path) -> Path:
    """Return the path of what stands there, however the accents of its name are written; the same where nothing does.

    « é » may be one character or two: a name typed in a terminal and the one that a Mac has given differ.
    """
    if str(path).isascii() or mode_at(path) is not None:
        return path
    found = Path(path.anchor)
    for part in path.parts[bool(path.anchor) :]:
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
