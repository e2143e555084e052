"""The Tab key in the shells themselves, set as docs/installer.md says."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import termios
import time
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM, ptsm

pytestmark = pytest.mark.lent

PROFILES = {
    "bash": (["bash", "--rcfile", "{profile}", "-i"], ""),
    "zsh": (["zsh", "-i"], "autoload -Uz compinit; compinit -u\n"),
    "fish": (["fish", "--private"], ""),
}
"""How each shell is opened on a profile of ours, and what the profile must say before."""

TYPED = b"\x15ptsm validate --format git\t\t"
"""What empties the line and asks for the two formats that begin so; the shell must name both."""

COLOURS = re.compile(r"\x1b[\[(][\d;?]*[A-Za-z]")

PATIENCE = 60
"""Seconds until a shell that answers nothing is given up."""


@pytest.mark.parametrize("shell", PROFILES)
def test_tab_lists_what_may_follow(shell: str, tmp_path: Path) -> None:
    if not all(map(shutil.which, (shell, "setsid"))):
        pytest.skip(f"{shell} ou setsid n'est pas installé")
    opened, before = PROFILES[shell]
    profile = {"zsh": ".zshrc", "fish": "fish/completions/ptsm.fish"}.get(shell, ".bashrc")
    path = tmp_path / profile
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before + ptsm("completion", shell).stdout, encoding="utf-8")
    line = [part.format(profile=path) for part in opened]
    assert {"github", "gitlab"} <= set(re.findall(r"git\w+", _answer(line, tmp_path)))


def _answer(line: list[str], home: Path) -> str:
    """Return what a shell shows after Tab is typed twice, on a terminal of its own."""
    reader, screen = pty.openpty()
    termios.tcsetwinsize(screen, (24, 80))
    home_of_all = {"HOME": str(home), "ZDOTDIR": str(home), "XDG_CONFIG_HOME": str(home)}
    path = f"{PTSM.parent}{os.pathsep}{ENVIRONMENT['PATH']}"
    running = subprocess.Popen(
        ["setsid", "--ctty", *line],  # noqa: S607 — the system's own; fish reads no terminal but its own
        stdin=screen,
        stdout=screen,
        stderr=screen,
        env={**ENVIRONMENT, **home_of_all, "PATH": path, "TERM": "xterm"},
    )
    os.close(screen)
    try:
        return _type_until(reader, "gitlab")
    finally:
        running.kill()
        running.wait()
        os.close(reader)


def _type_until(reader: int, awaited: str) -> str:
    """Return what a terminal prints, without its colours, up to an awaited word or until patience ends.

    A shell forgets what is typed before it is ready, hence typing again.
    """
    printed, text, end = b"", "", time.monotonic() + PATIENCE
    while awaited not in text and time.monotonic() < end:
        os.write(reader, TYPED)
        while awaited not in text and select.select([reader], [], [], 3)[0]:
            printed += os.read(reader, 1 << 16)
            text = COLOURS.sub("", printed.decode(errors="replace"))
    return text
