"""The command: in this process for what it says, in one of its own where the process is what is tested."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner

from ptsm_cli.cli.app import app

PTSM = Path(sys.executable).with_name("ptsm")
AWAY_FROM_A_TERMINAL = {"COLUMNS": "200", "NO_COLOR": "1"}
ENVIRONMENT = {**os.environ, **AWAY_FROM_A_TERMINAL}
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)  # where it is set, no stream keeps what it could not write

# A job run in the background ignores interruptions, and so would its children.
LISTEN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
LAUNCH = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"


def ptsm(
    *arguments: str | Path, folder: Path | None = None, entry: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command line in this process, from a folder, with these variables of environment over those of the tests.

    A process of its own takes ten times as long.
    """
    line = [str(argument) for argument in arguments]
    variables = {**AWAY_FROM_A_TERMINAL, **environment}
    with contextlib.chdir(folder or Path.cwd()):
        done = CliRunner().invoke(app, line, input=entry, env=variables, catch_exceptions=False)
    return subprocess.CompletedProcess(line, done.exit_code, done.stdout, done.stderr)


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
