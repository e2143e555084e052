"""From plain objects to a model: what does not fit becomes faults, and the rest is kept."""

from __future__ import annotations

import copy
import re
import typing
from functools import cache
from typing import Any, TypeVar

from pydantic import RootModel, TypeAdapter, ValidationError
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.location import Ground, Location, Route
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.model.left_out import LeftOut, route_in_file
from ptsm_cli.model.values import LIST, LIST_OR_ONE, MAPPING, OBJECT, PERIODE, SEVERAL_LINES, AsWritten, fields_of

M = TypeVar("M")

_KEY = "[key]"
"""How pydantic ends the route of a key that is itself at fault."""

_EXPECTED = {
    "model_type": OBJECT,
    "model_attributes_type": OBJECT,
    "dict_type": OBJECT,
    "tuple_type": LIST_OR_ONE,
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "date_type": "une date de la forme 2020-06-30",
    "dataclass_type": OBJECT,
    "dataclass_exact_type": OBJECT,
}


def read_model(model: type[M], data: Any, file: Ground) -> tuple[M | None, list[Fault], tuple[Route, ...]]:  # noqa: ANN401 - plain YAML objects
    """Return the model, the faults of the data, and the routes of the list items left out because of them.

    The model is None when what remains after leaving the faults out is still not valid.
    """
    try:
        return _validator(model).validate_python(data), [], ()  # type: ignore[arg-type]  # a class is hashable
    except ValidationError:
        return _read_the_rest(model, copy.deepcopy(data), file)


def _read_the_rest(model: type[M], rest: Any, file: Ground) -> tuple[M | None, list[Fault], tuple[Route, ...]]:  # noqa: ANN401 - plain YAML objects
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
        faults += [_fault(model, d, origins[id(d)], file) for d in details if origins[id(d)] not in cut_routes]
        cut_routes.update(origins.values())
        for detail in filter(_is_kept, details):
            _keep(rest, tuple(detail["loc"]))
        emptied: dict[int, list[Any]] = {}
        for route in sorted({_to_cut(d) for d in details if not _is_kept(d)}, key=_order, reverse=True):
            cut = _cut(rest, route, emptied)
            if cut is None:
                return None, faults, LeftOut(left_out)
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


def _cut(data: Any, route: Route, emptied: dict[int, list[Any]]) -> Route | None:  # noqa: ANN401 - plain YAML objects
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


def _keep(data: Any, route: Route) -> None:  # noqa: ANN401 - idem
    """Mark the text at a route as one that is only printed."""
    container, followed = _follow(data, route)
    container[followed[-1]] = AsWritten(container[followed[-1]])


def _follow(data: Any, route: Route) -> tuple[Any, Route]:  # noqa: ANN401 - idem
    """Return what holds the node at a route, or its nearest parent, and the route to it; None for the whole."""
    node, container = data, None
    followed: Route = ()
    for step in route:
        if isinstance(node, dict) and isinstance(step, int):
            continue  # one value alone stands for a list of one
        if not (_has(node, step)):
            break
        container, followed = node, (*followed, step)
        node = node[step]
    return container, followed


def _has(node: Any, step: str | int) -> bool:  # noqa: ANN401 - plain YAML objects
    if isinstance(node, list):
        return isinstance(step, int) and step < len(node)
    return isinstance(node, dict) and step in node


