"""The benchmark, run on as little as possible: every figure has its line, measured or with the reason why not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIGURES = 14
MEASURED_WITH_PTSM_ALONE = 8


@pytest.mark.lent
def test_the_table_has_a_line_for_every_figure() -> None:
    values = [line.split(" | ")[1] for line in lines()]
    measured = [value for value in values if re.fullmatch(r"\*\*.*\d.*\*\*", value)]
    lacking = [value for value in values if "n'est pas installé" in value]
    assert len(measured) + len(lacking) == FIGURES
    assert len(measured) >= MEASURED_WITH_PTSM_ALONE


@pytest.mark.lent
def test_one_figure_can_be_measured_alone() -> None:
    (line,) = lines("--only", "version")
    assert re.search(r"\*\*.*\d.*\*\*", line)


def lines(*options: str) -> list[str]:
    """Return the lines of the table that the benchmark prints, measured once each."""
    command = [sys.executable, "-m", "bench", "--projects", "1,2", "--runs", "1", *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    return done.stdout.split("\n\n")[0].split("\n")[2:]
