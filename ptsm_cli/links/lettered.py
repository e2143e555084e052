"""Find in prose the fiches named by a letter and a number: « voir F4 », « cf. F4 et F5 »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.startup import deferred
from ptsm_cli.links import patterns
from ptsm_cli.links.seeming import Missed, in_a_phrase, is_another_thing

_ALONE = rf"(?!{patterns.NO_MORE}|[-./]\d|\.[a-z])"
_FIGURES = deferred(r"\d{1,3}(?:\s?bis)?")
_LETTERS = deferred(
    rf"F(?<=[ ]F)[.-]?\s?(?:n\s?°\s?)?\d{{1,2}}{_ALONE}(?:\s?(?:,|et|/|à)\s?(?:la\s)?F?[.-]?\s?\d{{1,2}}{_ALONE})*+"
)
"""« F4 », « F4 et F5 »."""

_SENT_TO = deferred(r"(?<!\w)(?:voir|cf\.?|aussi|avec|la)\s+$", re.IGNORECASE)
_CLASSIFICATION = "CIM"
"""« F20 » is also a group of mental disorders."""


def may_be_lettered(text: str) -> bool:
    """Tell whether a text may hold such words, at the price of a look."""
    return " F" in text and _LETTERS.search(text) is not None


def find_lettered(text: str) -> Iterator[Missed]:
    """Yield « F4 » and « F4 et F5 » after words that send somewhere: alone, it is a flat or a disorder."""
    if _CLASSIFICATION in text:
        return
    for found in _LETTERS.finditer(text):
        start, end = found.span()
        if _SENT_TO.search(text, max(0, start - 10), start) and not is_another_thing(text, start, end):
            numeros = tuple(_FIGURES.findall(found[0]))
            yield Missed(start, end, found[0], numeros, in_a_phrase(numeros))
