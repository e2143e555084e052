"""The command: in this process for what it says, in one of its own where the process is what is tested."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from ptsm_cli.cli.app import application

PTSM = Path(sys.executable).with_name("ptsm")
AWAY_FROM_A_TERMINAL = {"COLUMNS": "200", "NO_COLOR": "1"}
ENVIRONMENT = {**os.environ, **AWAY_FROM_A_TERMINAL}
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)  # where it is set, no stream keeps what it could not write

# A job run in the background ignores interruptions, and so would its children.
LISTEN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
LAUNCH = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"

COMMAND = typer.main.get_command(application())
"""The application, made once: making it anew takes ten times as long as a short command."""


def run_here(line: list[str], entry: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command line in this process; return its status and the bytes that it wrote."""
    with CliRunner().isolation(input=entry, env={**AWAY_FROM_A_TERMINAL, **environment}) as (output, errors, _):
        with pytest.raises(SystemExit) as end:
            COMMAND.main(args=line)
        sys.stdout.flush()
        sys.stderr.flush()
        return subprocess.CompletedProcess(line, int(end.value.code or 0), output.getvalue(), errors.getvalue())


def ptsm(
    *arguments: str | Path, folder: Path | None = None, entry: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command line in this process, from a folder, with these variables of environment over those of the tests.

    A process of its own takes ten times as long.
    """
    line = [str(argument) for argument in arguments]
    with contextlib.chdir(folder or Path.cwd()):
        done = run_here(line, entry, **environment)
    output, errors = (text.decode(errors="replace").replace("\r\n", "\n") for text in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(line, done.returncode, output, errors)


def installed(
    *arguments: str | Path, folder: Path | None = None, entry: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the installed command, as a user or a CI job does, with these variables over those of the tests."""
    return subprocess.run(
        [PTSM, *arguments],
        input=entry,
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**ENVIRONMENT, **environment},
    )
