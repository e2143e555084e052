"""The licences of what an installation holds, as a table in French, from its CycloneDX inventory."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_TITLE = """# Licences

Ce qu'une installation de ptsm contient, d'après son inventaire.

| paquet | version | licence |
|---|---|---|
"""


def table(inventory: Mapping[str, Any]) -> str:
    """Return a Markdown table of the components of an inventory, in alphabetical order.

    Raises:
        ValueError: a component says no licence.
    """
    rows = sorted(_rows(inventory["components"]))
    silent = [name for name, _, licences in rows if not licences]
    if silent:
        raise ValueError(f"licence non dite : {', '.join(silent)}")
    return _TITLE + "".join(f"| {name} | {version} | {licences} |\n" for name, version, licences in rows)


def _rows(components: list[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for component in components:
        licences = dict.fromkeys(filter(None, map(_name, component.get("licenses", []))))
        yield component["name"], component["version"], ", ".join(licences)


def _name(licence: Mapping[str, Any]) -> str | None:
    """Return how a licence is named: an expression, an identifier, else its own words."""
    chosen = licence.get("license", {})
    name: str | None = licence.get("expression") or chosen.get("id") or chosen.get("name")
    return name and name.rpartition(" :: ")[2]


if __name__ == "__main__":
    sys.stdout.write(table(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
