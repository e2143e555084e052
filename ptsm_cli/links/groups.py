"""Which groups of fiches some words name: « axe 2 », « parcours adultes », « parcours ado »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ptsm_cli.common.french import LITTLE_WORDS, fold, fold_words, singular
from ptsm_cli.common.numerals import ROMAN
from ptsm_cli.common.startup import deferred
from ptsm_cli.links.patterns import KIND
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Projet

_NUMERO = deferred(r"\bn\s?[°o]\s?(?=\d)")
_ABBREVIATION = 3
"""Letters below which a word is no abbreviation of another."""
_OTHER_FIGURES = {roman: str(rank) for roman, rank in ROMAN.items()} | {str(r): roman for roman, r in ROMAN.items()}
"""« ii » for « 2 », and the other way round."""
_ANY_KIND = deferred(rf"(?:{fold(KIND)})s?(?= )")
"""What projects call their groups: « le groupe adolescents » may be said of « Parcours des adolescents »."""
_LITTLE_WORDS = LITTLE_WORDS | {"actions"}


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
        self._kinds = frozenset(singular(fold(g.genre).split("-")[0]) for g in groupes) - {"autre"}
        self._exact: dict[str, list[str]] = {}
        for groupe in groupes:
            for name in _names_of(groupe):
                self._exact.setdefault(name, []).append(groupe.id)
        self._named: dict[frozenset[str], list[str]] = {}
        for groupe in groupes:
            for words in dict.fromkeys((self._main_words(groupe.titre), self._main_words(groupe.id))):
                self._named.setdefault(words, []).append(groupe.id)
        self._by_start = self._index()
        self._read: dict[str, NamedGroupes] = {}

    def named_by(self, words: str, *, prose: bool) -> NamedGroupes:
        """Return the groups that words name by their id, title or number; in prose, the main words of a title do."""
        folded = _NUMERO.sub("", fold(words))
        exact = tuple(self._exact.get(folded, ()))
        announced = folded.startswith(tuple(self._kinds))
        if exact or not prose:
            return NamedGroupes(exact, announced, whole=True)
        if folded not in self._read:
            self._read[folded] = self._said_by(words, announced=announced)
        return self._read[folded]

    def _said_by(self, words: str, *, announced: bool) -> NamedGroupes:
        """Return the group of which words say the most."""
        said = self._main_words(words if announced else _ANY_KIND.sub("", words, count=1))
        names = list(self._plausible(said))
        weights = {name: len(name) for name in names if _all_said(name, said) if announced or name == said}
        best = max(weights.values(), default=0)
        winners = {groupe for name, value in weights.items() if value == best and best for groupe in self._named[name]}
        whole = any(len(name) == len(said) and _all_said(name, said) for name in names)
        return NamedGroupes(tuple(winners) if len(winners) == 1 else (), announced, whole)

    def _index(self) -> dict[str, list[frozenset[str]]]:
        """Return the names of groups by the start of one of their words: the one that the fewest begin with."""
        starts = Counter(word[:_ABBREVIATION] for name in self._named for word in name)
        index: dict[str, list[frozenset[str]]] = {}
        for name in self._named:
            start = min((word[:_ABBREVIATION] for word in name), key=lambda start: (starts[start], start), default="")
            index.setdefault(start, []).append(name)
        return index

    def _plausible(self, said: frozenset[str]) -> Iterator[frozenset[str]]:
        """Yield the names of which every word may be said, the empty one among them."""
        for start in dict.fromkeys(("", *(word[:_ABBREVIATION] for word in said))):
            yield from self._by_start.get(start, ())

    def _main_words(self, text: str) -> frozenset[str]:
        """Return the words of a text but the little ones, the numbers and what this project calls its groups."""
        said = {singular(word) for word in fold_words(text) if word not in _LITTLE_WORDS and not word.isdigit()}
        return frozenset(said - self._kinds)


def _all_said(name: AbstractSet[str], said: AbstractSet[str]) -> bool:
    """Tell whether every word of a name is said, if only by its first letters: « parcours ado »."""
    return all(
        any(word.startswith(start) for start in said if start == word or len(start) >= _ABBREVIATION) for word in name
    )


def _names_of(groupe: Groupe) -> set[str]:
    """Return the folded names of a group: id, title, number, « axe 2 »."""
    names = {fold(groupe.id), fold(groupe.titre), fold(groupe.label)}
    if groupe.numero:
        numero, kind = fold(groupe.numero), fold(groupe.genre).split("-")[0]
        names |= {numero, f"{kind} {numero}", f"{kind} {_OTHER_FIGURES.get(numero, numero)}"}
    return names
