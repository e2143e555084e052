"""The word of a closed list that was meant, however it is spelt: its accents, its dashes, how it agrees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ptsm_cli.common.french import STOP_WORDS, fold, fold_words, singular
from ptsm_cli.common.startup import deferred

_BETWEEN = deferred(r"[\W_]+")
_AGREEMENT = deferred(r"(?:ee?s?|s)$")
_DOUBLED = deferred(r"(.)\1$")
_NOT = frozenset(("non", "pas", "ni", "sans", "jamais", "hors"))


def word_meant(written: str, words: Iterable[str]) -> str | None:
    """Return the only one of some words that `written` is: « En cours » is `en-cours`, « basse » is `bas`.

    Case, accents, dashes, blanks and how each word agrees do not matter; None where no word, or several, is the same.
    """
    form = _bare(written)
    same = [word for word in words if form and _bare(word) == form]
    return same.pop() if len(same) == 1 else None


def word_within(written: str, words: Iterable[str]) -> str | None:
    """Return the only one of some words that `written` holds, or that one of the two abbreviates.

    « priorité haute » holds `haut`; `copil` abbreviates « Comité de pilotage », and « AG » `assemblee-generale`.
    """
    form = _bare(written)
    near = [word for word in words if _holds(form, _bare(word)) or _abbreviates(written, word)]
    return near.pop() if len(near) == 1 and _NOT.isdisjoint(fold_words(written)) else None


_OTHERWISE = {
    "fait|effectue|ok|passe|termine|acheve|fini": ("realise", "tenue"),
    "realise": ("tenue",),
    "a venir|programme|planifie|futur": ("prevue", "a-venir"),
    "non commence|pas commence|a faire|a lancer|non demarre|pas demarre": ("a-venir", "prevue"),
    "demarre|lance|commence|engage": ("en-cours",),
    "annule|supprime": ("abandonne", "annulee"),
    "decale|repousse|differe": ("reporte", "reportee"),
    "eleve|fort|prioritaire|urgent": ("haut",),
    "modere|normal|intermediaire": ("moyen",),
    "faible|secondaire": ("bas",),
}
"""What is said in place of a word of the closed lists, and the words that it may stand for."""


def word_otherwise(written: str, words: Iterable[str]) -> str | None:
    """Return the word of a list that another one stands for: « faite » is `tenue`, « élevé » is `haut`."""
    form, known = _bare(written), frozenset(words)
    if fold(written) in _NOT:  # « pas » alone is no « passé »
        return None
    for said, meant in _OTHERWISE.items():
        if form in map(_bare, said.split("|")):
            return next((word for word in meant if word in known), None)
    return None


def _holds(form: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(form[start : start + len(part)] == part for start in range(len(form)))


def _abbreviates(first: str, second: str) -> bool:
    """Tell whether one of two texts is made of the beginnings of the words of the other, in one word or several."""
    names = [[word for word in fold_words(text) if word not in STOP_WORDS] for text in (first, second)]
    short, full = sorted(names, key=len)
    return len(full) > 1 and _is_made_of("".join(short), full)


def _is_made_of(letters: str, words: Sequence[str]) -> bool:
    if not words:
        return not letters
    starts = [size for size, _ in enumerate(letters, 1) if words[0].startswith(letters[:size])]
    return any(_is_made_of(letters[size:], words[1:]) for size in starts)


def _bare(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(_without_agreement, _BETWEEN.sub(" ", fold(text)).split())))


def _without_agreement(word: str) -> str:
    """Return « prevu » of « prévues », « moyen » of « moyenne », « ba » of « bas » and « basses »."""
    return singular(_DOUBLED.sub(r"\1", _AGREEMENT.sub("", word)))
