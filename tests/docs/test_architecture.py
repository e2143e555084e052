"""The drawing of the house is that of its import contract and of its rooms."""

from __future__ import annotations

import subprocess
import sys

from repository import ROOT


def test_the_house_is_drawn_as_it_stands() -> None:
    drawn = subprocess.run(
        [sys.executable, "scripts/architecture.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert (drawn.returncode, drawn.stdout) == (0, ""), drawn.stdout + drawn.stderr
