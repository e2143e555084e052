"""French text: folding for comparison, words, values that are almost the same, words found in a text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import filterfalse
from math import ceil
from operator import add

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

_SPACES = re.compile(r"\s+")

_LETTER = re.compile(r"[\x00-\x7f](?=[\x00-\x7f])|(?s:.)[\u0300-\u036f]*+")
"""A character with the accents that follow it."""

_LONG = 400
"""Letters from which texts are compared by their rarest letters only, and not counted: that would take too long."""

_ROUNDING = 1e-9
"""What a product of two numbers may exceed its true value by."""

_FEW = 4
"""Words of one length that are looked for one by one; more of them are looked for together."""


@lru_cache(maxsize=1 << 12)  # the same names and words come back from one file to the next
def fold(text: str) -> str:
    """Return `text` without case, accents, ligatures, dash or apostrophe kinds, spaces collapsed."""
    if text.isascii():
        return " ".join(text.replace("`", "'").split()).lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_KINDS))
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return " ".join(bare.split()).casefold()


def composed(text: str) -> str:
    """Return a text whose accented letters are one character each (NFC), as everything that is compared is.

    A keyboard gives them so; the names of files made on a Mac, and what is copied from some documents, do not.
    """
    return unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Tell whether `composed` leaves a text as it is."""
    return unicodedata.is_normalized("NFC", text)


def composed_offsets(text: str) -> tuple[str, list[int]]:
    """Return a text composed and, for each of its characters, the offset of what it comes from; then the end."""
    pieces: list[str] = []
    places: list[int] = []
    for letter in _LETTER.finditer(text):
        piece = composed(letter[0])
        pieces.append(piece)
        places += [letter.start()] * len(piece)
    return "".join(pieces), [*places, len(text)]


def fold_words(text: str) -> list[str]:
    """Return the words of a text, folded, in order."""
    return WORD.findall(fold(text))


def likeness(text: str, other: str, floor: float) -> float:
    """Return how much two folded texts have in common, from 0 to 1; 0 where it is less than `floor`."""
    matcher = _matcher(text, other)
    for bound in (matcher.real_quick_ratio, matcher.quick_ratio):
        if bound() < floor:
            return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= floor else 0.0


def _matcher(text: str, other: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, text, other, autojunk=len(other) >= _LONG)


