"""What templates receive: texts, numbers, lists and dictionaries, never an object with methods of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, TypeAlias

Simple: TypeAlias = bool | int | float | str | list["Simple"] | dict[str, "Simple"] | None
"""Plain data, through and through."""


def simplifier(valeur: Any) -> Simple:  # noqa: ANN401 - it is this function that finds out
    """Return plain data for a value made of dataclasses, sequences, mappings, texts and numbers.

    Raises:
        TypeError: something in it is none of these: a date, a model, a set have to be put in words first.
    """
    if isinstance(valeur, Enum):
        return simplifier(valeur.value)
    if valeur is None or type(valeur) in {bool, int, float, str}:
        return valeur  # type: ignore[no-any-return]  # the exact types have just been checked
    if is_dataclass(valeur):
        return {champ.name: simplifier(getattr(valeur, champ.name)) for champ in fields(valeur)}
    if isinstance(valeur, Mapping):
        return {str(cle): simplifier(element) for cle, element in valeur.items()}
    if isinstance(valeur, Sequence) and not isinstance(valeur, str):
        return [simplifier(element) for element in valeur]
    raise TypeError(f"{type(valeur).__name__} ne peut pas être donné à un modèle")
