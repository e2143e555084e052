"""The drawing of the house is that of its import contract, and no two rooms that compute share a name."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from repository import ROOT

NAMED_AFTER_WHAT_THEY_SERVE = {"cli", "render", "report"}
"""The rooms whose modules bear the names of what they serve."""


def test_the_house_is_drawn_as_it_stands() -> None:
    drawn = subprocess.run(
        [sys.executable, "scripts/architecture.py", "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert (drawn.returncode, drawn.stdout) == (0, ""), drawn.stdout + drawn.stderr


def test_no_two_rooms_that_compute_share_the_name_of_a_module_a_class_or_a_function() -> None:
    places: defaultdict[str, set[str]] = defaultdict(set)
    for path in computing_modules():
        places[path.stem].add(str(path))
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                places[node.name].add(str(path))
            elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.name != "check":
                places[f"{node.name}()"].add(str(path))
    assert {name: sorted(found) for name, found in places.items() if len(found) > 1} == {}


def computing_modules() -> list[Path]:
    """Return the modules of the rooms that compute; a package is named by its room, or by its family of rules."""
    house = ROOT / "ptsm_cli"
    rooms = [path for path in house.iterdir() if path.is_dir() and path.name not in NAMED_AFTER_WHAT_THEY_SERVE]
    return [path for room in rooms for path in room.rglob("*.py") if path.name != "__init__.py"]
