"""Walk the texts of a model, each with the route where it stands in its file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from ptsm_cli.findings.location import Route

Found = list[tuple[Route, str]]


def texts(value: Any, keep: Callable[[str], object] = bool) -> Found:  # noqa: ANN401 - any part of a model
    """Return the route and the words of each text under `value` that is not empty, in the order of the model.

    Those that `keep` refuses are passed over, and cost no route.
    """
    found: Found = []
    _collect(value, (), keep, found)
    return found


def _collect(value: Any, route: Route, keep: Callable[[str], object], found: Found) -> None:  # noqa: ANN401 - idem
    """Add to a list the texts under `value`: nested generators take twice as long."""
    if isinstance(value, tuple):
        for rank, element in enumerate(value):
            if not isinstance(element, str):
                _collect(element, (*route, rank), keep, found)
            elif keep(element):
                found.append(((*route, rank), element))
        return
    fields, values_of = _reader(type(value))  # type: ignore[arg-type]  # a class is hashable
    for field, content in zip(fields, values_of(value), strict=True):
        if content:
            if not isinstance(content, str):
                _collect(content, (*route, field), keep, found)
            elif keep(content):
                found.append(((*route, field), content))


@cache
def _reader(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:  # noqa: ANN401 - idem
    """Return the fields of a record, and what reads them all at once; nothing of what is no record."""
    fields = tuple(getattr(kind, "__dataclass_fields__", ()))
    if len(fields) > 1:
        return fields, attrgetter(*fields)
    return fields, lambda value: tuple([getattr(value, field) for field in fields])
