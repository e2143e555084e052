"""All that the findings of each test say and where they point, kept beside what the test is about.

A test names what it is about; this holds the rest: where a place ends, the other places, what to write instead.
"""

from __future__ import annotations

import fcntl
import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from constats import SEEN
from repository import GOLDEN, ROOT
from twice import told

RULES = ROOT / "tests" / "rules"
"""Where the tests of every rule are, beside the folders of the families."""

_MOST = 25
"""Places told in one test beyond which it is about their number."""

_LONGEST = 90
"""Signs of the name of a test."""


@pytest.fixture(autouse=True)
def everything_said_as_it_was(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Compare all that is said in each test with what is kept of it, but those that try every rule on its examples."""
    SEEN.clear()
    yield
    if request.path.parent != RULES:
        _compare(request, tmp_path_factory.getbasetemp())


def _compare(request: pytest.FixtureRequest, base: Path) -> None:
    """Compare what was found in a test, below a temporary folder, with what is kept of it.

    `pytest --maj-golden` writes it anew; what a new test makes them say is kept from then on.
    """
    told_places = sum(1 + len(tuple(finding.places)) for finding in SEEN)
    if not 0 < told_places <= _MOST or request.node.get_closest_marker("lent"):
        return
    said = re.sub(rf"{re.escape(str(base))}/[^/]+/", "", "".join(f"{told(finding)}\n" for finding in SEEN))
    path, name = GOLDEN / "constats" / f"{request.path.stem}.txt", _name(request.node.name)
    if request.config.getoption("--maj-golden"):
        _keep(path, name, said)
    assert said == _parts(path).get(name, said), "Ce qui est dit a changé ; si c'est juste, lancez make golden."


def _name(test: str) -> str:
    if len(test) <= _LONGEST:
        return test
    return f"{test[:_LONGEST]}… {hashlib.sha256(test.encode()).hexdigest()[:8]}"


@lru_cache
def _parts(path: Path) -> dict[str, str]:
    """Return what is kept of each test of a module, by its name."""
    if not path.exists():
        return {}
    parts = path.read_text(encoding="utf-8").split("\n# ")[1:]
    return {name: f"{said}\n" for name, _, said in (part.removesuffix("\n").partition("\n") for part in parts)}


def _keep(path: Path, name: str, said: str) -> None:
    """Write anew what is kept of one test, whatever the other processes write meanwhile."""
    with path.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        _parts.cache_clear()
        kept = {**_parts(path), name: said}
        file.truncate(0)
        file.write("".join(f"\n# {name}\n{said}" for name, said in sorted(kept.items())))
    _parts.cache_clear()
