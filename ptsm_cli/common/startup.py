"""What every command would pay before it begins: patterns compiled when they serve, methods written once for all."""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError, fields
from typing import Any, TypeVar, cast

_T = TypeVar("_T")


class _Deferred:
    """A pattern compiled when it is first asked for something, whose answers it then keeps at hand."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of a module that most commands import and few use: it is compiled when it is first used."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))


def frozen(record: type[_T]) -> type[_T]:
    """Freeze a data class made without comparison, representation nor hash, and give it those.

    `dataclasses` writes and compiles each of them anew for each class, a third of a millisecond in all.
    """
    for method in (_repr, _eq, _hash, _setattr, _delattr):
        setattr(record, f"_{method.__name__}__", method)
    return record


def _values(record: Any) -> tuple[object, ...]:  # noqa: ANN401 - any data class
    return tuple([getattr(record, field.name) for field in fields(record)])


def _repr(record: object) -> str:
    shown = ", ".join(f"{field.name}={getattr(record, field.name)!r}" for field in fields(cast("Any", record)))
    return f"{type(record).__qualname__}({shown})"


def _eq(record: object, other: object) -> bool:
    return _values(record) == _values(other) if type(record) is type(other) else NotImplemented


def _hash(record: object) -> int:
    return hash(_values(record))


def _setattr(_record: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_record: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")
