"""What an operation of a template would make, told from its name and what it is given, before it is run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jinja2.runtime import LoopContext

from ptsm_cli.render.engine.allowance import Allowance

_WIDE = frozenset({
    *("center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"),
    *("indent", "wordwrap", "truncate", "batch", "slice", "tojson", "round"),
})  # fmt: skip
"""Filters and methods for which a number, after what they are applied to, is a width."""

_SLOW = frozenset({"striptags", "urlize", "unescape"})
"""Those whose work grows as the square of the text."""

_SQUARE = 10_000
_DIRECTIVE = re.compile(r"[%{]")
_BORROWED = re.compile(r"%[^%a-zA-Z]*\*|\{[^{}]+\{")
"""A directive that takes a width from its arguments: « %*d », « {:>{}} »."""

_NUMBER = re.compile(r"\d+")
_LONGEST_WIDTH = 9
"""Digits beyond which a width needs no reading."""


def guard(allowance: Allowance, name: str, given: Sequence[Any], named: Mapping[str, Any]) -> tuple[Any, ...]:
    """Make sure that an operation may be run; return what it is given, what comes one by one gathered first.

    Args:
        allowance: what is left.
        name: name of the filter, of the method or of the operator.
        given: what it is applied to, then its arguments.
        named: its arguments that are named.

    Raises:
        AllowanceError: it would cost too much.
    """
    gathered = tuple(list(allowance.made(v)) if _comes_one_by_one(v) else v for v in given)
    arguments = [*gathered[1:], *named.values()]
    weight = sum(map(allowance.weigh, (*gathered, *named.values())))
    if name in _WIDE:
        for width in arguments:
            if isinstance(width, int):
                allowance.width(width)
    if name in _SLOW:
        allowance.spend(weight * weight // _SQUARE)
    grow = _GROWTH.get(name)
    allowance.room(weight if grow is None else weight + grow(allowance, gathered[0] if gathered else "", arguments))
    return gathered


def _comes_one_by_one(value: object) -> bool:
    return isinstance(value, Iterator) and not isinstance(value, LoopContext)


def _longest(arguments: Sequence[Any]) -> int:
    """Return the length of the longest text among arguments, or the greatest number: both are widths."""
    lengths = (len(a) if isinstance(a, str | bytes) else a for a in arguments if isinstance(a, str | bytes | int))
    return max(lengths, default=0)


def _replaced(_: Allowance, text: object, arguments: Sequence[Any]) -> int:
    old, new = ((*arguments, "", "")[:2]) if len(arguments) > 1 else ("", "")
    escaped = 5  # « & » becomes « &amp; »
    return str(text).count(str(old)) * len(str(new)) * escaped


def _joined(_: Allowance, first: object, arguments: Sequence[Any]) -> int:
    """Count the separators: the method is of the separator, the filter of the list."""
    everything = (first, *arguments)
    items = max((len(value) for value in everything if isinstance(value, list | tuple | dict)), default=0)
    items = max(items, *(len(value) for value in everything if isinstance(value, str)), 0)
    return items * _longest([value for value in everything if isinstance(value, str)][:1] if items else [])


def _translated(_: Allowance, text: object, arguments: Sequence[Any]) -> int:
    tables = [value for table in arguments if isinstance(table, Mapping) for value in table.values()]
    return len(str(text)) * _longest(tables)


def _per_line(_: Allowance, text: object, arguments: Sequence[Any]) -> int:
    return (str(text).count("\n") + 1) * _longest(arguments)


def _per_word(_: Allowance, text: object, arguments: Sequence[Any]) -> int:
    return len(str(text)) * max(0, _longest([a for a in arguments if isinstance(a, str)]) - 1)


def _per_tab(_: Allowance, text: object, arguments: Sequence[Any]) -> int:
    return str(text).count("\t") * _longest(arguments)


def _indented(allowance: Allowance, value: object, arguments: Sequence[Any]) -> int:
    return allowance.weigh(value) * _longest(arguments)


def _formatted(allowance: Allowance, text: object, arguments: Sequence[Any]) -> int:
    """Return the most characters that a format may make: its widths, and each directive all that it is given."""
    form = str(text)
    directives = len(_DIRECTIVE.findall(form))
    widths = [int(found[:_LONGEST_WIDTH]) for found in _NUMBER.findall(form)] if directives else []
    for width in (*widths, *_whole_numbers(arguments, borrowed=_BORROWED.search(form) is not None)):
        allowance.width(width)
    printed = allowance.weigh(arguments)
    return sum(widths) + directives * printed


def _whole_numbers(values: Sequence[Any], *, borrowed: bool) -> Iterator[int]:
    """Yield the numbers that a format may take for widths, where it borrows them from its arguments."""
    if borrowed:
        for value in values:
            if isinstance(value, int):
                yield value
            elif isinstance(value, list | tuple):
                yield from (one for one in value if isinstance(one, int))
            elif isinstance(value, Mapping):
                yield from (one for one in value.values() if isinstance(one, int))


_GROWTH: dict[str, Callable[[Allowance, Any, Sequence[Any]], int]] = {
    "replace": _replaced,
    "join": _joined,
    "translate": _translated,
    "indent": _per_line,
    "wordwrap": _per_word,
    "urlize": _per_word,
    "expandtabs": _per_tab,
    "tojson": _indented,
    "format": _formatted,
    "format_map": _formatted,
    "%": _formatted,
}
"""What an operation makes beside what it is given, in characters."""
