"""Files in which a sign stands before each place that a rule must point at."""

from __future__ import annotations

from collections.abc import Mapping

from constats import Place, findings_of, place_of
from deployment import Deploy

HERE = "⚑"
"""Stands before each place that a rule must point at; it is taken away before the files are written."""


def found_and_pointed(deploy: Deploy, code: str, files: Mapping[str, str]) -> tuple[list[Place], list[Place]]:
    """Return where a rule points in files, and where their signs do."""
    root = deploy({path: text.replace(HERE, "") for path, text in files.items()})
    found = [place_of(one, root) for one in findings_of(root, code)]
    return sorted(found), sorted(place for path, text in files.items() for place in _places(path, text))


def _places(path: str, text: str) -> list[Place]:
    """Return the places that the signs of a text show."""
    places = []
    for line, written in enumerate(text.split("\n"), 1):
        before = written.split(HERE)[:-1]
        places += [(path, line, len("".join(before[: rank + 1])) + 1) for rank in range(len(before))]
    return places
