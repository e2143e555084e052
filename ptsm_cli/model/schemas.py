"""JSON Schemas of the files of a project, for editors, made from the models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.glossaire import Glossaire
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.revision import Revision
from ptsm_cli.model.settings import Reglages
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.model.territoire import Territoire

MODELS: dict[str, tuple[type[Any], str]] = {
    "fiche": (FicheAction, "Une fiche action (fiches/*.yaml)"),
    "territoire": (Territoire, "Le territoire (territoire.yaml)"),
    "acteurs": (Acteurs, "Les organisations (acteurs.yaml)"),
    "glossaire": (Glossaire, "Les sigles (glossaire.yaml)"),
    "gouvernance": (Gouvernance, "La gouvernance (gouvernance/*.yaml)"),
    "suivi": (Suivi, "Le suivi d'une fiche (suivi/*.yaml)"),
    "revision": (Revision, "Une révision ou un avenant (revisions/*.yaml)"),
    "ptsm": (Reglages, "Les réglages (ptsm.yaml)"),
}
"""By schema name: its model and its title."""

FILES = {
    "fiche": "fiches/*.yaml",
    "territoire": "territoire.yaml",
    "acteurs": "acteurs.yaml",
    "glossaire": "glossaire.yaml",
    "gouvernance": "gouvernance/*.yaml",
    "suivi": "suivi/*.yaml",
    "revision": "revisions/*.yaml",
    "ptsm": "ptsm.yaml",
}
"""By name of schema, the files that it describes."""

_REF = "#/$defs/"
_EXAMPLES = Path(__file__).with_name("field_examples.json")

_BOUNDS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}


def schema(name: str) -> str:
    """Return the JSON Schema (2020-12) of one kind of file, with an example of each key, as JSON text."""
    content = bare_schema(name)
    examples = field_examples(FILES[name])
    for one in properties(content):
        if one.route in examples and not one.holds_records:
            one.accepted.setdefault("examples", [examples[one.route]])
    return json_text(content)


def bare_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file, with no other examples than those of its forms."""
    model, title = MODELS[name]
    content = TypeAdapter(model).json_schema(mode="validation")
    for definition in content.get("$defs", {}).values():
        _lighten(definition)
    _lighten(content)
    bounded: dict[str, Any] = _bounded({"$schema": GenerateJsonSchema.schema_dialect, "title": title, **content})
    return bounded


@cache
def field_examples(file: str) -> dict[str, Any]:
    """Return, by its route in the files of a kind, an example of each key, as `scripts/field_examples.py` found it."""
    found: dict[str, Any] = json.loads(_EXAMPLES.read_text(encoding="utf-8")).get(file, {})
    return found


@dataclass(frozen=True, slots=True)
class Property:
    """A key of a schema.

    Attributes:
        route: where it is in the file, « [] » for each item of a list: `objectifs_operationnels[].echeance`.
        key: its name.
        accepted: the part of the schema that says what it may hold; a record met twice has only one.
        required: whether the record that holds it must have it.
        holds_records: whether it may hold other keys, or a list of such records.
    """

    route: str
    key: str
    accepted: dict[str, Any]
    required: bool
    holds_records: bool


def properties(content: dict[str, Any]) -> Iterator[Property]:
    """Yield the keys of a schema, each followed by those that it may hold."""
    yield from _below(content, content, "", frozenset())


def _below(node: dict[str, Any], content: dict[str, Any], route: str, seen: frozenset[str]) -> Iterator[Property]:
    for key, accepted in node.get("properties", {}).items():
        here = f"{route}.{key}" if route else key
        record, several = _record(accepted)
        yield Property(here, key, accepted, key in node.get("required", ()), bool(record))
        if record and record not in seen:
            inner = content["$defs"][record]
            yield from _below(inner, content, f"{here}[]" if several else here, seen | {record})


def _record(node: dict[str, Any]) -> tuple[str, bool]:
    """Return the record that a value may be, or that the items of a list may be; empty where it is none."""
    if "$ref" in node:
        return node["$ref"].removeprefix(_REF), False
    if "items" in node:
        return _record(node["items"])[0], True
    found = [_record(one) for one in node.get("anyOf", ())]
    return next(
        ((name, True) for name, several in found if name and several), next((f for f in found if f[0]), ("", False))
    )


def json_text(content: dict[str, Any]) -> str:
    """Return a schema as it is written in a file."""
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=False) + "\n"


def _bounded(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a schema whose bounds have the words of JSON Schema: pydantic leaves those of Python on our own types."""
    if isinstance(node, list):
        return [_bounded(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        _BOUNDS.get(key, key) if isinstance(value, int | float) else key: _bounded(value) for key, value in node.items()
    }


def _lighten(definition: dict[str, Any]) -> None:
    """Take away what is meant for programmers: class names and their English descriptions."""
    definition.pop("title", None)
    definition.pop("description", None)
    for prop in definition.get("properties", {}).values():
        prop.pop("title", None)
