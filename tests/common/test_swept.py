"""What killed runs leave is swept, what others write is not; all is written where nothing is locked, as on Windows."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Timer

import pytest

from ptsm_cli.common import atomic
from ptsm_cli.common.atomic import write, write_all, write_together


def test_what_killed_runs_left_is_swept_at_the_next_writing(tmp_path: Path) -> None:
    for left in (".ptsm-0123456789abcdef.tmp", ".ptsm-fedcba9876543210.tmp"):
        (tmp_path / left).write_text("à moiti", encoding="utf-8")
    for kept in (".ptsm.tmp", "ptsm-x.tmp", ".notes.tmp"):
        (tmp_path / kept).write_text("à moi", encoding="utf-8")
    write(tmp_path / "page.md", "texte")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".notes.tmp", ".ptsm.tmp", "page.md", "ptsm-x.tmp"]


def test_what_another_run_is_writing_is_not_swept(tmp_path: Path) -> None:
    held = tmp_path / ".ptsm-0123456789abcdef.tmp"
    with held.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write(tmp_path / "page.md", "texte")
        assert held.exists()
    write(tmp_path / "autre.md", "texte")
    assert not held.exists()


def test_a_link_that_bears_the_name_of_a_temporary_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "vrai").write_text("vrai", encoding="utf-8")
    (tmp_path / ".ptsm-0123456789abcdef.tmp").symlink_to("vrai")
    write(tmp_path / "page.md", "texte")
    assert (tmp_path / "vrai").read_text("utf-8") == "vrai"
    assert (tmp_path / ".ptsm-0123456789abcdef.tmp").is_symlink()


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has no locks, and that refuses to move or remove an open file."""
    monkeypatch.setattr(atomic, "_flock", None)
    for name in ("replace", "unlink"):
        monkeypatch.setattr(os, name, partial(_unless_it_is_open, getattr(os, name)))


def _unless_it_is_open(act: Callable[..., None], path: Path, *others: Path) -> None:
    if os.fspath(path) in map(os.path.realpath, Path("/proc/self/fd").iterdir()):
        raise PermissionError(errno.EACCES, "used by another process", path)
    act(path, *others)


@pytest.mark.usefixtures("windows")
def test_where_no_file_is_locked_nor_moved_while_it_is_open_all_is_written_and_swept(tmp_path: Path) -> None:
    held, left = (tmp_path / f".ptsm-{name}.tmp" for name in ("0123456789abcdef", "fedcba9876543210"))
    left.touch()
    with held.open("w"):
        write(tmp_path / "a.md", "avant")
        write_together({tmp_path / "a.md": "après"})
        assert dict(write_all({tmp_path / "b.md": b"neuf"})) == {tmp_path / "b.md": True}
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        held.name: "",
        "a.md": "après",
        "b.md": "neuf",
    }


def test_on_a_disk_without_locks_all_is_written_and_nothing_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(atomic, "_flock", refused)
    (tmp_path / ".ptsm-0123456789abcdef.tmp").touch()
    write(tmp_path / "page.md", "texte")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".ptsm-0123456789abcdef.tmp", "page.md"]


def _sweep(path: Path, descriptor: int) -> None:
    path.unlink()
    os.close(descriptor)


def test_what_another_run_sweeps_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    sweeping: list[Timer] = []
    create = os.open

    def create_then_sweep(path: Path, *how: int) -> int:
        opened.append(create(path, *how))
        if len(opened) == 1:
            other = create(path, os.O_WRONLY)
            fcntl.flock(other, fcntl.LOCK_EX)
            sweeping.append(Timer(0.003, _sweep, (path, other)))
            sweeping[0].start()
        return opened[-1]

    monkeypatch.setattr(os, "open", create_then_sweep)
    assert write(tmp_path / "page.md", "texte") is True
    sweeping[0].join()
    assert (len(opened), len({*opened})) == (2, 1)  # the first one is closed: its number serves again
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("page.md", "texte")]
