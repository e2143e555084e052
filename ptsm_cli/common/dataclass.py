"""Frozen data classes as the standard library makes them, at a tenth of the price.

That one writes and compiles six methods for each class: for two hundred of them, a fifth of the time of a short
command. Here all classes share how theirs are made, and the one that makes a record is written when the first is made.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - to whoever checks types, it is that one

_T = TypeVar("_T")

if not TYPE_CHECKING:

    def dataclass(*, slots: bool = False, kw_only: bool = False, **frozen: bool) -> Callable[[type[_T]], type[_T]]:
        """Return what makes a frozen record of a class, with slots or not: `fields` and `replace` know it.

        Args:
            slots: whether it has slots, and nothing else.
            kw_only: whether its fields are given by name only.
            frozen: that it is frozen; what changes, or is in order, is made by the standard library.
        """
        assert frozen == {"frozen": True}  # noqa: S101 - no other record is made here
        plain = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
        return lambda record: _written_when_made(frozen_record(plain(record)))


def frozen_record(record: type[_T]) -> type[_T]:
    """Freeze a data class made without comparison, representation nor hash, and give it those."""
    compared = [field.name for field in dataclasses.fields(cast("Any", record)) if field.compare]
    values = attrgetter(*compared) if compared else type

    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    methods = {"eq": equals, "hash": hashed, "repr": _say, "setattr": _refuse_to_set, "delattr": _refuse_to_delete}
    if "__slots__" in vars(record):
        methods["setstate"] = _restore
    for name, method in methods.items():
        setattr(record, f"__{name}__", method)
    return record


def _written_when_made(record: type[_T]) -> type[_T]:
    """Give a record what makes it: written the first time, as the standard library does for every class."""

    def init(self: object, *given: object, **named: object) -> None:
        setattr(record, "__init__", _init_of(record))  # noqa: B010 - a checker takes it for a part of the instance
        cast("Any", record).__init__(self, *given, **named)

    setattr(record, "__init__", init)  # noqa: B010 - idem
    return record


_NOT_GIVEN = object()


def _init_of(record: type[_T]) -> Callable[..., None]:
    known: dict[str, Any] = {"_set": object.__setattr__, "_not_given": _NOT_GIVEN}
    asked: dict[bool, list[str]] = {False: [], True: []}
    lines = []
    for field in dataclasses.fields(cast("Any", record)):
        name, value, default = field.name, field.name, ""
        if field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"], default = field.default_factory, "=_not_given"
            value = f"_make_{name}() if {name} is _not_given else {name}" if field.init else f"_make_{name}()"
        elif field.default is not dataclasses.MISSING:
            known[f"_default_{name}"], default = field.default, f"=_default_{name}"
            value = name if field.init else f"_default_{name}"
        elif not field.init:
            continue
        if field.init:
            asked[field.kw_only is True].append(f"{name}{default}")
        lines.append(f"_set(self, {name!r}, {value})")
    if hasattr(record, "__post_init__"):
        lines.append("self.__post_init__()")
    asked_for = ", ".join(["self", *asked[False], *(["*", *asked[True]] if asked[True] else [])])
    exec(f"def __init__({asked_for}):\n " + "\n ".join(lines or ["pass"]), known)  # noqa: S102 - names of ours only
    return cast("Callable[..., None]", known["__init__"])


def _say(record: object) -> str:
    shown = (field.name for field in dataclasses.fields(cast("Any", record)) if field.repr)
    return f"{type(record).__qualname__}({', '.join(f'{name}={getattr(record, name)!r}' for name in shown)})"


def _restore(record: object, state: tuple[None, dict[str, object]]) -> None:
    """Fill a record that is copied, or read in another process: what has slots is set field by field."""
    for name, value in state[1].items():
        object.__setattr__(record, name, value)


def _refuse_to_set(_record: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_record: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
