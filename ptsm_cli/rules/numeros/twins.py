"""When two fiches are one written twice: the same number, and almost the same title."""

from __future__ import annotations

from ptsm_cli.common.french import STOP_WORDS, fold_words
from ptsm_cli.projet.numbers import numero_sort_key
from ptsm_cli.projet.projet import TERRITOIRE, Fiche, Projet

_LITTLE_WORDS = STOP_WORDS | {"un", "une", "pour", "par", "sur"}
_STEM = 5
"""Letters by which two words are told apart: « former » and « formée » are the same, « formation » is another."""


def is_by_groupe(projet: Projet) -> bool:
    """Tell whether a number may serve once in each group; an unreadable territory may have said so."""
    return projet.territoire.contenu.numerotation == "par-groupe" or not projet.was_read(TERRITOIRE)


def number_of(fiche: Fiche, *, by_groupe: bool) -> tuple[object, str]:
    """Return what two fiches of the same number share."""
    numero, groupe = fiche.contenu.numero, fiche.contenu.groupe
    return (numero_sort_key(numero) or numero, groupe if by_groupe else "")


def stems(title: str) -> frozenset[str]:
    """Return what two titles that say the same share."""
    words = [word.rstrip("sx") for word in fold_words(title) if word not in _LITTLE_WORDS]
    return frozenset(word[:_STEM] for word in words) if len(words) > 1 else frozenset(words)


def are_twins(one: Fiche, other: Fiche, *, by_groupe: bool) -> bool:
    """Tell whether two fiches have one number and, almost, one title: one is most often a copy of the other."""
    same = number_of(one, by_groupe=by_groupe) == number_of(other, by_groupe=by_groupe)
    return same and stems(one.contenu.titre) == stems(other.contenu.titre)
