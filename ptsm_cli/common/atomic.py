"""Files written whole or not at all: a reader sees the old one or the new one, never a part of it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from ptsm_cli.common.encoding import encode
from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.files import cause, hold_the_same, holds, holds_all
from ptsm_cli.common.typography import NBSP, guillemets

_flock: Callable[[int, int], None] | None = None
with suppress(ImportError):  # Windows has no locks, and refuses to move or remove an open file
    import fcntl

    _flock = fcntl.flock

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
    with _said_of(path):
        if holds(_end_of(path), encoded):
            return False
    return write_pieces(path, (encoded,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> bool:
    """Put in a file what comes piece by piece, as `write` does: a long report is never whole in memory.

    Returns:
        True when the file was written, False when it already held this content.

    Raises:
        WriteError: as above.
    """
    with _said_of(path):
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return True
        target = _end_of(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        try:
            opened = _temporary_in(target.parent)
        except OSError:
            if holds_all(target, pieces):
                return False  # a folder where nothing may be written holds the same already
            raise
        with _ready(target, pieces, opened) as put:
            return put()


def write_all(contents: Mapping[Path, bytes]) -> Iterator[tuple[Path, bool]]:
    """Put contents in files one after the other, as `write` does; yield each file, and whether it was written.

    A folder is made, and swept, for all its files together: looked through for each, the largest would take minutes.

    Raises:
        WriteError: as above.
    """
    folders: dict[Path, Path] = {}
    for path, content in contents.items():
        with _said_of(path):
            if path.parent not in folders:
                folders[path.parent] = _end_of(path.parent)
                folders[path.parent].mkdir(parents=True, exist_ok=True)
                _sweep(folders[path.parent])
            target = folders[path.parent] / path.name
            if target.is_symlink() or (target.exists() and not target.is_file()):
                written = write(path, content)
            elif written := not holds(target, content):
                with _ready(target, (content,), _temporary_in(target.parent)) as put:
                    put()
        yield path, written


def write_together(texts: Mapping[Path, str]) -> None:
    """Put texts in files that exist, in all of them or in none: each is written beside its file before any is replaced.

    Raises:
        WriteError: a file cannot be written; those that were replaced have what they had again.
    """
    for folder in {path.parent for path in texts}:
        _sweep(folder)
    before: dict[Path, bytes] = {}
    with ExitStack() as stack:
        ready: list[tuple[Path, Callable[[], bool]]] = []
        for path, text in texts.items():
            with _said_of(path):
                target = _end_of(path)
                ready.append((path, stack.enter_context(_ready(target, (encode(text),), _temporary_in(target.parent)))))
        try:
            for path, put in ready:
                with _said_of(path):
                    held = path.read_bytes()
                    put()
                before[path] = held
        except BaseException:
            for path, held in before.items():
                write(path, held)
            raise


@contextmanager
def _said_of(path: Path) -> Iterator[None]:
    """Say in French which file the system refuses to write."""
    try:
        yield
    except OSError as error:
        raise WriteError(
            f"{guillemets(str(path))} ne peut pas être écrit{NBSP}: {cause(error)}.",
            hint="Donnez le nom d'un fichier, dans ce dossier ou ailleurs."
            if isinstance(error, IsADirectoryError)
            else "Vérifiez les droits sur le dossier, ou choisissez-en un autre.",
        ) from error


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


@contextmanager
def _ready(target: Path, pieces: Iterable[bytes], opened: tuple[Path, int]) -> Iterator[Callable[[], bool]]:
    """Write what a file will hold beside it, and give what puts it in its place, if it is new; what is not put goes."""
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    temporary, descriptor = opened
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(descriptor)
            if mode is not None:
                temporary.chmod(mode)
            if _flock is None:
                stream.close()
            yield partial(_put, temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _put(temporary: Path, target: Path) -> bool:
    """Put a file in the place of another, and tell so; one that holds the same stays as it is."""
    if hold_the_same(temporary, target):
        return False
    temporary.replace(target)
    return True


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
            _flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return wait  # on a disk without locks, nothing is swept
    return True
