"""What templates receive: texts, numbers, lists and dictionaries, never an object with methods of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None
"""Plain data, through and through."""


_ATOMS = frozenset({type(None), bool, int, float, str})


def simplify(value: Any) -> Plain:  # noqa: ANN401 - it is this function that finds out
    """Return plain data for a value made of dataclasses, sequences, mappings, texts and numbers.

    Raises:
        TypeError: something in it is none of these: a date, a model, a set have to be put in words first.
    """
    kind = type(value)
    return value if kind in _ATOMS else _conversion(kind)(value)  # type: ignore[arg-type]  # a class is hashable


@cache
def _conversion(kind: type) -> Callable[[Any], Plain]:
    """Return how the values of a class that is not plain become so."""
    if issubclass(kind, Enum):
        return lambda value: simplify(value.value)
    if is_dataclass(kind):
        names = tuple(field.name for field in fields(kind))
        return lambda value: {name: simplify(getattr(value, name)) for name in names}
    if issubclass(kind, Mapping):
        return lambda value: {str(key): simplify(element) for key, element in value.items()}
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes):
        return lambda value: [e if type(e) in _ATOMS else simplify(e) for e in value]
    raise TypeError(f"{kind.__name__} ne peut pas être donné à un modèle")
