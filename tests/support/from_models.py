"""Files of a project made from the schemas of the models, so that a new field is filled without a line here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ptsm_cli.model.schemas import MODELS, bare_schema
from ptsm_cli.model.values import TEXT_SCHEMA

Node = Mapping[str, Any]
"""A part of a schema, or of what is made from it."""

_KINDS = ("1", "oui", "zq1", "non chiffré")
"""One of these fits each pattern that a schema gives."""

_BY_KEY = {"annee": "2020"}
"""What a validator alone tells apart."""

_TO_THE_FIRST = frozenset({"parent", "apres", "remplacee_par"})
"""Fields that would make a circle if they named what holds them: they name the first of their kind."""


def is_text(node: Node) -> bool:
    """Tell whether a part of a schema is a text that is kept as it is written."""
    return bool(node.get("type") == TEXT_SCHEMA["type"])


@cache
def schema_of(name: str) -> Node:
    """Return the schema of one kind of file."""
    return bare_schema(name)


def text_fields() -> Iterator[tuple[str, str]]:
    """Yield each record that has texts, by its name in the schemas, and each of its fields that hold some."""
    seen: set[tuple[str, str]] = set()
    for name in MODELS:
        whole = schema_of(name)
        for owner, record in ((name, whole), *whole.get("$defs", {}).items()):
            for key, node in record.get("properties", {"{}": record}).items():
                if _holds_text(node) and (owner, key) not in seen:
                    seen.add((owner, key))
                    yield owner, key


def _holds_text(node: Node) -> bool:
    inside = [*node.get("anyOf", ()), *(node[k] for k in ("items", "additionalProperties") if k in node)]
    return is_text(node) or any(isinstance(n, Mapping) and _holds_text(n) for n in inside)


@dataclass(frozen=True)
class Maker:
    """Makes files in which every key of the models is filled, once for each rank.

    Attributes:
        text: what a text field of a record holds, given its record, its key and a rank.
        count: how many ranks there are; each list of a file holds one element a rank, those inside hold one.
    """

    text: Callable[[str, str, int], str]
    count: int
    left_out: frozenset[str] = field(default=frozenset({"meme_contenu_que", "phrase", "intervalles"}))

    def file(self, name: str, rank: int | None = None) -> Any:  # noqa: ANN401 - plain data
        """Return the content of one kind of file, of one rank or of all."""
        return self._make(schema_of(name), schema_of(name).get("$defs", {}), (name, ""), rank)

    def _make(self, node: Node, defs: Node, at: tuple[str, str], rank: int | None) -> Any:  # noqa: ANN401 - idem
        owner, key = at
        if "$ref" in node:
            name = str(node["$ref"]).rpartition("/")[2]
            return self._make(defs[name], defs, (name, ""), rank)
        if "anyOf" in node:
            return self._make(_chosen(node["anyOf"], rank or 0), defs, at, rank)
        if "properties" in node:
            made = {
                k: self._make(n, defs, (owner, k), rank) for k, n in node["properties"].items() if self._has(k, rank)
            }
            return {k: value for k, value in made.items() if value is not None}
        if isinstance(node.get("additionalProperties"), Mapping):
            ranks = range(self.count) if rank is None else (rank,)
            at = (owner, key or "{}")
            return {
                " ".join(self.text(*at, r).split()): self._make(node["additionalProperties"], defs, at, r)
                for r in ranks
            }
        if node.get("type") == "array":
            ranks = range(self.count) if rank is None else (rank,)
            return [self._make(node["items"], defs, at, r) for r in ranks]
        return self._leaf(node, owner, key, rank or 0)

    def _has(self, key: str, rank: int | None) -> bool:
        return key not in self.left_out and not (key in _TO_THE_FIRST and rank == 0)

    def _leaf(self, node: Node, owner: str, key: str, rank: int) -> str | None:
        if is_text(node):
            return self.text(owner, key, 0 if key in _TO_THE_FIRST else rank)
        if choices := node.get("enum") or node.get("examples"):
            return str(choices[rank % len(choices)])
        return _BY_KEY.get(key) or next((word for word in _KINDS if re.match(node["pattern"], word)), None)


def _chosen(options: list[Node], rank: int) -> Node:
    """Return the richest of several forms; where one is a text and another an object, each in its turn."""
    kept = [option for option in options if option.get("type") != "null"]
    lists = [option for option in kept if option.get("type") == "array"]
    return (lists or kept)[rank % len(lists or kept)]


def _act(content: Any, rank: int) -> Any:  # noqa: ANN401 - plain data
    """Return an act whose version in force can be read; that of the first one is whatever it is made of."""
    kept = {key: value for key, value in content.items() if key != "arrivee"}
    return {**kept, "base": "avant"} if rank else content


def write_files(maker: Maker, root: Path, settings: str = "") -> Path:
    """Write a whole project, a fiche a rank, with what it was before, of plain words; return its folder."""
    _write(Maker(lambda *at: f"mot{at[2]}", maker.count), root / "avant")
    return _write(maker, root, settings)


def _write(maker: Maker, root: Path, settings: str = "") -> Path:
    files = {f"{name}.yaml": maker.file(name) for name in ("territoire", "acteurs", "glossaire")}
    files |= {"gouvernance/suivi.yaml": maker.file("gouvernance")}
    files |= {f"fiches/{rank:02}.yaml": maker.file("fiche", rank) for rank in range(maker.count)}
    files |= {f"revisions/{rank:02}.yaml": _act(maker.file("revision", rank), rank) for rank in range(maker.count)}
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    if settings:
        (root / "ptsm.yaml").write_text(settings, encoding="utf-8")
    return root
