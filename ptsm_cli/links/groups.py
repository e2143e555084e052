"""Which groups of fiches some words name: « axe 2 », « parcours adultes », « parcours ado »."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ptsm_cli.common.french import PREPOSITIONS, STOP_WORDS, fold_words, plier
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Projet

_NUMERO = re.compile(r"\bn\s?[°o]\s?(?=\d)")
_ABREGE = 3
"""Letters below which a word is no abbreviation of another."""
_VIDES = STOP_WORDS | PREPOSITIONS | {"actions"}


class Nommes(NamedTuple):
    """What words say of groups. `annonce` is True when they begin like the name of a group of this project."""

    groupes: tuple[str, ...]
    """Ids of the groups that they name, most often one or none."""
    annonce: bool
    entier: bool
    """True when they say nothing else than the name of the group."""


class GroupNames:
    """The names of the groups of a project, read once."""

    def __init__(self, projet: Projet) -> None:
        groupes = projet.groupes.values()
        self._genres = frozenset(_singulier(plier(g.genre).split("-")[0]) for g in groupes) - {"autre"}
        self._exact: dict[str, list[str]] = {}
        for groupe in groupes:
            for nom in _appellations(groupe):
                self._exact.setdefault(nom, []).append(groupe.id)
        self._words = [(g.id, self._mots(g.titre), self._mots(g.id)) for g in groupes]

    def named_by(self, mots: str, *, prose: bool) -> Nommes:
        """Return the groups that words name by their id, title or number; in prose, the main words of a title do."""
        plies = _NUMERO.sub("", plier(mots))
        exacts = tuple(self._exact.get(plies, ()))
        annonce = plies.startswith(tuple(self._genres))
        if exacts or not prose:
            return Nommes(exacts, annonce, entier=True)
        dits = self._mots(mots)
        poids = {identifiant: _poids(noms, dits, annonce=annonce) for identifiant, *noms in self._words}
        meilleur = max(poids.values(), default=0)
        gagnants = tuple(groupe for groupe, valeur in poids.items() if valeur == meilleur and meilleur)
        noms = (nom for _, *noms in self._words for nom in noms)
        entier = any(len(nom) == len(dits) and _tous_dits(nom, dits) for nom in noms)
        return Nommes(gagnants if len(gagnants) == 1 else (), annonce, entier)

    def _mots(self, texte: str) -> AbstractSet[str]:
        """Return the words of a text but the little ones, the numbers and what this project calls its groups."""
        dits = {_singulier(mot) for mot in fold_words(texte) if mot not in _VIDES and not mot.isdigit()}
        return dits - self._genres


def _poids(noms: list[AbstractSet[str]], dits: AbstractSet[str], *, annonce: bool) -> int:
    """Return how many words name a group: all those of its title or id must be said.

    Words that do not begin like the name of a group (« accueil des adultes ») must say nothing else.
    """
    return max((len(nom) for nom in noms if nom and (_tous_dits(nom, dits) if annonce else nom == dits)), default=0)


def _tous_dits(nom: AbstractSet[str], dits: AbstractSet[str]) -> bool:
    """Tell whether every word of a name is said, if only by its first letters: « parcours ado »."""
    return all(any(mot.startswith(dit) for dit in dits if dit == mot or len(dit) >= _ABREGE) for mot in nom)


def _appellations(groupe: Groupe) -> set[str]:
    """Return the folded names of a group: id, title, number, « axe 2 »."""
    noms = {plier(groupe.id), plier(groupe.titre), plier(groupe.etiquette)}
    if groupe.numero:
        noms |= {plier(groupe.numero), f"{plier(groupe.genre).split('-')[0]} {plier(groupe.numero)}"}
    return noms


def _singulier(mot: str) -> str:
    return mot[:-1] if mot.endswith(("s", "x")) and mot != "parcours" else mot
