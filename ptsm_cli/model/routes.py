"""What a model has at a route: its fields, what one holds, what may stand for it."""

from __future__ import annotations

import typing
from collections.abc import Iterable
from typing import Any

from pydantic import RootModel
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

from ptsm_cli.findings.location import Route
from ptsm_cli.model.model import fields_of
from ptsm_cli.model.values import Shorthand


def fields_at(model: type[Any], route: Route) -> list[str]:
    """Return the names of the fields accepted at a route, in the order in which they are declared."""
    found = _model_at(model, route)
    return list(fields_of(found)) if found else []


def field_at(model: type[Any], route: Route) -> FieldInfo | None:
    """Return the field at the end of a route, None where the model has none there."""
    found = _model_at(model, route[:-1]) if route else None
    return fields_of(found).get(str(route[-1])) if found else None


def _model_at(model: type[Any], route: Route) -> type[Any] | None:
    current: type[Any] | None = model
    for step in route:
        if current is None or isinstance(step, int):
            continue
        field = fields_of(current).get("root" if issubclass(current, RootModel) else step)
        current = _model_in(field.annotation) if field else None
    return current


def _model_in(annotation: object) -> type[Any] | None:
    if isinstance(annotation, type) and (is_pydantic_dataclass(annotation) or issubclass(annotation, RootModel)):
        return annotation
    for argument in typing.get_args(annotation):
        if found := _model_in(argument):
            return found
    return None


def required_keys(model: type[Any], route: Route) -> list[str]:
    """Return the keys that the record at a route must have."""
    found = _model_at(model, route)
    return [name for name, field in fields_of(found).items() if field.is_required()] if found else []


def takes_text(field: FieldInfo) -> bool:
    """Tell whether words alone may stand for the record that a field holds."""
    return _is_short((field.annotation, *field.metadata))


def _is_short(expressions: Iterable[Any]) -> bool:
    return any(isinstance(one, Shorthand) or _is_short(_parts(one)) for one in expressions)


def _parts(expression: object) -> tuple[Any, ...]:
    return (*typing.get_args(expression), *getattr(expression, "__metadata__", ()))


def choices_in(model: type[Any], route: Route) -> tuple[str, ...]:
    """Return the words of the closed list that each value of a set of keys is of: `severites: {L008: …}`."""
    field = field_at(model, route[:-1])
    return choices_of(field.annotation) if field and typing.get_origin(field.annotation) is dict else ()


def choices_of(annotation: object) -> tuple[str, ...]:
    """Return the words of the closed list that a type holds, none where it holds no such list."""
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(word for word in typing.get_args(annotation) if isinstance(word, str))
    return next((found for inner in typing.get_args(annotation) if (found := choices_of(inner))), ())
