"""Find at a look the few texts that may hold what looks like a mention of a fiche."""

from __future__ import annotations

from collections.abc import Iterable


def likely_ranks(texts: Iterable[str]) -> list[int]:
    """Return the ranks of the texts that hold a part of the word, well or badly typed, or « F4 »: most hold none."""
    return [
        rank
        for rank, text in enumerate(texts)
        if " F" in text
        or (
            ("h" in text or "H" in text)
            and ("ich" in text or "ICHE" in text or "ihce" in text or "iceh" in text or "fche" in text)
        )
    ]
