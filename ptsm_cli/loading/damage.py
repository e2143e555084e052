"""Accents that were damaged on their way from one encoding to another: « Ã© » for « é »."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred

_WINDOWS = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", errors="ignore"))
_DAMAGED = {sign: deferred(f"{sign}[{_WINDOWS}]{{{2 if sign == 'â' else 1}}}") for sign in "ÂÃÅâ"}
"""The bytes of UTF-8, read as a text of Windows, by the first: one letter is found at once in a whole file."""


def damaged_letter(text: str, rare: frozenset[str]) -> re.Match[str] | None:
    """Return the first letter of a text that is damaged so; `rare` are its signs but those of plain ASCII."""
    found = (_DAMAGED[sign].search(text) for sign in _DAMAGED.keys() & rare)
    return min(filter(None, found), key=lambda letter: letter.start(), default=None)
