"""What becomes of a text, word by word: kept, struck, added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_WORDS = re.compile(r"\s+|[^\W_]+(?:['’-][^\W_]+)*['’]?|.", re.DOTALL)

_FEW = 400
"""Words of both texts together beyond which they are told whole: their differences would be no help to a reader."""

_ALIKE = 0.4
"""How much of two texts is common, from 0 to 1, for the second to be read inside the first."""


class Fate(StrEnum):
    """What becomes of some words."""

    KEPT = ""
    STRUCK = "retrait"
    ADDED = "ajout"


class Run(NamedTuple):
    """Consecutive words with the same fate."""

    fate: Fate
    text: str


def reworded(before: str, after: str) -> tuple[Run, ...]:
    """Return how one text becomes the other: what is struck stands before what is added in its place."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) + len(new) > _FEW or matcher.ratio() < _ALIKE:
        return tuple(run for run in (Run(Fate.STRUCK, before), Run(Fate.ADDED, after)) if run.text)
    return tuple(_runs(matcher, old, new))


def _runs(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[Run]:
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield Run(Fate.KEPT, "".join(old[start:end]))
            continue
        if end > start:
            yield Run(Fate.STRUCK, "".join(old[start:end]))
        if last > first:
            yield Run(Fate.ADDED, "".join(new[first:last]))
