"""What several things are said to be of: by key, all of them or the first one, in the order in which they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    """Return what each key names, in order."""
    lists: dict[K, list[T]] = {}
    for key, value in pairs:
        lists.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in lists.items()}


def first_of_each(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Return what each key names; the first one where it names several, as for a key written twice in a file."""
    found: dict[str, T] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found
