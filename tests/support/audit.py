"""What a piece of work asks of the system, as the interpreter reports it: files, network, processes, code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import CodeType

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.chown",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.utime",
    "os.setxattr",
    "os.mkfifo",
}
_LISTINGS = {"os.listdir", "os.scandir"}
_OUTSIDE = (
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib."),
    *("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.", "webbrowser."),
)


@dataclass
class Deeds:
    """What was done: files read or listed, files written or changed, code run by the name of its file, and the rest."""

    read: list[Path] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def note(self, event: str, arguments: tuple[object, ...]) -> None:
        """Sort one event."""
        if event == "open":
            self._opened(*arguments)
        elif event in _CHANGES:
            self.written += [_path(one) for one in arguments[:2] if isinstance(one, str | bytes | os.PathLike)]
        elif event in _LISTINGS:
            self.read += [_path(arguments[0])] if isinstance(arguments[0], str | bytes | os.PathLike) else []
        elif event == "exec" and isinstance(arguments[0], CodeType):
            self.run.append(arguments[0].co_filename)
        elif event.startswith(_OUTSIDE):
            self.asked.append(event)

    def _opened(self, path: object = None, mode: object = None, flags: object = 0) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return
        written = set(mode) & set("wax+") if isinstance(mode, str) else isinstance(flags, int) and flags & _WRITING
        (self.written if written else self.read).append(_path(path))


_current: Deeds | None = None
_moment: tuple[Callable[[str, tuple[object, ...]], bool], Callable[[], object]] | None = None


def deeds(work: Callable[[], object]) -> Deeds:
    """Return what is done while `work` runs, in this process."""
    global _current  # noqa: PLW0603 - an audit hook is never taken away: one serves all tests, and notes when asked
    _listen()
    _current = found = Deeds()
    try:
        work()
    finally:
        _current = None
    return found


def at(
    when: Callable[[str, tuple[object, ...]], bool], happens: Callable[[], object], work: Callable[[], object]
) -> bool:
    """Do something the first time that an event is about to happen while `work` runs; tell whether it came."""
    global _moment  # noqa: PLW0603 - idem
    _listen()
    _moment = (when, happens)
    try:
        work()
        return _moment is None
    finally:
        _moment = None


@cache
def _listen() -> None:
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    global _moment
    if _current:
        _current.note(event, arguments)
    if _moment and _moment[0](event, arguments):
        happens, _moment = _moment[1], None
        happens()


def _path(path: object) -> Path:
    """Return where a path leads, links followed: what counts is what is read or written in the end."""
    assert isinstance(path, str | bytes | os.PathLike)
    return Path(os.path.realpath(os.fsdecode(path)))
