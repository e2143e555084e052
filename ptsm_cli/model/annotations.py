"""What the type of a key says beside what it holds: how a value is read, and what an editor is told of it.

A type is written `Annotated[type, annotation, annotation…]`; each is put around those before it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import CoreSchema, PydanticKnownError, core_schema

Reader = Callable[..., Any]
"""What takes a value and returns it read, or refuses it; some also take what is known of the record around it."""

JsonSchema = dict[str, Any]

TEXT_SCHEMA: JsonSchema = {"type": ["string", "number", "boolean", "null"]}
"""What an editor may take a plain scalar for, where the command reads a text as it is written."""


class Annotation:
    """What is said of a type; a kind of annotation changes how it is read, how it is shown to an editor, or both."""

    def reading(self, inner: CoreSchema, source: Any) -> CoreSchema:  # noqa: ANN401, ARG002 - a type expression
        """Return how a value is read, given how it is without this annotation; `source` is the type that bears it."""
        return inner

    def shown(self, inner: JsonSchema) -> JsonSchema:
        """Return what an editor accepts, given what it does without this annotation."""
        return inner


class Before(Annotation):
    """A value goes through a function first; with `informed`, it also takes what is known of the record."""

    def __init__(self, function: Reader, *, informed: bool = False) -> None:
        self._function = function
        self._informed = informed

    def reading(self, inner: CoreSchema, source: Any) -> CoreSchema:  # noqa: ANN401, ARG002, D102 - see Annotation
        if self._informed:
            return core_schema.with_info_before_validator_function(self._function, inner)
        return core_schema.no_info_before_validator_function(self._function, inner)


class After(Annotation):
    """What is read goes through a function at the end; idem."""

    def __init__(self, function: Reader, *, informed: bool = False) -> None:
        self._function = function
        self._informed = informed

    def reading(self, inner: CoreSchema, source: Any) -> CoreSchema:  # noqa: ANN401, ARG002, D102 - see Annotation
        if self._informed:
            return core_schema.with_info_after_validator_function(self._function, inner)
        return core_schema.no_info_after_validator_function(self._function, inner)


class Alone(Annotation):
    """A function reads the value by itself, whatever the type; idem."""

    def __init__(self, function: Reader, *, informed: bool = False) -> None:
        self._function = function
        self._informed = informed

    def reading(self, inner: CoreSchema, source: Any) -> CoreSchema:  # noqa: ANN401, ARG002, D102 - see Annotation
        if self._informed:
            return core_schema.with_info_plain_validator_function(self._function)
        return core_schema.no_info_plain_validator_function(self._function)


class Shown(Annotation):
    """What an editor accepts, in place of what the type and the annotations before this one say."""

    def __init__(self, schema: JsonSchema) -> None:
        self._schema = schema

    def shown(self, inner: JsonSchema) -> JsonSchema:  # noqa: ARG002, D102 - see Annotation
        return self._schema


class OrText(Annotation):
    """What is annotated may also be a text alone, which another annotation reads."""

    def shown(self, inner: JsonSchema) -> JsonSchema:  # noqa: D102 - see Annotation
        return {"anyOf": [inner, TEXT_SCHEMA]}


class Bounds(Annotation):
    """The least and the greatest that a number may be."""

    def __init__(self, ge: int | None = None, le: int | None = None) -> None:
        self._ge = ge
        self._le = le

    def reading(self, inner: CoreSchema, source: Any) -> CoreSchema:  # noqa: ANN401, ARG002, D102 - see Annotation
        return core_schema.no_info_after_validator_function(self._within, inner)

    def _within(self, number: float) -> float:
        if self._ge is not None and number < self._ge:
            raise PydanticKnownError("greater_than_equal", {"ge": self._ge})
        if self._le is not None and number > self._le:
            raise PydanticKnownError("less_than_equal", {"le": self._le})
        return number

    def shown(self, inner: JsonSchema) -> JsonSchema:  # noqa: D102 - see Annotation
        bounds = {"ge": self._ge, "le": self._le}
        return {**inner, **{name: bound for name, bound in bounds.items() if bound is not None}}
