"""Where a measure was made: machine, versions, code."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.process import Bench

_TOOLS = ("pyyaml", "yamllint", "check-jsonschema", "jsonschema")
_LIBRARIES = (
    "typer",
    "click",
    "pydantic",
    "pydantic-core",
    "ruamel.yaml",
    "ruamel.yaml.clib",
    "jinja2",
    "rich",
    "markdown-it-py",
    "icalendar",
)
_QUESTION = """
import json, platform, ptsm_cli
from importlib.metadata import PackageNotFoundError, version
found = {}
for name in %r:
    try:
        found[name] = version(name)
    except PackageNotFoundError:
        pass
print(json.dumps({"python": platform.python_version(), "package": ptsm_cli.__file__, "libraries": found}))
"""


class UnusablePythonError(Exception):
    """The Python to measure cannot import `ptsm_cli`; the message is French."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the figures depend on. `commit` is the last one of the code measured, marked when it was changed since."""

    commit: str
    machine: str
    system: str
    python: str
    libraries: dict[str, str]
    tools_python: str
    tools: dict[str, str]


def observe(python: str, bench: Bench) -> Conditions:
    """Return the conditions of a measure of the `ptsm_cli` that this Python imports.

    Raises:
        UnusablePythonError: this Python cannot be started, or has no `ptsm_cli`.

    """
    try:
        answer = subprocess.run(  # noqa: S603 - the Python that the user names
            [python, "-c", _QUESTION % (_LIBRARIES,)],
            capture_output=True,
            check=True,
            encoding="utf-8",
            cwd=bench.workdir,
            env=bench.environment,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnusablePythonError(f"« {python} » ne lance pas ptsm : vérifiez « --python ».") from error
    told = json.loads(answer.stdout)
    return Conditions(
        _commit(Path(told["package"]).parent),
        _machine(),
        f"{platform.system()} {platform.machine()}",
        told["python"],
        told["libraries"],
        platform.python_version(),
        dict(_tools()),
    )


def load() -> str:
    """Return how many processes wait for a core, on average over the last minute."""
    return f"{os.getloadavg()[0]:.1f}".replace(".", ",")


def _tools() -> list[tuple[str, str]]:
    found = []
    for name in _TOOLS:
        try:
            found.append((name, version(name)))
        except PackageNotFoundError:
            continue
    return found


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{_processor()}, {os.cpu_count()} cœurs, {memory:.0f} Gio"


def _processor() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").split("\n"):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _commit(package: Path) -> str:
    """Return the last commit that changed this package, or say that it belongs to no repository."""
    if not _git(package, "ls-files", "__init__.py"):
        return "installé hors d'un dépôt"
    changed = _git(package, "status", "--porcelain", "--", ".")
    return f"{_git(package, 'log', '-1', '--format=%h', '--', '.')}{' et des changements' if changed else ''}"


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
