"""What makes of a class a record read from a file: frozen, its fields the keys of the file, an unknown key an error."""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Callable
from dataclasses import MISSING
from types import NoneType
from typing import Annotated, Any, TypeVar, dataclass_transform

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.annotations import Bounds

_T = TypeVar("_T")

_RECORDS: set[type[Any]] = set()
_FIELDS: dict[type[Any], dict[str, FieldInfo]] = {}

ROOT = "root"
"""The only field of a record whose keys are the user's: it holds all that the file does."""


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """What is declared of a field.

    Attributes:
        annotation: the type of what it holds, as it is written.
        description: what it is for, as messages, schemas and pages say it.
        default: what it holds where the file does not say it, `MISSING` where the file must or a function makes it.
        default_factory: what makes a value by default, idem.
        validate_default: whether the value by default is read as one that is written.
    """

    annotation: Any
    description: str | None
    default: Any
    default_factory: Any
    validate_default: bool

    def is_required(self) -> bool:
        """Tell whether a file must say it."""
        return self.default is MISSING and self.default_factory is MISSING


def Field(  # noqa: N802, PLR0913 - named after those of pydantic and of dataclasses
    *,
    description: str | None = None,
    default: Any = MISSING,  # noqa: ANN401 - any value
    default_factory: Callable[[], Any] | Any = MISSING,  # noqa: ANN401 - or none
    ge: int | None = None,
    le: int | None = None,
    validate_default: bool = False,
) -> Any:  # noqa: ANN401 - it stands for the value of the field
    """Declare a field of a record: what it is for, its value by default, the bounds of a number."""
    bounds = None if ge is None and le is None else Bounds(ge, le)
    said = {"description": description, "bounds": bounds, "validate_default": validate_default}
    return dataclasses.field(default=default, default_factory=default_factory, metadata=said)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def model(record: type[_T]) -> type[_T]:
    """Make of a class a frozen record read from a file: its fields are keys, and an unknown key is an error."""
    made = dataclass(frozen=True, slots=True, kw_only=True)(record)
    _RECORDS.add(made)
    return made


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def first_keys(record: type[_T]) -> type[_T]:
    """Make of a class the keys that a record takes before its own: no slots, for only one base of a class has some."""
    made = dataclass(frozen=True, kw_only=True)(record)
    _RECORDS.add(made)
    return made


def is_record(annotation: Any) -> bool:  # noqa: ANN401 - a type expression
    """Tell whether a type is a record."""
    return isinstance(annotation, type) and annotation in _RECORDS


def is_root(record: type[Any]) -> bool:
    """Tell whether the keys of a record are the user's."""
    return [*record.__dataclass_fields__] == [ROOT]


def fields_of(record: type[Any]) -> dict[str, FieldInfo]:
    """Return what is declared of each field of a record."""
    if record not in _FIELDS:
        types = types_of(record)
        _FIELDS[record] = {field.name: _declared(field, types[field.name]) for field in dataclasses.fields(record)}
    return _FIELDS[record]


def types_of(record: type[Any]) -> dict[str, Any]:
    """Return the types of the fields of a data class, those of its bases first."""
    bases = reversed(record.__mro__)
    return {name: kind for base in bases for name, kind in inspect.get_annotations(base, eval_str=True).items()}


def _declared(field: dataclasses.Field[Any], annotation: Any) -> FieldInfo:  # noqa: ANN401 - a type expression
    said = field.metadata
    if said["bounds"]:
        annotation = _within(annotation, said["bounds"])
    return FieldInfo(annotation, said["description"], field.default, field.default_factory, said["validate_default"])


def _within(annotation: Any, bounds: Bounds) -> Any:  # noqa: ANN401 - idem
    """Return the type of a number that is bounded where there is one."""
    numbers = [choice for choice in typing.get_args(annotation) if choice is not NoneType]
    if NoneType in typing.get_args(annotation):
        return Annotated[numbers[0], bounds] | None
    return Annotated[annotation, bounds]