def _fault(model: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Fault:
    kind = detail["type"]
    if route[-1:] == (_KEY,):
        return Fault(FaultKind.VALUE, Location(file, route[:-1], on_key=True), "un nom pour cette clé")
    field = str(route[-1]) if route else ""
    if kind == "unexpected_keyword_argument":
        keys = tuple(sorted(fields_at(model, detail["loc"][:-1])))
        return Fault(FaultKind.UNKNOWN_KEY, Location(file, route, on_key=True), field, candidates=keys)
    if kind == "missing" or detail["input"] is None:
        return _missing_value(model, detail, route, file)
    return _value_fault(model, detail, Location(file, route))


def _value_fault(model: type[Any], detail: ErrorDetails, location: Location) -> Fault:
    """Return what is wrong with a value that is there."""
    kind, context = detail["type"], detail.get("ctx", {})
    received = detail["input"] if isinstance(detail["input"], str) else ""
    if kind == SEVERAL_LINES:
        return Fault(FaultKind.SEVERAL_LINES, location, _key(location.route), received)
    if kind == "literal_error":
        values = tuple(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
        return Fault(FaultKind.VALUE, location, "", received, values)
    if kind in _EXPECTED and not received:
        expected = PERIODE if context.get("class_name") == Periode.__name__ else _EXPECTED[kind]
        return Fault(FaultKind.TYPE, location, expected, _describe(detail["input"]))
    expected = _expected(kind, context)
    if expected == OBJECT:
        expected = _record_form(model, detail["loc"])
    return Fault(FaultKind.VALUE, location, expected, received or str(detail["input"]))


def _record_form(model: type[Any], route: tuple[int | str, ...]) -> str:
    """Return what is expected of a record, with the keys that it must have."""
    found = _model_at(model, route)
    required = [name for name, field in fields_of(found).items() if field.is_required()] if found else []
    keys = enumeration(guillemets(f"{name}: …") for name in required)
    return f"{MAPPING} ({keys})" if keys else OBJECT


def _key(route: Route) -> str:
    """Return the last key of a route."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


def _missing_value(model: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Fault:
    field = _field_at(model, detail["loc"])
    expected = detail.get("ctx", {}).get("attendu") or (field and field.description) or ""
    choices = _choices(field.annotation) if field else ()
    if detail["type"] == "missing":
        return Fault(FaultKind.MISSING_FIELD, Location(file, route[:-1]), str(route[-1]), expected, choices)
    return Fault(FaultKind.EMPTY_VALUE, Location(file, route, on_key=True), str(route[-1]), expected, choices)


def _choices(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - a type expression
    """Return the words of the closed list that a type holds, none where it holds no such list."""
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(word for word in typing.get_args(annotation) if isinstance(word, str))
    return next((found for inner in typing.get_args(annotation) if (found := _choices(inner))), ())


def _expected(kind: str, context: dict[str, Any]) -> str:
    if kind == "greater_than_equal":
        return f"un nombre d'au moins {context['ge']}"
    if kind == "less_than_equal":
        return f"un nombre d'au plus {context['le']}"
    return str(context.get("attendu") or _EXPECTED.get(kind, "une autre valeur"))


def _describe(value: Any) -> str:  # noqa: ANN401 - plain YAML objects
    return LIST if isinstance(value, list) else MAPPING


@cache
def _validator(model: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a record, or pydantic's own kind of root
    return TypeAdapter(model)


def fields_at(model: type[Any], route: tuple[int | str, ...]) -> list[str]:
    """Return the names of the fields accepted at a route, in the order in which they are declared."""
    found = _model_at(model, route)
    return list(fields_of(found)) if found else []


def _field_at(model: type[Any], route: tuple[int | str, ...]) -> FieldInfo | None:
    found = _model_at(model, route[:-1])
    return fields_of(found).get(str(route[-1])) if found else None


def _model_at(model: type[Any], route: tuple[int | str, ...]) -> type[Any] | None:
    current: type[Any] | None = model
    for step in route:
        if current is None or isinstance(step, int):
            continue
        field = fields_of(current).get("root" if issubclass(current, RootModel) else step)
        current = _model_in(field.annotation) if field else None
    return current


def _model_in(annotation: Any) -> type[Any] | None:  # noqa: ANN401 - a type expression
    if isinstance(annotation, type) and (is_pydantic_dataclass(annotation) or issubclass(annotation, RootModel)):
        return annotation
    for argument in typing.get_args(annotation):
        if found := _model_in(argument):
            return found
    return None
