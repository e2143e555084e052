"""The records kept between measures, from which the page is written again at any time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.conditions import Conditions
from bench.corpus import Corpus
from bench.figures import Unit
from bench.results import Cost, Result, Spread


@dataclass(frozen=True, slots=True)
class Record:
    """One whole run: `label` names its column, `load` is the load of the machine before and after."""

    label: str
    date: str
    runs: int
    load: tuple[str, str]
    conditions: Conditions
    corpora: tuple[Corpus, ...]
    commands: tuple[str, ...]
    results: tuple[Result, ...]


def read(path: Path) -> list[Record]:
    """Return the records of a history, oldest first; none when there is no file yet."""
    return [_record(kept) for kept in json.loads(path.read_text(encoding="utf-8"))] if path.exists() else []


def add(records: Sequence[Record], new: Record) -> list[Record]:
    """Return the records with this one last, in place of the one that had its label."""
    return [*(record for record in records if record.label != new.label), new]


def write(path: Path, records: Sequence[Record]) -> None:
    """Write a history."""
    kept = [_rounded(asdict(record)) for record in records]
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _rounded(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case float():
            return round(value, 6)
        case dict():
            return {key: _rounded(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_rounded(inner) for inner in value]
        case _:
            return value


def _record(kept: dict[str, Any]) -> Record:
    return Record(
        kept["label"],
        kept["date"],
        kept["runs"],
        (kept["load"][0], kept["load"][1]),
        Conditions(**kept["conditions"]),
        tuple(Corpus(**corpus) for corpus in kept["corpora"]),
        tuple(kept["commands"]),
        tuple(_result(result) for result in kept["results"]),
    )


def _result(kept: dict[str, Any]) -> Result:
    spreads = {name: Spread(**kept[name]) if kept[name] else None for name in ("value", "wall")}
    costs = {name: Cost(**kept[name]) if kept[name] else None for name in ("task", "base")}
    return Result(**{**kept, **spreads, **costs, "unit": Unit(kept["unit"])})
