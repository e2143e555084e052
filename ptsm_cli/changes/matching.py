"""Which items of two lists are the same thing, changed or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, TypeVar

from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import likeness
from ptsm_cli.model.indicateur import MesureDeSuivi
from ptsm_cli.model.suivi import Meteo, NoteDeSuivi, Report

T = TypeVar("T")

_NAMES = (
    "libelle",
    "titre",
    "nom",
    "membre",
    "organisme",
    "fiche",
    "vague",
    "poste",
    "sous_territoire",
    "repere",
    "public",
    "note",
    "texte",
)
"""The fields that tell an item by its words, the first one that it has."""

_EVENTS = (MesureDeSuivi, NoteDeSuivi, Report, Meteo)
"""What happens in the life of a fiche."""

_ALIKE = 0.6
"""How much the words of two items have in common, from 0 to 1, for the second to be the first one reworded."""

_FEW = 4_000
"""Pairs that are compared word by word: beyond, items of other words are other items."""


def pair(before: Sequence[T], after: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """Yield the items of two lists by pairs, those of the second in its order, then those that are gone.

    Two items are one where they have the same id, else the same words, else the same printed number, else words that
    are almost the same, else, where nothing names them, the same rank. What happens in the life of a fiche is one where
    it is of the same day and of the same objective or indicator, else where it has the same words.
    """
    partner: dict[int, int] = {}
    left = dict(enumerate(before))
    waiting = dict(enumerate(after))
    for key in (_itself, _identifier, _words, _number):
        _match(left, waiting, partner, key)
    _match_alike(left, waiting, partner)
    _match(left, waiting, partner, lambda item: None if _words_of(item) or isinstance(item, _EVENTS) else "")
    for rank, item in enumerate(after):
        yield (before[partner[rank]] if rank in partner else None), item
    yield from ((item, None) for item in left.values())


def is_reordered(pairs: Sequence[tuple[T | None, T | None]], before: Sequence[T]) -> bool:
    """Tell whether the items that stay are in another order than they were."""
    ranks = {id(item): rank for rank, item in enumerate(before)}
    found = [ranks[id(old)] for old, new in pairs if old is not None and new is not None]
    return found != sorted(found)


def _words_of(item: object) -> str:
    """Return the words that tell an item, as they are written; empty where nothing does."""
    return named_words(item)[1]


def named_words(item: object) -> tuple[str, str]:
    """Return the field whose words tell an item, and these words; both empty where nothing does."""
    return next(((name, str(value)) for name in _NAMES if (value := getattr(item, name, None))), ("", ""))


def _itself(item: object) -> Hashable:
    """Return what happened in the life of a fiche as it is: nothing names it better than all that is said of it."""
    return item if isinstance(item, _EVENTS) else None


def _identifier(item: object) -> Hashable:
    match item:
        case MesureDeSuivi():
            return fold(item.indicateur), item.objectif, item.repere or item.date
        case NoteDeSuivi():
            return item.date, item.objectif, item.volet
        case Report():
            return item.objectif, item.volet, item.le
        case Meteo():
            return item.le
    return getattr(item, "id", None)


def _words(item: object) -> Hashable:
    return None if isinstance(item, MesureDeSuivi) else fold(_words_of(item)) or None


def _number(item: object) -> Hashable:
    if isinstance(item, Report):  # its decision may have been dated anew
        return item.objectif, item.volet
    if isinstance(item, _EVENTS):  # of another day, or of another objective, it is another one
        return None
    return getattr(item, "numero", None) or getattr(item, "date", None)


def _match(
    left: dict[int, T], waiting: dict[int, T], partner: dict[int, int], key: Callable[[T], Hashable | None]
) -> None:
    """Pair the items of one key, in their order."""
    by_key: defaultdict[Hashable, list[int]] = defaultdict(list)
    for rank, item in left.items():
        if (found := key(item)) is not None:
            by_key[found].append(rank)
    for rank, item in list(waiting.items()):
        found = key(item)
        if found is not None and by_key[found]:
            _join(left, waiting, partner, by_key[found].pop(0), rank)


def _match_alike(left: dict[int, Any], waiting: dict[int, Any], partner: dict[int, int]) -> None:
    """Pair the items whose words are almost the same, the most alike first."""
    if len(left) * len(waiting) > _FEW:
        return
    scores = [
        (_alike(_words_of(old), _words_of(new)), -old_rank - new_rank, min(old_rank, new_rank), old_rank, new_rank)
        for old_rank, old in left.items()
        for new_rank, new in waiting.items()
        if _words_of(old) and _words_of(new)
    ]
    for score, *_, old_rank, new_rank in sorted(scores, key=lambda score: score[:3], reverse=True):
        if score >= _ALIKE and old_rank in left and new_rank in waiting:
            _join(left, waiting, partner, old_rank, new_rank)


def _alike(text: str, other: str) -> float:
    """Return how much two texts have in common, the same from both ends."""
    first, second = sorted((fold(text), fold(other)))
    return likeness(first, second, _ALIKE)


def _join(left: dict[int, Any], waiting: dict[int, Any], partner: dict[int, int], old: int, new: int) -> None:
    partner[new] = old
    del left[old], waiting[new]
