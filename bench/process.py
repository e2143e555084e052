"""One process, run whole and weighed by the system when it ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

RENDERED = "rendu"
"""The folder of printed documents, emptied before each process: a document already there would only be compared."""

_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Sample:
    """What processes cost: CPU (user and system) and elapsed seconds, peak resident bytes.

    `failure` tells how a process ended when its exit status was not 0: what it cost then means nothing.
    """

    cpu: float
    wall: float
    rss: int
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """Where processes run: their working folder and their environment."""

    workdir: Path
    environment: Mapping[str, str]

    def run(self, argv: Sequence[str]) -> Sample:
        """Run one process to its end, its output thrown away, and return what it and its children cost.

        The system counts in a child's peak memory that of the process it was started from: this
        one must stay small, and does (about 20 MiB, less than any process whose memory is compared).
        """
        shutil.rmtree(self.workdir / RENDERED, ignore_errors=True)
        errors = self.workdir / "stderr.txt"
        with errors.open("wb") as stream:
            start = time.perf_counter()
            process = subprocess.Popen(  # noqa: S603 - our own commands
                argv,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stream,
                cwd=self.workdir,
                env=self.environment,
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        failure = None if process.returncode == 0 else _failure(process.returncode, errors)
        return Sample(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * _RSS_UNIT, failure)


def total(samples: Sequence[Sample]) -> Sample:
    """Return the cost of processes run one after the other: times add up, memory is the highest."""
    return Sample(
        sum(sample.cpu for sample in samples),
        sum(sample.wall for sample in samples),
        max(sample.rss for sample in samples),
        next((sample.failure for sample in samples if sample.failure), None),
    )


def environment() -> dict[str, str]:
    """Return the environment of measured processes: this one's, less what would slow or move them."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COV_", "COVERAGE_")) and name != "PYTHONDONTWRITEBYTECODE"
    }
    if path := kept.get("PYTHONPATH"):  # the working folder is another one
        kept["PYTHONPATH"] = os.pathsep.join(str(Path(part).absolute()) for part in path.split(os.pathsep))
    return kept


def _failure(code: int, errors: Path) -> str:
    lines = errors.read_text(encoding="utf-8", errors="replace").split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return f"code de sortie {code}" + (f" ({last})" if last else "")
