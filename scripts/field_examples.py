"""Write ptsm_cli/model/field_examples.json: what each key of the files holds in an example; `--check` compares only.

The fictitious territory is looked at first, then files that hold the keys that it does not, then the public roadmaps.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generated import keep

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from ptsm_cli.loading.file import load_file  # noqa: E402 - found from here whatever the current folder
from ptsm_cli.model.fields import field_cards  # noqa: E402 - idem
from ptsm_cli.model.schemas import FILES  # noqa: E402 - idem

PAGE = ROOT / "ptsm_cli" / "model" / "field_examples.json"
FICTITIOUS = ROOT / "tests" / "data" / "val-d-exemple" / "revise"
EVERY_KEY = ROOT / "tests" / "data" / "tout-rempli"
_ITEMS = 3
"""How many items of a list an example keeps; of records, one."""


def page() -> str:
    """Return what the file should hold."""
    places = [_values(folders) for folders in ([FICTITIOUS], [EVERY_KEY], sorted((ROOT / "examples").iterdir()))]
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for card in field_cards():
        some = next((values for place in places if (values := place[card.file, card.route])), ())
        if some:
            found[card.file][card.route] = min(some, key=_length)
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _values(folders: Iterable[Path]) -> dict[tuple[str, str], list[Any]]:
    """Return what each key holds in some projects, shortened, by its files and its route."""
    values: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for file in FILES.values():
        for path in (path for folder in folders for path in sorted(folder.glob(file))):
            for route, value in _routes(load_file(path, path.name).data, ""):
                values[file, route].append(_shortened(value))
    return values


def _routes(data: Any, route: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - what a file holds
    """Yield what each key holds, wherever it is; a list of one item may be written without its dash."""
    for item in data if isinstance(data, list) else [data]:
        here = f"{route}[]" if isinstance(data, list) else route
        if isinstance(item, dict):
            for key, value in item.items():
                inside = f"{here}.{key}" if here else str(key)
                yield inside, value
                yield from _routes(value, inside)


def _shortened(value: Any) -> Any:  # noqa: ANN401 - idem
    """Return what shows the form of a value: one record of a list, a few of its texts."""
    if isinstance(value, dict):
        return {str(key): _shortened(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [_shortened(item) for item in value[: 1 if isinstance(value[0], dict) else _ITEMS]]
    return str(value)


def _length(value: Any) -> int:  # noqa: ANN401 - idem
    return len(json.dumps(value))


if __name__ == "__main__":
    sys.exit(keep({PAGE: page()}))
