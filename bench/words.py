"""French as it is printed: numbers, no-break spaces."""

from __future__ import annotations

import re

_NBSP = "\u00a0"
_SPACES = re.compile(r" (?=[:;?!»])|(?<=«) ")


def typeset(text: str) -> str:
    """Return `text` with no-break spaces where French typography wants them."""
    return _SPACES.sub(_NBSP, text)


def number(value: float, decimals: int = 0) -> str:
    """Return a number with a comma, groups of three digits kept together, and this many decimals."""
    return f"{value:,.{decimals}f}".replace(",", _NBSP).replace(".", ",")


def measure(value: float) -> str:
    """Return a measured value: two decimals under ten, one under a hundred, none above."""
    decimals = sum(abs(value) < limit for limit in (10, 100))
    return number(value, decimals)
