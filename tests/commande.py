"""The installed command, run as a user or a CI job runs it, away from any terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PTSM = Path(sys.executable).with_name("ptsm")
ENVIRONNEMENT = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}


def ptsm(*arguments: str | Path, dossier: Path | None = None, **environnement: str) -> subprocess.CompletedProcess[str]:
    """Run the command from a folder, with these variables of environment over those of the tests."""
    return subprocess.run(
        [PTSM, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=dossier,
        env={**ENVIRONNEMENT, **environnement},
    )
