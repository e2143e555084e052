"""On a screen: no line is too wide, ends in spaces or is broken where it must not be."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM, ptsm
from repository import MAYENNE
from rich.console import Console
from rich.text import Text

from ptsm_cli.cli import streams
from ptsm_cli.common.typography import UNBOUNDED


@pytest.mark.parametrize("width", ["0", "00", ""])
@pytest.mark.parametrize("line", [["rules"], ["--help"], ["validate", "nulle part"]], ids=" ".join)
def test_a_terminal_of_no_width_is_one_of_unknown_width(line: list[str], width: str) -> None:
    here = ptsm(*line, COLUMNS=str(UNBOUNDED))
    narrow = ptsm(*line, COLUMNS=width)
    assert (narrow.returncode, narrow.stdout, narrow.stderr) == (here.returncode, here.stdout, here.stderr)


@pytest.mark.lent
@pytest.mark.parametrize(
    "line",
    [["plan", str(MAYENNE), "--vague", "2019-2020"], ["rules"], ["render", "--help"]],
    ids=lambda words: words[0],
)
def test_on_a_screen_no_line_is_too_wide_nor_ends_in_spaces(line: list[str]) -> None:
    lines = on_a_screen([PTSM, *line], 60)
    assert len(lines) > 20
    assert [text for text in lines if len(text) > 60 or text != text.rstrip(" ")] == []


def test_on_a_screen_no_line_is_broken_at_a_no_break_space() -> None:
    said = Text.assemble(("Ajoutez «\u00a0liens\u00a0»", "green"), " puis 12\u202f000\u00a0€")
    screen = Console(width=16, color_system=None)
    assert streams.printed(screen, said, on_screen=True) == "Ajoutez\n«\u00a0liens\u00a0» puis\n12\u202f000\u00a0€\n"
    assert streams.printed(screen, said, on_screen=False) == f"{said.plain}\n"


@pytest.mark.parametrize("line", [[], ["--help"], ["new", "--help"], ["validate", "--help"], ["rules"]], ids=" ".join)
def test_no_line_of_the_help_ends_in_spaces(line: list[str]) -> None:
    lines = ptsm(*line).stdout.split("\n")
    assert len(lines) > 5
    assert [text for text in lines if text != text.rstrip(" ")] == []


def on_a_screen(command: list[str | Path], width: int) -> list[str]:
    """Return the lines that a command prints on a screen of so many columns, without their colours."""
    reader, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    environment = {name: value for name, value in ENVIRONMENT.items() if name not in {"COLUMNS", "NO_COLOR"}}
    running = subprocess.Popen(command, stdout=screen, env={**environment, "TERM": "xterm"})
    os.close(screen)
    pieces = []
    with contextlib.suppress(OSError):  # Linux ends a pseudo-terminal with an error
        while piece := os.read(reader, 1 << 16):
            pieces.append(piece)
    running.wait()
    text = re.sub(r"\x1b\[[\d;]*m", "", b"".join(pieces).decode())
    return text.replace("\r", "").split("\n")
