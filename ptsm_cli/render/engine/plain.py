"""What the templates of a project receive: texts, numbers, lists and dictionaries, never an object of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None
"""Plain data, through and through."""


_ATOMS = frozenset({type(None), bool, int, float, str})


Memo: TypeAlias = dict[int, dict[str, Plain]]
"""What dataclasses became, by identity: the same cell stands in thousands of rows, and is converted once."""


def simplify(value: Any) -> Plain:  # noqa: ANN401 - it is this function that finds out
    """Return plain data for a value made of dataclasses, sequences, mappings, texts and numbers.

    Raises:
        TypeError: something in it is none of these: a date, a model, a set have to be put in words first.
    """
    return _simplify(value, {})


def by_name(content: Any) -> dict[str, Any]:  # noqa: ANN401 - a data class, or a mapping
    """Return what the fields of a data class hold, by their names; a mapping as it is."""
    if isinstance(content, Mapping):
        return dict(content)
    return {field.name: getattr(content, field.name) for field in fields(content)}


def _simplify(value: Any, memo: Memo) -> Plain:  # noqa: ANN401 - idem
    kind = type(value)
    return value if kind in _ATOMS else _conversion(kind)(value, memo)  # type: ignore[arg-type]  # a class is hashable


@cache
def _conversion(kind: type) -> Callable[[Any, Memo], Plain]:
    """Return how the values of a class that is not plain become so."""
    if issubclass(kind, Enum):
        return lambda value, memo: _simplify(value.value, memo)
    if is_dataclass(kind):
        return _of_fields(tuple(field.name for field in fields(kind)))
    if issubclass(kind, Mapping):
        return lambda value, memo: {str(key): _simplify(element, memo) for key, element in value.items()}
    if issubclass(kind, Sequence) and not issubclass(kind, str | bytes):
        return lambda value, memo: [e if type(e) in _ATOMS else _simplify(e, memo) for e in value]
    raise TypeError(f"{kind.__name__} ne peut pas être donné à un gabarit")


def _of_fields(names: tuple[str, ...]) -> Callable[[Any, Memo], Plain]:
    # One name gives what it holds, and several a tuple.
    values_of = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]

    def convert(value: Any, memo: Memo) -> Plain:  # noqa: ANN401 - idem
        found = memo.get(id(value))
        if found is None:
            found = memo[id(value)] = {
                name: held if type(held) in _ATOMS else _simplify(held, memo)
                for name, held in zip(names, values_of(value), strict=True)
            }
        return found

    return convert
