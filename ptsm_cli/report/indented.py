"""JSON on indented lines, as `json.dumps(…, indent=2)` writes it: that one is pure Python, and takes twice as long."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from ptsm_cli.common.encoding import has_rare
from ptsm_cli.common.startup import deferred

_RAW = deferred("[\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
"""What JSON may hold as it is, and that acts on a terminal, ends a line or turns what follows it around."""


_key = lru_cache(maxsize=256)(encode_basestring)
"""A key as JSON writes it: it comes back in each object of a list."""

_constant = {None: "null", True: "true", False: "false"}.__getitem__

_BARE: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: str,
    bool: _constant,
    type(None): _constant,
}
"""How each kind of value that holds no other is written."""

VERSION = 1
"""Version of the JSON outputs; it changes when a key of one of them goes or changes its meaning."""


def versioned(content: Mapping[str, object]) -> str:
    """Return the JSON text of the output of a command: an object, its version first.

    Raises:
        TypeError: as below.
    """
    return dumps({"version": VERSION, **content})


def word(value: StrEnum) -> str:
    """Return one of the words that a text is chosen among, as all outputs write them: with hyphens, like YAML files."""
    return value.replace("_", "-")


def dumps(content: object) -> str:
    """Return the JSON text of plain data, accents as they are, ended by a newline; no terminal obeys its signs.

    Raises:
        TypeError: something in it is neither a dict with texts for keys, a sequence, a text, a number, a bool nor None.
    """
    return _escaped(_write(content, "\n")) + "\n"


def pieces(content: Mapping[str, object]) -> Iterator[str]:
    """Return such a text piece by piece; of a value that is an iterator, each item is made as it is written.

    Raises:
        TypeError: as above.
    """
    return map(_escaped, _parts(content))


def _parts(content: Mapping[str, object]) -> Iterator[str]:
    opening = "{"
    for key, value in content.items():
        yield f"{opening}\n  {_key(key)}: "
        if isinstance(value, Iterator):
            yield from _items(value, "\n  ")
        else:
            yield _write(value, "\n  ")
        opening = ","
    yield "\n}\n"


def _items(values: Iterable[object], margin: str) -> Iterator[str]:
    opening, inside = "[", f"{margin}  "
    for value in values:
        yield f"{opening}{inside}{_write(value, inside)}"
        opening = ","
    yield f"{margin}]" if opening == "," else "[]"


def _escaped(written: str) -> str:
    """Return a text of JSON with escapes for the signs above too: they stand in its strings alone."""
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", written) if has_rare(written, _RAW) else written


def _write(value: object, margin: str) -> str:
    """Return one value; `margin` is the line break and the spaces before the bracket that closes it."""
    if bare := _BARE.get(type(value)):
        return bare(value)
    inside = f"{margin}  "
    if isinstance(value, dict):
        rows = [
            f"{_key(key)}: {encode_basestring(item) if type(item) is str else _write(item, inside)}"
            for key, item in value.items()
        ]
        return f"{{{inside}{f',{inside}'.join(rows)}{margin}}}" if rows else "{}"
    if isinstance(value, list | tuple):
        rows = [encode_basestring(item) if type(item) is str else _write(item, inside) for item in value]
        return f"[{inside}{f',{inside}'.join(rows)}{margin}]" if rows else "[]"
    return json.dumps(value, ensure_ascii=False)