class Near:
    """Folded texts to find the nearest of: those of another length, or of other letters, are not compared."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = {}
        for form in dict.fromkeys(forms):
            self._by_length.setdefault(len(form), []).append(form)
        self._bits: dict[tuple[str, int], int] = {}
        self._letters: dict[int, list[tuple[str, int]]] = {}
        self._pairs: dict[str, int] = {}

    def plausible(self, form: str, floor: float) -> Iterator[tuple[float, str]]:
        """Yield the texts whose likeness to `form` may reach `floor`, each after the most that it can be."""
        counted = len(form) < _LONG
        letters, pairs = (self._as_bits(form), self._as_bits(_pairs(form))) if counted else (0, 0)
        for length, others in self._by_length.items():
            total, most = len(form) + length, min(len(form), length)
            needed = ceil(floor * total / 2 - _ROUNDING)
            if most < needed:
                continue
            if total == 0 or not counted or length >= _LONG:
                yield from ((2.0 * most / total if total else 1.0, other) for other in others)
                continue
            for other, theirs in self._lettered(length):
                common = (letters & theirs).bit_count()
                if common < needed:
                    continue
                # Between two runs of common letters stands one that is not, and a run has one pair less than letters.
                common = min(common, ((pairs & self._paired(other)).bit_count() + total + 1) // 3)
                if common >= needed:
                    yield 2.0 * common / total, other

    def best(self, form: str, *, maximum: int = 3, floor: float = 0.72) -> list[str]:
        """Return the texts nearest to `form`, best first."""
        kept: list[tuple[float, str]] = []
        for bound, other in sorted(self.plausible(form, floor), reverse=True):
            if len(kept) == maximum and (bound, other) < kept[-1]:
                break
            ratio = _matcher(other, form).ratio()
            if ratio >= floor:
                kept = sorted([*kept, (ratio, other)], reverse=True)[:maximum]
        return [other for _, other in kept]

    def _lettered(self, length: int) -> list[tuple[str, int]]:
        """Return the texts of one length, each with its letters."""
        if length not in self._letters:
            self._letters[length] = [(form, self._as_bits(form)) for form in self._by_length[length]]
        return self._letters[length]

    def _paired(self, form: str) -> int:
        """Return the pairs of letters of one of the texts."""
        if form not in self._pairs:
            self._pairs[form] = self._as_bits(_pairs(form))
        return self._pairs[form]

    def _as_bits(self, pieces: Iterable[str]) -> int:
        """Return some pieces of a text as bits: one for each time that a piece comes back."""
        times: dict[str, int] = {}
        found = 0
        for piece in pieces:
            times[piece] = time = times.get(piece, 0) + 1
            found |= self._bits.setdefault((piece, time), 1 << len(self._bits))
        return found


def _pairs(form: str) -> Iterator[str]:
    return map(add, form, form[1:])


def nearest(value: str, candidates: Iterable[str], *, maximum: int = 3, threshold: float = 0.72) -> list[str]:
    """Return the candidates nearest to `value`, best first, compared once folded."""
    by_form = _by_form(candidates)
    return [by_form[form] for form in Near(by_form).best(fold(value), maximum=maximum, floor=threshold)]


_PATIENCE = 100
"""How many values one list is searched for: past that, they have one cause, which is none of misspelling."""

Suggest = Callable[[str], tuple[str, ...]]
"""What returns the candidates nearest to a value."""


def suggester(candidates: Iterable[str], *, threshold: float = 0.72) -> Suggest:
    """Return what finds, as `nearest` does, the candidates nearest to a value; each value is looked for once.

    Nothing is said to be near the values that come after a hundred different ones.
    """
    find = finder(candidates, threshold=threshold)

    @cache
    def suggest(value: str) -> tuple[str, ...]:
        return find(value) if suggest.cache_info().misses <= _PATIENCE else ()

    return suggest


def finder(candidates: Iterable[str], *, threshold: float) -> Suggest:
    """Return the same, without any limit: for what is said of the value only where something is near it."""
    prepared: list[tuple[dict[str, str], Near]] = []

    @cache
    def find(value: str) -> tuple[str, ...]:
        if not prepared:  # most often nothing is looked for
            by_form = _by_form(candidates)
            prepared.append((by_form, Near(by_form)))
        [(by_form, near)] = prepared
        return tuple(by_form[form] for form in near.best(fold(value), floor=threshold))

    return find


def _by_form(candidates: Iterable[str]) -> dict[str, str]:
    by_form: dict[str, str] = {}
    for candidate in candidates:
        by_form.setdefault(fold(candidate), candidate)
    return by_form


def loose_pattern(words: str) -> str:
    """Return a regular expression that finds `words` in a text or in its YAML source, however its lines are broken."""
    return r"\s+".join(re.escape(word).replace("'", "''?") for word in words.split())


@lru_cache(maxsize=256)  # words that a text says 4,000 times are looked for once, not 4,000 times
def occurrences(words: str, text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Return the offsets of `words` in a text between two offsets, in order, however its lines are broken."""
    pattern = re.compile(loose_pattern(words))
    return tuple(found.span() for found in pattern.finditer(text, start, len(text) if end is None else end))


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
        (begin, end): bisect_left(occurrences(words, text), (begin, 0))
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
        for offset in range(len(text) - length + 1):
            places = starts.get(text[offset : offset + length])
            if places is not None and (not places or offset >= places[-1] + length):
                places.append(offset)
    return starts


def _places(words: str, text: str) -> Iterator[int]:
    offset = text.find(words)
    while offset >= 0:
        yield offset
        offset = text.find(words, offset + len(words))
