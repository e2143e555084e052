"""The word of a closed list that was meant, however it is spelt: its accents, its dashes, how it agrees."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred

_BETWEEN = deferred(r"[\W_]+")
_AGREEMENT = deferred(r"(?:ees|ee|es|e|s|x)$")
_DOUBLED = deferred(r"(.)\1$")
_PLURAL = deferred(r"[sx]$")


def word_meant(written: str, words: Iterable[str]) -> str | None:
    """Return the only one of some words that `written` is: « En cours » is `en-cours`, « basse » is `bas`.

    Case, accents, dashes, blanks and how each word agrees do not matter; None where no word, or several, is the same.
    """
    form = _bare(written)
    same = [word for word in words if _bare(word) == form] if any(form) else []
    return same[0] if len(same) == 1 else None


def _bare(text: str) -> tuple[str, ...]:
    return tuple(map(_without_agreement, _BETWEEN.sub(" ", fold(text)).split()))


def _without_agreement(word: str) -> str:
    """Return « prevu » of « prévues », « moyen » of « moyenne », « ba » of « bas » and « basses »."""
    return _PLURAL.sub("", _DOUBLED.sub(r"\1", _AGREEMENT.sub("", word)))
