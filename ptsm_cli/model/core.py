"""How the value of a key is read: from its type and its annotations to what pydantic_core runs.

pydantic would make the same of the same types; loading it and asking it took a quarter of the time of a command.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable
from dataclasses import MISSING
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from ptsm_cli.model.annotations import Alone, Annotation
from ptsm_cli.model.model import ROOT, FieldInfo, fields_of, is_record, is_root, types_of

_CONFIG = core_schema.CoreConfig(extra_fields_behavior="forbid")


@cache
def validator_of(record: Any) -> SchemaValidator:  # noqa: ANN401 - a record
    """Return what reads a record from plain objects."""
    return SchemaValidator(_of_record(record))


@cache
def _of_record(record: Any) -> CoreSchema:  # noqa: ANN401 - idem
    if is_record(record) and is_root(record):
        whole = _of_type(fields_of(record)[ROOT].annotation)
        return core_schema.no_info_after_validator_function(lambda keys: record(root=keys), whole)
    keys = [core_schema.dataclass_field(name, schema) for name, schema in _of_fields(record).items()]
    return core_schema.dataclass_schema(
        record,
        core_schema.dataclass_args_schema(record.__name__, keys),
        [key["name"] for key in keys],
        post_init=hasattr(record, "__post_init__"),
        slots=True,
        config=_CONFIG,
    )


def _of_fields(record: Any) -> dict[str, CoreSchema]:  # noqa: ANN401 - a record, or another data class
    if is_record(record):
        return {name: _of_field(field) for name, field in fields_of(record).items()}
    types = types_of(record)
    return {field.name: _of_type(types[field.name]) for field in dataclasses.fields(record)}


def _of_field(field: FieldInfo) -> CoreSchema:
    schema = _of_type(field.annotation)
    if field.is_required():
        return schema
    given: dict[str, Any] = {"default_factory": field.default_factory, "default": field.default}
    default = {name: value for name, value in given.items() if value is not MISSING}
    return core_schema.with_default_schema(schema, validate_default=field.validate_default, **default)


def _of_type(annotation: Any) -> CoreSchema:  # noqa: ANN401 - a type expression
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if origin := typing.get_origin(annotation):
        return _COMPOSED[origin](*typing.get_args(annotation))
    return _of_record(annotation)


def _of_annotated(source: Any, *notes: Annotation) -> CoreSchema:  # noqa: ANN401 - idem
    read_alone = any(isinstance(note, Alone) for note in notes)
    schema = core_schema.any_schema() if read_alone else _of_type(source)
    for note in notes:
        schema = note.reading(schema, source)
    return schema


def _of_optional(*choices: Any) -> CoreSchema:  # noqa: ANN401 - idem
    (only,) = (choice for choice in choices if choice is not NoneType)
    return core_schema.nullable_schema(_of_type(only))


def _of_tuple(first: Any, *others: Any) -> CoreSchema:  # noqa: ANN401 - idem
    if others == (Ellipsis,):
        return core_schema.tuple_schema([_of_type(first)], variadic_item_index=0)
    return core_schema.tuple_schema([*map(_of_type, (first, *others))])


_PLAIN: dict[Any, CoreSchema] = {
    str: core_schema.str_schema(),
    bool: core_schema.bool_schema(),
    int: core_schema.int_schema(),
    float: core_schema.float_schema(),
    date: core_schema.date_schema(),
    Decimal: core_schema.decimal_schema(),
}

_COMPOSED: dict[Any, Callable[..., CoreSchema]] = {
    Annotated: _of_annotated,
    Literal: lambda *words: core_schema.literal_schema([*words]),
    UnionType: _of_optional,
    typing.Union: _of_optional,
    tuple: _of_tuple,
    dict: lambda keys, values: core_schema.dict_schema(_of_type(keys), _of_type(values)),
}
"""By what composes a type of others, how a value of it is read, given these."""
