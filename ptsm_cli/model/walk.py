"""Walk the texts of a model, each with the spot where it stands in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress
from operator import attrgetter
from typing import Any, NamedTuple

from ptsm_cli.findings.location import Route


class Spot(dict["str | int", "Spot"]):
    """Where a text stands in its file: a route, made once for every file that has a text there.

    Holds the spots that go on from it, by their next step.
    """

    __slots__ = ("field", "is_item", "route")
    __hash__ = object.__hash__  # type: ignore[assignment]  # one route, one spot

    def __init__(self, route: Route = ()) -> None:
        super().__init__()
        self.route = route
        self.field = str(next((step for step in reversed(route) if isinstance(step, str)), ""))
        """The last key of the route."""
        self.is_item = bool(route) and isinstance(route[-1], int)
        """Whether a list holds the text itself, and no record of it."""

    def __missing__(self, step: str | int) -> Spot:
        """Make the spot that a step leads to."""
        spot = self[step] = Spot((*self.route, step))
        return spot


class Texts(NamedTuple):
    """The texts of a model that are not empty, in its order, and the spot of each, in the same order."""

    spots: list[Spot]
    words: list[str]


_ROOT = Spot()
"""Where every walk begins: files of one kind have their texts at the same spots."""


def walk_texts(value: Any) -> Texts:  # noqa: ANN401 - any part of a model
    """Return each text under `value`, with its spot."""
    found = Texts([], [])
    _collect(_steps(value), _ROOT, found)
    return found


def texts(value: Any) -> list[tuple[Route, str]]:  # noqa: ANN401 - any part of a model
    """Return the route and the words of each text under `value`."""
    spots, words = walk_texts(value)
    return [(spot.route, text) for spot, text in zip(spots, words, strict=True)]


def _collect(steps: Iterable[tuple[str | int, Any]], spot: Spot, found: Texts) -> None:
    """Add the texts that some steps from a spot lead to: nested generators take twice as long."""
    for step, content in steps:
        if isinstance(content, str):
            if content:
                found.spots.append(spot[step])
                found.words.append(content)
        elif content and _READERS[type(content)]:
            _collect(_steps(content), spot[step], found)


def _steps(value: Any) -> Iterable[tuple[str | int, Any]]:  # noqa: ANN401 - idem
    """Return the items of a list with their ranks, or the fields of a record that hold something."""
    if isinstance(value, tuple):
        return enumerate(value)
    fields, read = _READERS[type(value)] or ((), tuple)
    values = read(value)
    return compress(zip(fields, values, strict=True), values)


class _Readers(dict[Any, "tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]] | None"]):
    """By class, the fields of a record, and what reads them all at once; None for what holds no text."""

    def __missing__(self, kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]] | None:  # noqa: ANN401 - idem
        fields = tuple(getattr(kind, "__dataclass_fields__", ()))
        read = attrgetter(*fields) if len(fields) > 1 else lambda value: tuple([getattr(value, f) for f in fields])
        self[kind] = (fields, read) if fields or kind is tuple else None
        return self[kind]


_READERS = _Readers()
