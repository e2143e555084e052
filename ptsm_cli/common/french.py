"""French text: one form for what is compared, and its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import filterfalse, groupby

from ptsm_cli.common.startup import deferred

_KINDS = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
    }
)
"""Dashes, apostrophes and ligatures, which Unicode does not bring back to one character."""

WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits."""

STOP_WORDS = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"))
"""The little words of folded text, where « à », « d' » and « l' » are one letter."""

PREPOSITIONS = frozenset(("avec", "dans", "par", "pour", "sur"))
"""Other little words, which some comparisons keep."""

LITTLE_WORDS = STOP_WORDS | PREPOSITIONS
"""All of them."""

_PLURALS = ("s", "x")

_MOST_MARKS = 30
"""How many accents a letter may bear: no language has more (UAX 15, D3), and ordering them takes the square of that."""

_PARTER = "\u034f"
"""The joiner that is put between marks which would otherwise be ordered together."""

_SIGNS = deferred(rf"[^\w\x00-\u02ff]{{{_MOST_MARKS + 1},}}")
"""Where there may be so many marks; these may be other signs too."""

_ALONE = deferred(r"[\x00-\u02ff\u2010-\u20cf]*")
"""The letters of western Europe and the signs of typography: none of them makes one with its neighbours."""

_LETTER = deferred(r"(?s:.)[\u0300-\u036f]*+")
"""A character with the accents that follow it."""


@lru_cache(maxsize=1 << 12)  # the same names and words come back from one file to the next
def fold(text: str) -> str:
    """Return `text` without case, accents, ligatures, dash or apostrophe kinds, spaces collapsed."""
    if text.isascii():
        return " ".join(text.replace("`", "'").split()).lower()
    decomposed = unicodedata.normalize("NFKD", _parted(text.translate(_KINDS)))
    bare = "".join(filterfalse(unicodedata.combining, decomposed)).replace(_PARTER, "")
    return " ".join(bare.split()).casefold()


def composed(text: str) -> str:
    """Return a text whose accented letters are one character each (NFC), as everything that is compared is.

    A keyboard gives them so; the names of files made on a Mac, and what is copied from some documents, do not.
    """
    return text if is_composed(text) else unicodedata.normalize("NFC", _parted(text))


def is_composed(text: str) -> bool:
    """Tell whether `composed` leaves a text as it is."""
    return is_latin_1(text) or unicodedata.is_normalized("NFC", text)


def are_alone(signs: Iterable[str]) -> bool:
    """Tell whether any text of some signs is composed, whatever their order: those of nearly all files."""
    return _ALONE.fullmatch("".join(signs)) is not None


def overloads(text: str) -> Iterator[tuple[int, int]]:
    """Yield where more accents follow one another than a letter may bear, out of order."""
    if is_composed(text):
        return
    for signs in _SIGNS.finditer(text):
        end = signs.start()
        for marks, run in groupby(signs[0], key=lambda sign: bool(unicodedata.combining(sign))):
            count = sum(1 for _ in run)
            start, end = end, end + count
            if marks and count > _MOST_MARKS:
                yield start, end


def _parted(text: str) -> str:
    """Return a text where no more accents follow one another than are ordered in no time."""
    pieces, done = [], 0
    for start, end in overloads(text):
        marks = text[start:end]
        parts = (marks[rank : rank + _MOST_MARKS] for rank in range(0, len(marks), _MOST_MARKS))
        pieces += [text[done:start], _PARTER.join(parts)]
        done = end
    return "".join([*pieces, text[done:]])


def is_latin_1(text: str) -> bool:
    """Tell whether a text has nothing but the letters of western Europe, each one character: most texts do."""
    if text.isascii():  # which Python knows without reading it
        return True
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def composed_offsets(text: str) -> tuple[str, list[int]]:
    """Return a text composed and, for each of its characters, the offset of what it comes from; then the end."""
    pieces: list[str] = []
    places: list[int] = []
    for letter in _LETTER.finditer(text):
        piece = composed(letter[0])
        pieces.append(piece)
        places += [letter.start()] * len(piece)
    return "".join(pieces), [*places, len(text)]


def may_be_plural(word: str) -> bool:
    """Tell whether a word ends as those of several things do."""
    return word.endswith(_PLURALS)


def singular(word: str) -> str:
    """Return a word without what it may end with in the plural."""
    return word[:-1] if may_be_plural(word) else word


def fold_words(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    return WORD.findall(fold(text))
