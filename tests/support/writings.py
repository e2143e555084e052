"""The ways in which one text may be typed: no reading depends on them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


WRITINGS: dict[str, Callable[[str], str]] = {
    "capitales": str.upper,
    "minuscules": str.lower,
    "sans accents": _without_accents,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "insécables": lambda text: text.replace(" ", "\u00a0"),
    "fines insécables": lambda text: text.replace(" ", "\u202f"),
    "tabulations": lambda text: text.replace(" ", "\t"),
    "espaces doubles": lambda text: f"  {text.replace(' ', '  ')}\n",
    "tirets longs": lambda text: text.replace("-", "—").replace("–", "—").replace("—>", "->"),
    "tirets courts": lambda text: text.replace("–", "-"),
    "tirets insécables": lambda text: text.replace("-", "\u2011").replace("–", "\u2011").replace("\u2011>", "->"),
    "apostrophes courbes": lambda text: text.replace("'", "’"),
    "caractères invisibles": lambda text: f"\u200b{text}\u2060",
}
"""Each way by its name; an arrow stays an arrow."""
