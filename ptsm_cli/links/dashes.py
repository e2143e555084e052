"""The dashes between digits that make no range: « fiche 1-2 » where numbers are so, « fiches 3-4-5 »."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ptsm_cli.common.startup import deferred
from ptsm_cli.links.mention import Mention

_DASH = deferred(r"(?<=\d)[-‐‑](?=\d)")
_PARTS = deferred(r"\d[.-]\d")
_DASHED_LIST = deferred(
    r"(?<![\w./-])\d{1,3}(?:-\d{1,3}){2,}(?![\w-]|[./]\d)"
    r"|(?<![\w./-])(?<![-–—]\s)\d{1,3}(?:\s{1,3}[-–—]\s{1,3}\d{1,3}){2,}(?![\w-]|[./]\d|\s[-–—]\s\d)"
)
"""« 3-4-5 », « 3 – 4 – 5 », which list fiches where they grow."""

_ANY_DASH = deferred(r"[-–—]")


def have_dashes(numeros: Iterable[str]) -> bool:
    """Tell whether « 1-2 » is one of some numbers, or would be « 1.2 », where each has several parts."""
    every = list(numeros)
    return any(map(_DASH.search, every)) or (bool(every) and all(map(_PARTS.search, every)))


def without_dashes(text: str, *, dashed: bool) -> str:
    """Return a text of the same length without the dashes that are part of a number, or those of a list.

    Args:
        text: the sentences.
        dashed: whether the fiches have numbers such as « 1-2 ».
    """
    if dashed:
        text = _DASH.sub(".", text)
    return _DASHED_LIST.sub(_listed, text) if sum(map(text.count, "-–—")) > 1 else text


def _listed(found: re.Match[str]) -> str:
    numeros = [int(numero) for numero in _ANY_DASH.split(found[0])]
    return _ANY_DASH.sub(",", found[0]) if all(a < b for a, b in pairwise(numeros)) else found[0]


def with_dashes(mention: Mention, text: str) -> Mention:
    """Return a mention found without these dashes, with the words of the text itself."""
    words, title, numero = text[mention.start : mention.end], mention.title, mention.numero
    if title is not None:
        title = replace(title, words=text[title.start : title.end])
    if numero is not None and (dashed := _DASH.sub(".", words).find(numero)) >= 0:
        numero = words[dashed:]  # what stands before a number is of its words, and nothing behind it
    return replace(mention, words=words, title=title, numero=numero)
