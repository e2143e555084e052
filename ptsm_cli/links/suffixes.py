"""What sets apart the fiches that share a number: « 2 bis » and « 2 ter », « 2a » and « 2b »."""

from __future__ import annotations

import re

from ptsm_cli.common.startup import deferred

_FAMILIES = (("", "bis", "ter", "quater", "quinquies"), ("", "a", "b", "c", "d"))
_PARTS = deferred(r"(?P<base>.*\d)(?P<suffix>\D*)")


def bare_suffix(written: str) -> str:
    """Return « bis » for « (bis) », « -BIS »."""
    return re.sub(r"\W", "", written).lower()


def base_and_suffix(numero: str) -> tuple[str, str]:
    """Return a number without its suffix, and this suffix, empty where there is none."""
    found = _PARTS.fullmatch(numero)
    return (found["base"], bare_suffix(found["suffix"])) if found else (numero, "")


def suffixes_between(first: str, last: str) -> list[str] | None:
    """Return « ter » and « quater » for « bis » and « quater », None where the second does not follow the first."""
    family = next((family for family in _FAMILIES if first in family and last in family), ())
    low, high = (family.index(one) for one in (first, last)) if family else (0, 0)
    return list(family[low + 1 : high + 1]) if low < high else None
