"""Walk the texts of a model, each with the spot where it stands in its file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from itertools import compress
from operator import attrgetter
from typing import Any, NamedTuple

from ptsm_cli.findings.location import Route
from ptsm_cli.model.spoken import is_sentence


class Spot(dict["str | int", "Spot"]):
    """Where a text stands in its file: a route, made once for every file of a walk that has a text there.

    Holds the spots that go on from it, by their next step.
    """

    __slots__ = ("field", "is_item", "is_sentence", "route")
    __hash__ = object.__hash__  # type: ignore[assignment]  # one route, one spot

    def __init__(self, route: Route = ()) -> None:
        super().__init__()
        self.route = route
        self.field = str(next((step for step in reversed(route) if isinstance(step, str)), ""))
        """The last key of the route."""
        self.is_item = bool(route) and isinstance(route[-1], int)
        """Whether a list holds the text itself, and no record of it."""
        self.is_sentence = bool(self.field) and is_sentence(route)
        """Whether the text may be a sentence."""

    def __missing__(self, step: str | int) -> Spot:
        """Make the spot that a step leads to."""
        spot = self[step] = Spot((*self.route, step))
        return spot


class Texts(NamedTuple):
    """The texts of a model that are not empty, in its order, and the spot of each, in the same order."""

    spots: list[Spot]
    words: list[str]


def walk_texts(value: object, root: Spot) -> Texts:
    """Return each text under `value`, with its spot.

    The walk begins at `root`, the same for several files: those of one kind have their texts at the same spots.
    """
    found = Texts([], [])
    if reader := _READERS[type(value)]:
        _collect(value, reader, root, *found)
    return found


def texts(value: object) -> list[tuple[Route, str]]:
    """Return the route and the words of each text under `value`."""
    spots, words = walk_texts(value, Spot())
    return [(spot.route, text) for spot, text in zip(spots, words, strict=True)]


def _collect(value: object, reader: _Reader, spot: Spot, spots: list[Spot], words: list[str]) -> None:
    """Add the texts of a list or record that stands at a spot: nested generators take twice as long."""
    steps, read = reader
    values = read(value)
    for step, content in compress(zip(steps, values), values):  # noqa: B905 - to say so takes a quarter of the time
        if isinstance(content, str):
            spots.append(spot[step])
            words.append(content)
        elif inside := _READERS[type(content)]:
            _collect(content, inside, spot[step], spots, words)


_Reader = tuple[Iterable["str | int"], Callable[[Any], tuple[Any, ...]]]
"""The steps from a list or record to what it holds, and what reads all that at once."""


class _Readers(dict[Any, "_Reader | None"]):
    """By class, how its records are read; None for what holds no text."""

    def __missing__(self, kind: object) -> _Reader | None:
        fields = tuple(getattr(kind, "__dataclass_fields__", ()))
        read = attrgetter(*fields) if len(fields) > 1 else lambda value: tuple([getattr(value, f) for f in fields])
        self[kind] = (range(sys.maxsize), tuple) if kind is tuple else (fields, read) if fields else None
        return self[kind]


_READERS = _Readers()
