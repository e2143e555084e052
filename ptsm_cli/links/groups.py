"""Which groups of fiches some words name: « axe 2 », « parcours adultes », « parcours ado »."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ptsm_cli.common.french import PREPOSITIONS, STOP_WORDS, fold, fold_words
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Projet

_NUMERO = re.compile(r"\bn\s?[°o]\s?(?=\d)")
_ABBREVIATION = 3
"""Letters below which a word is no abbreviation of another."""
_LITTLE_WORDS = STOP_WORDS | PREPOSITIONS | {"actions"}


class NamedGroupes(NamedTuple):
    """What words say of groups. `announced` is True when they begin like the name of a group of this project."""

    groupes: tuple[str, ...]
    """Ids of the groups that they name, most often one or none."""
    announced: bool
    whole: bool
    """True when they say nothing else than the name of the group."""


class GroupNames:
    """The names of the groups of a project, read once."""

    def __init__(self, projet: Projet) -> None:
        groupes = projet.groupes.values()
        self._kinds = frozenset(_singular(fold(g.genre).split("-")[0]) for g in groupes) - {"autre"}
        self._exact: dict[str, list[str]] = {}
        for groupe in groupes:
            for name in _names_of(groupe):
                self._exact.setdefault(name, []).append(groupe.id)
        self._words = [(g.id, self._main_words(g.titre), self._main_words(g.id)) for g in groupes]

    def named_by(self, words: str, *, prose: bool) -> NamedGroupes:
        """Return the groups that words name by their id, title or number; in prose, the main words of a title do."""
        folded = _NUMERO.sub("", fold(words))
        exact = tuple(self._exact.get(folded, ()))
        announced = folded.startswith(tuple(self._kinds))
        if exact or not prose:
            return NamedGroupes(exact, announced, whole=True)
        said = self._main_words(words)
        weights = {identifier: _weight(names, said, announced=announced) for identifier, *names in self._words}
        best = max(weights.values(), default=0)
        winners = tuple(groupe for groupe, value in weights.items() if value == best and best)
        names = (name for _, *names in self._words for name in names)
        whole = any(len(name) == len(said) and _all_said(name, said) for name in names)
        return NamedGroupes(winners if len(winners) == 1 else (), announced, whole)

    def _main_words(self, text: str) -> AbstractSet[str]:
        """Return the words of a text but the little ones, the numbers and what this project calls its groups."""
        said = {_singular(word) for word in fold_words(text) if word not in _LITTLE_WORDS and not word.isdigit()}
        return said - self._kinds


def _weight(names: list[AbstractSet[str]], said: AbstractSet[str], *, announced: bool) -> int:
    """Return how many words name a group: all those of its title or id must be said.

    Words that do not begin like the name of a group (« accueil des adultes ») must say nothing else.
    """
    return max(
        (len(name) for name in names if name and (_all_said(name, said) if announced else name == said)), default=0
    )


def _all_said(name: AbstractSet[str], said: AbstractSet[str]) -> bool:
    """Tell whether every word of a name is said, if only by its first letters: « parcours ado »."""
    return all(
        any(word.startswith(start) for start in said if start == word or len(start) >= _ABBREVIATION) for word in name
    )


def _names_of(groupe: Groupe) -> set[str]:
    """Return the folded names of a group: id, title, number, « axe 2 »."""
    names = {fold(groupe.id), fold(groupe.titre), fold(groupe.label)}
    if groupe.numero:
        names |= {fold(groupe.numero), f"{fold(groupe.genre).split('-')[0]} {fold(groupe.numero)}"}
    return names


def _singular(word: str) -> str:
    return word[:-1] if word.endswith(("s", "x")) and word != "parcours" else word
