"""From plain objects to a model: what does not fit becomes faults, and the rest is kept."""

from __future__ import annotations

import copy
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ptsm_cli.findings.location import Ground, Route
from ptsm_cli.loading.faults import Fault
from ptsm_cli.model.left_out import LeftOut, route_in_file
from ptsm_cli.model.misfits import fault_of
from ptsm_cli.model.values import AsWritten

M = TypeVar("M")


def read_model(model: type[M], data: object, file: Ground) -> tuple[M | None, list[Fault], tuple[Route, ...]]:
    """Return the model, the faults of the data, and the routes of the list items left out because of them.

    The model is None when what remains after leaving the faults out is still not valid.
    """
    try:
        return _validator(model).validate_python(data), [], ()  # type: ignore[arg-type]  # a class is hashable
    except ValidationError:
        return _read_the_rest(model, copy.deepcopy(data), file)


def _read_the_rest(model: type[M], rest: object, file: Ground) -> tuple[M | None, list[Fault], tuple[Route, ...]]:
    """Cut out what is not valid, as often as it takes."""
    faults: list[Fault] = []
    left_out: list[Route] = []
    cut_routes: set[Route] = set()
    while True:
        try:
            return _validator(model).validate_python(rest), faults, LeftOut(left_out)  # type: ignore[arg-type]  # idem
        except ValidationError as error:
            details = error.errors(include_url=False)
        before = LeftOut(left_out)
        origins = {id(detail): route_in_file(tuple(detail["loc"]), before) for detail in details}
        # A required key that we have just cut out is missing in the next pass: it has been reported already.
        emptied_lists = {route[:-1] for route in cut_routes if route and isinstance(route[-1], int)}
        faults += [
            fault_of(model, d, origin, file)
            for d in details
            if (origin := origins[id(d)]) not in cut_routes and not (d["input"] == [] and origin in emptied_lists)
        ]
        cut_routes.update(origins.values())
        for detail in filter(_is_kept, details):
            _keep(rest, tuple(detail["loc"]))
        emptied: dict[int, list[Any]] = {}
        for route in sorted({_to_cut(d) for d in details if not _is_kept(d)}, key=_order, reverse=True):
            cut = _cut(rest, route, emptied)
            if cut is None:
                return None, faults, LeftOut(left_out)
            cut_routes.add(route_in_file(cut, before))
            if cut and isinstance(cut[-1], int):
                left_out.append(route_in_file(cut, before))  # those cut in this pass stand after it
        for items in emptied.values():
            items[:] = [item for item in items if item is not _CUT]


def _order(route: Route) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in route)


def _to_cut(detail: ErrorDetails) -> Route:
    route: Route = tuple(detail["loc"])
    return route[:-1] if detail["type"] == "missing" else route


_CUT = object()
"""Stands in a list for an item that is removed: its neighbours keep their ranks until the end of the pass."""


def _cut(data: object, route: Route, emptied: dict[int, list[Any]]) -> Route | None:
    """Remove what stands at a route, or its nearest parent; return the route removed, None for the whole.

    An item of a list is marked, and its list is added to `emptied`; nothing is returned for one that is marked already.
    """
    container, followed = _follow(data, route)
    if container is None:
        return None
    last = followed[-1]
    if container[last] is _CUT:
        return ()
    if isinstance(container, list) and isinstance(last, int):
        container[last] = _CUT
        emptied[id(container)] = container
    else:
        del container[last]
    return followed


def _is_kept(detail: ErrorDetails) -> bool:
    """Tell whether a text that is not valid is printed all the same."""
    return bool(detail.get("ctx", {}).get("kept"))


def _keep(data: object, route: Route) -> None:
    """Mark the text at a route as one that is only printed."""
    container, followed = _follow(data, route)
    container[followed[-1]] = AsWritten(container[followed[-1]])


def _follow(data: object, route: Route) -> tuple[Any, Route]:
    """Return what holds the node at a route, or its nearest parent, and the route to it; None for the whole."""
    node: Any = data
    container = None
    followed: Route = ()
    for step in route:
        if isinstance(node, dict) and isinstance(step, int):
            continue  # one value alone stands for a list of one
        if not (_has(node, step)):
            break
        container, followed = node, (*followed, step)
        node = node[step]
    return container, followed


def _has(node: object, step: str | int) -> bool:
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node


@cache
def _validator(model: type[M]) -> TypeAdapter[M]:
    return TypeAdapter(model)
