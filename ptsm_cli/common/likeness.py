"""Texts that are almost the same: how much they have in common, and the nearest of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from math import ceil
from operator import add

from ptsm_cli.common.french import fold

_LONG = 400
"""Letters from which texts are compared by their rarest letters only, and not counted: that would take too long."""

_ROUNDING = 1e-9
"""What a product of two numbers may exceed its true value by."""


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
        self._masks: dict[str, list[int]] = {}
        self._width = 0
        self._letters: dict[int, list[tuple[str, int]]] = {}
        self._pairs: dict[str, int] = {}

    def plausible(self, form: str, floor: float) -> Iterator[tuple[float, str]]:
        """Yield the texts whose likeness to `form` may reach `floor`, each after the most that it can be."""
        counted = len(form) < _LONG
        letters = self._as_bits(form) if counted else 0
        pairs: int | None = None
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
                pairs = self._as_bits(_pairs(form)) if pairs is None else pairs
                # Between two runs of common letters stands one that is not, and a run has one pair less than letters.
                common = min(common, ((pairs & self._paired(other)).bit_count() + total + 1) // 3)
                if common >= needed:
                    yield 2.0 * common / total, other

    def best(self, form: str, *, floor: float, maximum: int = 3) -> list[str]:
        """Return the texts nearest to `form`, best first."""
        kept: list[tuple[float, str]] = []
        for bound, other in sorted(self.plausible(form, floor), reverse=True):
            if len(kept) < maximum or bound >= kept[-1][0]:
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
        found = 0
        for piece, times in Counter(pieces).items():
            masks = self._masks.setdefault(piece, [0])  # by how many times it stands in a text
            while len(masks) <= times:
                masks.append(masks[-1] | 1 << self._width)
                self._width += 1
            found |= masks[times]
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
    said: dict[str, tuple[str, ...]] = {}

    def suggest(value: str) -> tuple[str, ...]:
        if value not in said:
            said[value] = find(value) if len(said) < _PATIENCE else ()
        return said[value]

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
