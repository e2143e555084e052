"""Find at a look the few texts of a file that may hold what looks like a mention of a fiche."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

_SIGNS = ("ich", "ICHE", "ihce", "iceh", "fche", " F")
"""What each of them holds: a part of the word, well or badly typed, or « F4 »."""


def likely_ranks(texts: Sequence[str]) -> list[int]:
    """Return the ranks of the texts that may hold such words: all are looked through at once, most hold none."""
    whole = "\n".join(texts)
    places = [place for sign in _SIGNS if sign in whole for place in _places(whole, sign)]
    starts = [*accumulate((len(text) + 1 for text in texts), initial=0)] if places else []
    return sorted({bisect_right(starts, place) - 1 for place in places})


def _places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)
