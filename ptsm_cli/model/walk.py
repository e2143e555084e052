"""Walk the texts of a model, each with the route where it stands in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
    steps: Iterable[tuple[str | int, Any]]
    if isinstance(value, tuple):
        steps = enumerate(value)
    else:
        fields, values_of = _reader(type(value))  # type: ignore[arg-type]  # a class is hashable
        steps = zip(fields, values_of(value), strict=True)
    for step, content in steps:
        if content:
            if not isinstance(content, str):
                _collect(content, (*route, step), keep, found)
            elif keep is bool or keep(content):
                found.append(((*route, step), content))


@cache
def _reader(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:  # noqa: ANN401 - idem
    """Return the fields of a record, and what reads them all at once; nothing of what is no record."""
    fields = tuple(getattr(kind, "__dataclass_fields__", ()))
    if len(fields) > 1:
        return fields, attrgetter(*fields)
    return fields, lambda value: tuple([getattr(value, field) for field in fields])
