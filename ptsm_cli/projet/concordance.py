"""The words of the texts of a project, and which of the texts hold some of them: each text is cut at its blanks once.

A word comes back ten times: what a word tells is looked for in the words, and then in the texts that hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import compress
from operator import not_

from ptsm_cli.common.french import WORD
from ptsm_cli.common.together import Together


class Concordance:
    """The words of some texts, told by their ranks from 0; a piece of a text is what blanks part: « l'ARS, ».

    Args:
        texts: the texts.
        printed: which of them are printed, in the same order.

    Attributes:
        printed: which of the texts are printed.
        words: the words of those that are printed.
        every_word: the words of all.
    """

    def __init__(self, texts: Iterable[str], printed: Iterable[bool]) -> None:
        self.printed = list(printed)
        self._texts = [text.split() for text in texts]
        pieces = set[str]().union(*compress(self._texts, self.printed))
        others = set[str]().union(*compress(self._texts, map(not_, self.printed)))
        self.words, mixed = _cut(pieces)
        more, others_mixed = _cut(others - pieces)
        self.every_word = self.words | more
        self._mixed = (*mixed, *others_mixed)
        self._together = Together(self._mixed)

    def bearing(self, signs: AbstractSet[str]) -> set[str]:
        """Return the pieces that are one of some signs or, other than words, that hold one."""
        return {*signs, *(self._mixed[rank] for rank in self._together.holding(*signs))}

    def matching(self, pattern: re.Pattern[str]) -> set[str]:
        """Return the pieces, other than words, where a pattern is found; it must tell nothing from the ends of one."""
        return {self._mixed[rank] for rank in self._together.matching(pattern)}

    def holding(self, pieces: AbstractSet[str]) -> list[int]:
        """Return the ranks of the texts that hold one of some pieces."""
        return [rank for rank, text in enumerate(self._texts) if not pieces.isdisjoint(text)]


def _cut(pieces: set[str]) -> tuple[set[str], set[str]]:
    """Return the words of some pieces, and the pieces that are no word."""
    words = set(filter(str.isalnum, pieces))
    mixed = pieces - words
    return words.union(WORD.findall(" ".join(mixed))), mixed
