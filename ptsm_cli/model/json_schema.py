"""What an editor accepts of a record, as JSON Schema: drawn from the types and the annotations of its fields."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING
from typing import Annotated, Any, Literal

from ptsm_cli.model.annotations import Annotation, JsonSchema, Shown
from ptsm_cli.model.model import ROOT, FieldInfo, fields_of, is_record, is_root

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number"}
_NOTHING: JsonSchema = {"type": "null"}

_OF_VALUES = frozenset(("properties", "default"))
"""What keeps the order in which it is written; all else is in alphabetical order."""


def json_schema(record: type[Any]) -> JsonSchema:
    """Return the schema of a record, with those of the records that it holds under `$defs`."""
    drawing = _Schemas()
    drawn = drawing.of_record(record)
    met = {"$defs": drawing.met} if drawing.met else {}
    content: JsonSchema = _in_order({**met, **drawn})
    return content


class _Schemas:
    """What draws the types of a record.

    Attributes:
        met: the schemas of the records met on the way, by name.
    """

    def __init__(self) -> None:
        self.met: dict[str, JsonSchema] = {}
        self._composed: dict[Any, Callable[..., JsonSchema]] = {
            Annotated: self._of_annotated,
            Literal: lambda *words: {"type": "string", "enum": [*words]},
            types.UnionType: self._of_optional,
            typing.Union: self._of_optional,
            tuple: lambda item, *_: {"type": "array", "items": self._of_type(item)},
            dict: lambda _, value: {"type": "object", "additionalProperties": self._of_type(value)},
        }

    def of_record(self, record: type[Any]) -> JsonSchema:
        """Return the schema of a record."""
        if is_root(record):
            return self._of_type(fields_of(record)[ROOT].annotation)
        required = [name for name, field in fields_of(record).items() if field.is_required()]
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {name: self._of_field(field) for name, field in fields_of(record).items()},
            **({"required": required} if required else {}),
        }

    def _of_field(self, field: FieldInfo) -> JsonSchema:
        said: JsonSchema = {"description": field.description}
        if field.default is not MISSING:
            said["default"] = [*field.default] if isinstance(field.default, tuple) else field.default
        return {**self._of_type(field.annotation), **said}

    def _of_type(self, annotation: Any) -> JsonSchema:  # noqa: ANN401 - a type expression
        if is_record(annotation):
            return self._referred(annotation)
        if annotation in _PLAIN:
            return {"type": _PLAIN[annotation]}
        return self._composed[typing.get_origin(annotation)](*typing.get_args(annotation))

    def _of_annotated(self, source: Any, *notes: Annotation) -> JsonSchema:  # noqa: ANN401 - idem
        told = max((rank for rank, note in enumerate(notes) if isinstance(note, Shown)), default=None)
        accepted = self._of_type(source) if told is None else {}
        for note in notes[told:]:
            accepted = note.shown(accepted)
        return accepted

    def _of_optional(self, *choices: Any) -> JsonSchema:  # noqa: ANN401 - idem
        (only,) = (choice for choice in choices if choice is not types.NoneType)
        accepted = self._of_type(only)
        several = accepted["anyOf"] if [*accepted] == ["anyOf"] else [accepted]
        return {"anyOf": [*several, *([] if _NOTHING in several else [_NOTHING])]}

    def _referred(self, record: type[Any]) -> JsonSchema:
        name = record.__name__
        if name not in self.met:
            self.met[name] = self.of_record(record)
        return {"$ref": f"#/$defs/{name}"}


def _in_order(node: Any, within: str = "") -> Any:  # noqa: ANN401 - JSON
    """Return a schema with its words in alphabetical order, and its keys in theirs."""
    if isinstance(node, list):
        return [_in_order(item, within) for item in node]
    if not isinstance(node, dict):
        return node
    words = node if within in _OF_VALUES else sorted(node)
    return {word: _in_order(node[word], word) for word in words}
