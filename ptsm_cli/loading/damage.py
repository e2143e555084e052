"""Accents that were damaged on their way from one encoding to another: « Ã© » for « é »."""

from __future__ import annotations

import re

from ptsm_cli.common.encoding import rare_signs
from ptsm_cli.common.startup import deferred

_WINDOWS = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", errors="ignore"))
_DAMAGED = deferred(f"[ÂÃÅâ](?:(?<!â)[{_WINDOWS}]|(?<=â)[{_WINDOWS}]{{2}})")
"""The bytes of UTF-8, read as a text of Windows; told by the first, for a whole file is looked into."""


def damaged_letter(text: str) -> re.Match[str] | None:
    """Return the first letter of a text that is damaged so, at the price of a look where none is."""
    return None if rare_signs(text).isdisjoint("ÂÃÅâ") else _DAMAGED.search(text)
