"""What makes of a class a record read from a file: frozen, its fields the keys of the file, an unknown key an error.

The modules of records do without « from __future__ import annotations »: as texts, the annotations of three hundred
fields would be compiled one by one whenever a command starts.
"""

from __future__ import annotations

from typing import Any, TypeVar, cast, dataclass_transform

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo

from ptsm_cli.common.frozen import share_methods

_T = TypeVar("_T")

_STRICT = ConfigDict(extra="forbid", defer_build=True)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def model(record: type[_T]) -> type[_T]:
    """Make of a class a frozen record read from a file: its fields are keys, and an unknown key is an error.

    A record with slots takes a fifth of the memory of a pydantic model.
    """
    return share_methods(
        cast("type[_T]", dataclass(slots=True, kw_only=True, repr=False, eq=False, config=_STRICT)(record))
    )


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def first_keys(record: type[_T]) -> type[_T]:
    """Make of a class the keys that a record takes before its own: no slots, for only one base of a class has some."""
    return share_methods(cast("type[_T]", dataclass(kw_only=True, repr=False, eq=False, config=_STRICT)(record)))


def fields_of(record: type[Any]) -> dict[str, FieldInfo]:
    """Return what is declared of each field of a record."""
    fields: dict[str, FieldInfo] = record.__pydantic_fields__
    return fields
