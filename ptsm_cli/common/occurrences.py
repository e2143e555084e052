"""Words found in a text, however its lines are broken: where they stand, and how many times before."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SPACES = re.compile(r"\s+")

_FEW = 4
"""Words of one length that are looked for one by one; more of them are looked for together."""


def _loose_pattern(words: str) -> str:
    """Return a regular expression that finds `words` in a text or in its YAML source, however its lines are broken."""
    return r"\s+".join(re.escape(word).replace("'", "''?") for word in words.split())


@lru_cache(maxsize=256)  # words that a text says 4,000 times are looked for once, not 4,000 times
def occurrences(words: str, text: str, start: int = 0, end: int = sys.maxsize) -> tuple[tuple[int, int], ...]:
    """Return the offsets of `words` in a text between two offsets, in order, however its lines are broken."""
    pattern = re.compile(_loose_pattern(words))
    return tuple(found.span() for found in pattern.finditer(text, start, end))


def ranks(text: str, spans: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """Return how many times the words between two offsets of a text stand before, as `occurrences` counts them.

    Thousands of different words are counted in a few readings of the text.
    """
    places: dict[tuple[int, int], tuple[str, int]] = {}
    read, offset = 0, 0
    for begin, end in sorted(set(spans)):
        words = text[begin:end]
        start = begin + len(words) - len(words.lstrip())
        offset += len(_SPACES.sub(" ", text[read:start]))
        read = start
        places[begin, end] = " ".join(words.split()), offset
    starts = _starts({words for words, _ in places.values()}, _SPACES.sub(" ", text))
    doubled = "''" in text  # two of them are one in the source of a quoted text
    return {
        (begin, end): bisect_left(occurrences(words, text), (begin,))
        if doubled and "'" in words
        else bisect_left(starts[words], offset)
        for (begin, end), (words, offset) in places.items()
    }


def _starts(wanted: Iterable[str], text: str) -> dict[str, list[int]]:
    """Return where each of some words stands in a text, in order, apart from one another."""
    starts: dict[str, list[int]] = {words: [] for words in wanted}
    by_length: dict[int, list[str]] = {}
    for words in filter(None, starts):  # guillemets may hold nothing but blanks
        by_length.setdefault(len(words), []).append(words)
    for length, group in by_length.items():
        if len(group) <= _FEW:
            for words in group:
                starts[words] = list(_places(words, text))
            continue
        for offset in range(len(text) - length):  # at the very end, words are before no others
            places = starts.get(text[offset : offset + length])
            if places is not None and (not places or offset >= places[-1] + length):
                places.append(offset)
    return starts


def _places(words: str, text: str) -> Iterator[int]:
    offset = text.find(words)
    while offset >= 0:
        yield offset
        offset = text.find(words, offset + len(words))
