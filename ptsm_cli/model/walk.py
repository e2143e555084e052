"""Walk the texts of a model, each with the spot where it stands in its file."""

from __future__ import annotations

from collections.abc import Callable
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
    """Return each text of a record, with its spot.

    The walk begins at `root`, the same for several files: those of one kind have their texts at the same spots.
    """
    found = Texts([], [])
    if reader := _READERS[type(value)]:
        _of_record(value, reader, root, found.spots, found.words)
    return found


def texts(value: object) -> list[tuple[Route, str]]:
    """Return the route and the words of each text under `value`."""
    spots, words = walk_texts(value, Spot())
    return [(spot.route, text) for spot, text in zip(spots, words, strict=True)]


def _of_record(value: object, reader: _Reader, spot: Spot, spots: list[Spot], words: list[str]) -> None:
    """Add the texts of a record that stands at a spot: nested generators take twice as long."""
    fields, read = reader
    values = read(value)
    for field, content in zip(compress(fields, values), filter(None, values)):  # noqa: B905 - to say so takes longer
        if isinstance(content, str):
            spots.append(spot[field])
            words.append(content)
        elif type(content) is tuple:
            _of_list(content, spot[field], spots, words)
        elif inside := _READERS[type(content)]:
            _of_record(content, inside, spot[field], spots, words)


def _of_list(value: tuple[object, ...], spot: Spot, spots: list[Spot], words: list[str]) -> None:
    for rank, content in enumerate(value):
        if not content:
            continue
        if isinstance(content, str):
            spots.append(spot[rank])
            words.append(content)
        elif inside := _READERS[type(content)]:
            _of_record(content, inside, spot[rank], spots, words)


_Reader = tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]
"""The fields of a record, and what reads them all at once."""


class _Readers(dict[Any, "_Reader | None"]):
    """By class, how its records are read; None for what is no record."""

    def __missing__(self, kind: object) -> _Reader | None:
        fields = tuple(getattr(kind, "__dataclass_fields__", ()))
        read = attrgetter(*fields) if len(fields) > 1 else lambda value: tuple([getattr(value, f) for f in fields])
        self[kind] = (fields, read) if fields else None
        return self[kind]


_READERS = _Readers()
