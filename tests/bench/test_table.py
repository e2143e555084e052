"""The benchmark, run on as little as possible: every figure has its line, measured or with the reason why not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIGURES = 14
MEASURED_WITH_PTSM_ALONE = 8


def test_the_table_has_a_line_for_every_figure() -> None:
    command = [sys.executable, "-m", "bench", "--projects", "1,2", "--runs", "1"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    table = done.stdout.split("\n\n")[0]
    values = [line.split(" | ")[1] for line in table.split("\n")[2:]]
    measured = [value for value in values if re.fullmatch(r"\*\*.*\d.*\*\*", value)]
    lacking = [value for value in values if "n'est pas installé" in value]
    assert len(measured) + len(lacking) == FIGURES
    assert len(measured) >= MEASURED_WITH_PTSM_ALONE
