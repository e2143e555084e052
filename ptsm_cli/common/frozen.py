"""Frozen data classes that cost little: `dataclass` as everywhere, whose records share the methods below.

The standard decorator writes and compiles six methods for each class, half a millisecond in all, which two hundred
classes make every command pay before it begins. Here a frozen class has its `__init__` alone compiled, when it first
serves; it sets each field at once, where the standard one looks for it by its name.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, FrozenInstanceError, fields
from functools import cache, partial
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what is known of the standard one holds
else:

    def dataclass(kind=None, /, **options):  # noqa: ANN001, ANN003, ANN201 - those of the standard one
        """Make of a class a data class, with the options of the standard decorator; every field is given to it."""
        make = _record if options.get("frozen") and not options.get("order") else dataclasses.dataclass
        return partial(make, **options) if kind is None else make(kind, **options)


_T = TypeVar("_T")


def share_methods(record: type[_T]) -> type[_T]:
    """Freeze a data class made without comparison, representation nor hash, and give it those that it lacks."""
    for method in (_repr, _eq, _hash, _setattr, _delattr, _getstate, _setstate):
        name = f"_{method.__name__}__"
        if vars(record).get(name) is None:
            setattr(record, name, method)
    return record


def _record(kind: Any, *, frozen: bool, **options: bool) -> Any:  # noqa: ANN401 - any class
    assert frozen  # noqa: S101 - the others are left to the standard decorator
    kind.__doc__ = kind.__doc__ or kind.__name__  # else its signature is worked out to stand for it
    record: Any = dataclasses.dataclass(init=False, repr=False, eq=False, **options)(kind)

    def first(self: object, *values: object, **named: object) -> None:
        record.__init__ = _initializer(record)
        record.__init__(self, *values, **named)

    record.__init__ = first
    return share_methods(record)


def _initializer(record: Any) -> Callable[..., None]:  # noqa: ANN401 - any data class
    """Return the method that sets the fields of a record, where nothing else can."""
    at_hand: dict[str, Any] = {"MISSING": MISSING}
    taken: list[str] = ["self"]
    body = []
    for field in sorted(fields(record), key=lambda field: bool(field.kw_only)):
        name = field.name
        if field.kw_only and "*" not in taken:
            taken.append("*")
        value = name
        if field.default is not MISSING:
            at_hand[f"default_{name}"] = field.default
            taken.append(f"{name}=default_{name}")
        elif field.default_factory is not MISSING:
            at_hand[f"make_{name}"] = field.default_factory
            taken.append(f"{name}=MISSING")
            value = f"make_{name}() if {name} is MISSING else {name}"
        else:
            taken.append(name)
        slot = getattr(record, name, None)
        if isinstance(slot, MemberDescriptorType):
            at_hand[f"set_{name}"] = slot.__set__
            body.append(f"set_{name}(self, {value})")
        else:
            body.append(f"self.__dict__[{name!r}] = {value}")
    if hasattr(record, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n " + "\n ".join(body or ["pass"]), at_hand)  # noqa: S102 - names of ours
    made: Callable[..., None] = at_hand["__init__"]
    made.__qualname__ = f"{record.__qualname__}.__init__"  # what says that an argument is wrong names it
    return made


@cache
def _compared(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - any data class
    """Return what reads, of a record of this class, what makes it equal to another."""
    names = [field.name for field in fields(kind) if field.compare]
    return attrgetter(*names) if names else type


def _repr(record: Any) -> str:  # noqa: ANN401 - any data class
    shown = ", ".join([f"{field.name}={getattr(record, field.name)!r}" for field in fields(record) if field.repr])
    return f"{type(record).__qualname__}({shown})"


def _eq(record: Any, other: Any) -> Any:  # noqa: ANN401 - any data class
    if type(record) is not type(other):
        return NotImplemented
    kind: Any = type(record)
    values = _compared(kind)
    return values(record) == values(other)


def _hash(record: Any) -> int:  # noqa: ANN401 - any data class
    kind: Any = type(record)
    return hash(_compared(kind)(record))


def _setattr(_record: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_record: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(record: Any) -> list[object]:  # noqa: ANN401 - any data class
    """Return what another process is given, as by the script that measures what each key prints."""
    return [getattr(record, field.name) for field in fields(record)]


def _setstate(record: Any, state: list[object]) -> None:  # noqa: ANN401 - any data class
    for field, value in zip(fields(record), state, strict=True):
        object.__setattr__(record, field.name, value)
