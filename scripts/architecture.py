"""Draw the house in docs/architecture.md: its rooms in the order of the import contract, and who imports whom.

`python scripts/architecture.py` rewrites the drawn part; `--check` only tells whether it is up to date.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = "ptsm_cli"
PAGE = ROOT / "docs" / "architecture.md"
_DRAWN = re.compile(r"(?<=<!-- dessin -->\n).*?(?=<!-- fin du dessin -->)", re.DOTALL)


def layers() -> list[list[str]]:
    """Return the rooms of the main import contract from the top down; those on one floor do not import each other."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    [main] = [contract for contract in contracts if contract["type"] == "layers" and PACKAGE in contract["containers"]]
    return [[room.strip() for room in layer.split("|")] for layer in main["layers"]]


def imports(room: str) -> set[str]:
    """Return the other rooms that the modules of a room import."""
    found = {target for path in modules(room) for target in _imported(path)}
    return found - {room}


def modules(room: str) -> list[Path]:
    """Return the files of a room, a folder or a single module, but for empty fronts."""
    folder = ROOT / PACKAGE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def purpose(room: str) -> str:
    """Return the first line of what a room says of itself."""
    folder = ROOT / PACKAGE / room
    front = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    said = ast.get_docstring(ast.parse(front.read_text(encoding="utf-8"))) or ""
    return said.split("\n", 1)[0]


def drawing() -> str:
    """Return the picture and the table of the rooms, as Markdown."""
    return "\n".join(["```mermaid", *_graph(), "```", "", *_table(), ""])


def _graph() -> Iterator[str]:
    floors = layers()
    yield "flowchart TD"
    for rank, floor in enumerate(floors):
        yield f"  subgraph etage{len(floors) - rank}[ ]"
        yield from (f'    {room}["{room}"]' for room in floor)
        yield "  end"
    reached = {room: imports(room) for floor in floors for room in floor}
    for room, targets in reached.items():
        # Only arrows that no longer way replaces: the others follow from them.
        direct = [t for t in sorted(targets) if not any(t in _all(reached, other) for other in targets - {t})]
        yield from (f"  {room} --> {target}" for target in direct)


def _all(reached: dict[str, set[str]], room: str) -> set[str]:
    """Return every room that one leads to."""
    targets = reached[room]
    return targets.union(*(_all(reached, target) for target in targets))


def _table() -> Iterator[str]:
    yield "| pièce | modules | ce qu'elle dit d'elle-même |"
    yield "|---|---:|---|"
    for floor in layers():
        for room in floor:
            yield f"| `{room}` | {sum(path.name != '__init__.py' for path in modules(room))} | {purpose(room)} |"


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for name in names:
            parts = name.split(".")
            if parts[0] == PACKAGE and len(parts) > 1:
                yield parts[1]


if __name__ == "__main__":
    sys.exit(keep({PAGE: _DRAWN.sub(lambda _: drawing(), PAGE.read_text(encoding="utf-8"))}))
