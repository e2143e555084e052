"""Find the group of fiches that words name: « parcours adulte en santé mentale », « axe 2 », an id."""

from __future__ import annotations

import re
from typing import NamedTuple

from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet import Projet
from ptsm_cli.texte import plier

_MOT = re.compile(r"[^\W_]+")
_NUMERO = re.compile(r"\bn\s?[°o]\s?(?=\d)")
_ABREGE = 3
"""Letters below which a word is no abbreviation of another."""
_VIDES = frozenset(_MOT.findall("a au aux avec d dans de des du en et l la le les par pour sur actions"))


class Nommes(NamedTuple):
    """What words say of groups. `annonce` is True when they begin like the name of a group of this project."""

    groupes: tuple[str, ...]
    """Ids of the groups that they name, most often one or none."""
    annonce: bool
    entier: bool
    """True when they say nothing else than the name of the group."""


def groupes_nommes(projet: Projet, mots: str, *, prose: bool) -> Nommes:
    """Return the groups that words name by their id, title or number; in prose, the main words of a title do."""
    groupes = list(projet.groupes.values())
    plies = _NUMERO.sub("", plier(mots))
    exacts = tuple(groupe.id for groupe in groupes if plies in _appellations(groupe))
    genres = _genres(groupes)
    annonce = any(plies.startswith(genre) for genre in genres)
    if exacts or not prose:
        return Nommes(exacts, annonce, entier=True)
    dits = _mots(mots) - genres
    poids = {groupe.id: _poids(groupe, dits, genres, annonce=annonce) for groupe in groupes}
    meilleur = max(poids.values(), default=0)
    gagnants = tuple(groupe for groupe, valeur in poids.items() if valeur == meilleur and meilleur)
    noms = (_mots(nom) - genres for groupe in groupes for nom in (groupe.titre, groupe.id))
    entier = any(len(nom) == len(dits) and _tous_dits(nom, dits) for nom in noms)
    return Nommes(gagnants if len(gagnants) == 1 else (), annonce, entier)


def _poids(groupe: Groupe, dits: set[str], genres: set[str], *, annonce: bool) -> int:
    """Return how many words name a group: all those of its title or id must be said.

    Words that do not begin like the name of a group (« accueil des adultes ») must say nothing else.
    """
    noms = (_mots(groupe.titre) - genres, _mots(groupe.id) - genres)
    return max((len(nom) for nom in noms if nom and (_tous_dits(nom, dits) if annonce else nom == dits)), default=0)


def _tous_dits(nom: set[str], dits: set[str]) -> bool:
    """Tell whether every word of a name is said, if only by its first letters: « parcours ado »."""
    return all(any(mot.startswith(dit) for dit in dits if dit == mot or len(dit) >= _ABREGE) for mot in nom)


def _appellations(groupe: Groupe) -> set[str]:
    """Return the folded names of a group: id, title, number, « axe 2 »."""
    noms = {plier(groupe.id), plier(groupe.titre), plier(groupe.etiquette)}
    if groupe.numero:
        noms |= {plier(groupe.numero), f"{plier(groupe.genre).split('-')[0]} {plier(groupe.numero)}"}
    return noms


def _genres(groupes: list[Groupe]) -> set[str]:
    """Return the words by which this project calls its groups: « parcours », « axe »."""
    return {_singulier(plier(groupe.genre).split("-")[0]) for groupe in groupes} - {"autre"}


def _mots(texte: str) -> set[str]:
    return {_singulier(mot) for mot in _MOT.findall(plier(texte)) if mot not in _VIDES and not mot.isdigit()}


def _singulier(mot: str) -> str:
    return mot[:-1] if mot.endswith(("s", "x")) and mot != "parcours" else mot
