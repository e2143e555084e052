"""Compare a title as it is quoted with the title of a fiche: the same, near, or another.

A quoted title drifts: « Mise en place d'une formation … » for « Mettre en place une formation … ». What may drift is
the first word and the little ones; a word put in the place of another makes another title.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from ptsm_cli.common.french import LITTLE_WORDS, fold, fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.likeness import likeness

LIKENESS = 0.5
"""Share of common words from which a title quoted beside a number is taken for the target's."""

LETTERS = 0.9
"""Likeness of the letters of two titles from which one is the other misspelt."""

_MINIMUM_SHARED_WORDS = 4
_MINIMUM_SHORT_WORDS = 2
_SHORT_QUOTE_COVERAGE = 0.6
_LONG_QUOTE_COVERAGE = 0.8
_COMMON_PREFIX = 0.65
_MINIMUM_START = 20
_LITTLE_WORDS = frozenset(
    (
        *LITTLE_WORDS,
        *("afin", "ainsi", "ce", "ces", "chez", "entre", "etc", "leur", "leurs", "mettre", "mise", "n", "ou", "place"),
        *("qu", "que", "qui", "s", "sa", "se", "ses", "son", "sous", "un", "une", "vers"),
    )
)
"""Little words, and « mise en place » / « mettre en place », which say nothing of the subject."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A title taken apart."""

    folded: str
    key: tuple[str, ...]
    """What makes two titles the same: their words, without case, accents nor punctuation."""
    words: tuple[str, ...]
    """Its words but the little ones, each once."""
    subject: tuple[str, ...]
    """The same but the action that it begins with: « créer », « création »."""
    starts: frozenset[str]
    """The first two letters of the words of its subject: two words of one family have the same."""


@lru_cache(maxsize=256)  # a title that is compared with several others is read once
def read_title(title: str) -> Wording:
    """Return a title taken apart."""
    key = tuple(fold_words(title))
    words = tuple(word for word in dict.fromkeys(key) if word not in _LITTLE_WORDS)
    subject = tuple(word for word in words if word != key[0])
    return Wording(fold(title), key, words, subject, frozenset(word[:2] for word in subject))


def title_key(title: str) -> tuple[str, ...]:
    """Return what makes two titles the same: their words, without case, accents nor punctuation."""
    return read_title(title).key


def resemblance(quoted: Wording, title: Wording) -> float:
    """Return the share of words that two titles have in common, from 0 to 1."""
    a, b = quoted.words, title.words
    shared = len(a) - len(_missing(a, b))
    union = len(a) + len(b) - shared
    return shared / union if union else 0.0


def abbreviates(quoted: Wording, title: Wording) -> bool:
    """Tell whether `quoted` says only a part of `title`: beside a number that is enough, alone it is not."""
    return len(quoted.subject) >= _MINIMUM_SHORT_WORDS and not _missing(quoted.subject, title.words)


def added_words(short: str, whole: str) -> list[str]:
    """Return the main words of a short wording that the whole one has not, but the first: « créer », « création »."""
    return _missing(read_title(short).subject, read_title(whole).words)


def same_subject(quoted: Wording, title: Wording) -> bool:
    """Tell whether nothing but their first word or their little words sets two titles apart."""
    if not (quoted.starts <= title.starts or title.starts <= quoted.starts):
        return False  # each has words that the other lacks: no need to compare them one by one
    a, b = quoted.subject, title.subject
    extra, missing = _missing(a, b), _missing(b, a)
    shared = len(a) - len(extra)
    if shared < _MINIMUM_SHARED_WORDS or (extra and missing):
        return False
    coverage = shared / max(len(a), len(b))
    return coverage >= (_LONG_QUOTE_COVERAGE if extra else _SHORT_QUOTE_COVERAGE)


def is_misspelt(quoted: str, title: str) -> bool:
    """Tell whether the letters of two folded titles are almost the same: « equipe mobilles », « equipe mobile »."""
    return likeness(quoted, title, LETTERS) >= LETTERS


def cut_start(quoted: str) -> str | None:
    """Return the folded words before the ellipsis that ends a title, or None where it is whole or too short."""
    if not quoted.rstrip().endswith(("...", "…")):
        return None
    start = fold(quoted).rstrip(".… ")
    return start if len(start) >= _MINIMUM_START else None


def _missing(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the words of `words` that have no equal in `others`, each of which serves once."""
    free = list(others)
    remaining: list[str] = []
    for word in words:
        if word in free:
            free.remove(word)
        else:
            remaining.append(word)
    unmatched: list[str] = []
    for word in remaining:
        parent = next((other for other in free if _of_same_family(word, other)), None)
        if parent is None:
            unmatched.append(word)
        else:
            free.remove(parent)
    return unmatched


def stem(word: str) -> str:
    """Return the first letters of a word, which all the words of its family have too."""
    return word[: ceil(_COMMON_PREFIX * len(word))]


def _of_same_family(word: str, other: str) -> bool:
    """Tell whether two words share a stem: plural and singular, « diffuser » and « diffusion »."""
    if word[0] != other[0] or word.isdigit() or other.isdigit():
        return False
    shared = ceil(_COMMON_PREFIX * max(len(word), len(other)))
    return word[:shared] == other[:shared]
