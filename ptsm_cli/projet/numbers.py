"""The printed numbers of fiches: the order they come in, and when two of them are one."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import decimal

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred

_MARK = re.compile(r"^(?:la\s+)?(?:fiche(?:[\s-]+action)?\s*)?(?:(?:n\s?[°o]\s?\.?|numero)\s*(?=\d))?(?=\S)")

_MARKED = deferred(
    r"(?:la\s+)?(?:fiche(?:[\s-]+action)?\s*(?:n\s?[°ºo]\s?\.?|num[ée]ro)?|n\s?[°ºo]\s?\.?|num[ée]ro)\s*"
    r"(?P<seul>(?-i:[A-Z]{0,3})[.-]?\d.*)",
    re.IGNORECASE,
)
"""« N°1 », « fiche action 17 bis »: words that are printed before every number."""

NumeroKey = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=1 << 10)  # the same numbers come back from one rule to the next
def without_mark(numero: str) -> str | None:
    """Return « 1 » of « N°1 », « Fiche 1 », None where nothing stands before the number."""
    found = _MARKED.fullmatch(numero.strip())
    return found["seul"] if found else None


@lru_cache(maxsize=1 << 10)
def numero_sort_key(numero: str) -> NumeroKey:
    """Return a sort key that puts 2 before 10, 17 before 17 bis, 1.1.1 before 1.2.1."""
    pieces = re.findall(r"\d+|[^\W\d_]+", fold(numero))
    return tuple(_number_key(piece) if piece.isdecimal() else (1, 0, piece) for piece in pieces)


@lru_cache(maxsize=1 << 10)
def numero_key(numero: str) -> NumeroKey:
    """Return what makes two numbers the same: « 17 bis », « 17bis », « fiche n°17 BIS »."""
    return numero_sort_key(_MARK.sub("", fold(numero)))


def _number_key(digits: str) -> tuple[int, int, str]:
    """Return the sort key of a number of any length: Python makes no whole number of more than 4,300 digits."""
    plain = "".join(str(decimal(digit)) for digit in digits).lstrip("0")
    return (0, len(plain), plain)
