"""The files of the user and ours: UTF-8 whatever the text, written whole or not at all, and where our data is."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Literal

from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.french import composed
from ptsm_cli.common.typography import NBSP, guillemets

REPLACE = "ptsm.remplacer"
"""Name of the way to encode lone surrogates: the bytes they stand for where these are UTF-8, else U+FFFD."""


def _substitute(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wrong = error.object[error.start : error.end]
    try:
        encoded = wrong.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        encoded = b"\xff" * len(wrong)
    return encoded.decode(errors="replace").encode(), error.end


codecs.register_error(REPLACE, _substitute)


def encode(text: str) -> bytes:
    """Return a text in UTF-8, what cannot be written replaced by U+FFFD."""
    return text.encode(errors=REPLACE)


def printable(text: str) -> str:
    """Return a text as `encode` writes it."""
    return encode(text).decode()


_USUAL_MODE = 0o666
"""What the system narrows with the user's umask, as for any file that an editor creates."""


def write(path: Path, content: str) -> bool:
    """Put `content` in a file, in UTF-8, creating its folder; a reader sees the old file or the new one, never a part.

    A file that holds these bytes already is left alone, so that tools that watch it stay quiet. A device or a pipe,
    as `/dev/stdout`, is written to as it stands.

    Returns:
        True when the file was written, False when it already held this content.

    Raises:
        WriteError: the folder or the file cannot be written.
    """
    encoded = encode(content)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(encoded)
            return True
        target = path.resolve()  # through a symbolic link, the file it leads to is written
        if target.is_file() and target.read_bytes() == encoded:
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, encoded)
    except OSError as error:
        raise WriteError(
            f"{guillemets(str(path))} ne peut pas être écrit{NBSP}: {_cause(error)}.",
            hint="Vérifiez les droits sur le dossier, ou choisissez-en un autre avec --output.",
        ) from error
    return True


def _replace(target: Path, encoded: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _USUAL_MODE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(encoded)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _cause(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "vous n'en avez pas le droit"
    if isinstance(error, IsADirectoryError):
        return "c'est un dossier"
    if isinstance(error, FileExistsError | NotADirectoryError):
        return "un fichier porte le nom d'un des dossiers du chemin"
    return "le disque le refuse"


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


def data_folder(name: Literal["schemas", "templates"]) -> Path:
    """Return a data folder: inside the package once installed from a wheel, beside it in a checkout."""
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
