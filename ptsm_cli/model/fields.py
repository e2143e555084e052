"""What is known of each key of the files: where it is, what it means, what it may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Any

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import either
from ptsm_cli.model.schemas import FILES, MODELS, bare_schema, field_examples, properties

_KINDS = {
    frozenset(("object",)): "un ensemble de clés",
    frozenset(("integer", "string")): "un nombre entier",
    frozenset(("number", "string")): "un nombre",
    frozenset(("number", "string", "boolean")): "un nombre ou un texte",
}
"""What the types of a schema are called; any other is a text."""

USES = Path(__file__).with_name("printed_keys.json")
"""What each key serves: the documents that print it, and the commands where none does."""


@dataclass(frozen=True, slots=True)
class FieldCard:
    """What is said of one key.

    Attributes:
        file: the files where it is written.
        route: where it is in them, « [] » for each item of a list: `objectifs_operationnels[].echeance`.
        name: the key.
        meaning: what it says, in French.
        form: what may be written, in French.
        required: whether the record that holds it must have it.
        values: the values of a closed list, else none.
        keys: the keys of the record, or of each record of the list, that it may hold.
        documents: the documents where it is printed, as it is or by what is deduced of it.
        commands: where there is none, the other commands that it changes.
        example: what may be written, as an object of JSON; None where no shipped example holds any.
    """

    file: str
    route: str
    name: str
    meaning: str
    form: str
    required: bool
    values: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    example: Any = field(default=None, compare=False)


def _served(kind: str, file: str, route: str) -> tuple[str, ...]:
    return tuple(_uses()[kind].get(file, {}).get(route, "").split())


@cache
def _uses() -> dict[str, dict[str, dict[str, str]]]:
    """Return what keys serve, as `scripts/printed_keys.py` found by changing each of them."""
    return json.loads(USES.read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # written by that script


@cache
def field_cards() -> tuple[FieldCard, ...]:
    """Return every key that a file may have, in the order of the models."""
    return tuple(card for name in MODELS for card in _cards(name))


def _cards(name: str) -> Iterator[FieldCard]:
    file = FILES[name]
    every = list(properties(bare_schema(name)))
    held = grouped((one.route.rpartition(".")[0].removesuffix("[]"), one.key) for one in every)
    for one in every:
        form, values = _form(one.accepted)
        yield FieldCard(
            file=file,
            route=one.route,
            name=one.key,
            meaning=one.accepted.get("description", ""),
            form=form,
            required=one.required,
            values=values,
            keys=held.get(one.route, ()),
            documents=_served("documents", file, one.route),
            commands=_served("commands", file, one.route),
            example=field_examples(file).get(one.route),
        )


def _form(node: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Return in French what a schema accepts, and the values of a closed list."""
    options = node.get("anyOf", [node])
    listed = next((one for one in options if one.get("type") == "array"), None)
    if listed is not None:
        form, values = _form(listed["items"])
        return f"une liste ; chaque élément est {form}", values
    forms = [_single(one) for one in options if one.get("type") != "null"]
    values = tuple(value for _, words in forms for value in words)
    said = (", ou " if values else " ou ").join(dict.fromkeys(form for form, _ in forms if form))
    return said, values


def _single(node: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    if "enum" in node:
        words = tuple(str(value) for value in node["enum"] if isinstance(value, str) and value not in {"true", "false"})
        return "l'un des mots de la liste", words
    types = node.get("type", "object" if "$ref" in node else "string")
    kinds = frozenset(types) if isinstance(types, list) else frozenset((types,))
    if "examples" in node:
        return f"un texte comme {either(map(str, node['examples']))}", ()
    free = kinds == {"object"} and "$ref" not in node
    return ("un ensemble de clés libres" if free else _KINDS.get(kinds, "un texte")), ()
