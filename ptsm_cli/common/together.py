"""Texts looked into together: one scan tells which of them hold a sign, where a look at each would cost a call.

What is read closely is then those alone: a project has a thousand texts, of which a reading concerns a few.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

_BETWEEN = "\x00"
"""What comes before each text: no text that was read holds it, nor does anything that is looked for."""


class Together:
    """Some texts, told by their ranks from 0."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._joined = _BETWEEN.join(("", *texts))

    def holding(self, *signs: str) -> set[int]:
        """Return the ranks of the texts that hold one of some signs."""
        find = self._joined.find
        held = [sign for sign in signs if sign in self._joined]
        return {rank for sign in held for rank in self._ranks(partial(find, sign))}

    def matching(self, pattern: re.Pattern[str]) -> set[int]:
        """Return the ranks of the texts where a pattern is found; it must tell nothing from the ends of a text."""
        search = pattern.search
        return set(self._ranks(lambda start: found.start() if (found := search(self._joined, start)) else -1))

    def _ranks(self, find: Callable[[int], int]) -> Iterator[int]:
        """Yield the ranks of the texts where something is found, which `find` looks for from an offset on."""
        rank, start = -1, 0
        while start >= 0 and (offset := find(start)) >= 0:
            rank += self._joined.count(_BETWEEN, start, offset)
            yield rank
            start = self._joined.find(_BETWEEN, offset + 1)
