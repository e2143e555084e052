"""What templates receive: texts, numbers, lists and dictionaries, never an object with methods of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeAlias

Simple: TypeAlias = bool | int | float | str | list["Simple"] | dict[str, "Simple"] | None
"""Plain data, through and through."""


_ATOMES = frozenset({type(None), bool, int, float, str})


def simplifier(valeur: Any) -> Simple:  # noqa: ANN401 - it is this function that finds out
    """Return plain data for a value made of dataclasses, sequences, mappings, texts and numbers.

    Raises:
        TypeError: something in it is none of these: a date, a model, a set have to be put in words first.
    """
    genre = type(valeur)
    return valeur if genre in _ATOMES else _conversion(genre)(valeur)  # type: ignore[arg-type]  # a class is hashable


@cache
def _conversion(genre: type) -> Callable[[Any], Simple]:
    """Return how the values of a class that is not plain become so."""
    if issubclass(genre, Enum):
        return lambda valeur: simplifier(valeur.value)
    if is_dataclass(genre):
        noms = tuple(champ.name for champ in fields(genre))
        return lambda valeur: {nom: simplifier(getattr(valeur, nom)) for nom in noms}
    if issubclass(genre, Mapping):
        return lambda valeur: {str(cle): simplifier(element) for cle, element in valeur.items()}
    if issubclass(genre, Sequence) and not issubclass(genre, str | bytes):
        return lambda valeur: [e if type(e) in _ATOMES else simplifier(e) for e in valeur]
    raise TypeError(f"{genre.__name__} ne peut pas être donné à un modèle")
