"""Compare a title as it is quoted with the title of a fiche: the same, near, or another.

A quoted title drifts: « Mise en place d'une formation … » for « Mettre en place une formation … ». What may drift is
the first word and the little ones; a word put in the place of another makes another title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from math import ceil

from ptsm_cli.common.french import plier

RESSEMBLANCE = 0.5
"""Share of common words from which a title quoted beside a number is taken for the target's."""

_LETTRES = 0.9
_MOTS_COMMUNS_MINIMUM = 4
_MOTS_ABREGES_MINIMUM = 2
_COUVERTURE_CITE_COURT = 0.6
_COUVERTURE_CITE_LONG = 0.8
_PREFIXE_COMMUN = 0.65
_DEBUT_MINIMUM = 20
_MOT = re.compile(r"[^\W_]+")
_VIDES = frozenset(
    _MOT.findall(
        "a afin ainsi au aux avec ce ces chez d dans de des du en entre et etc l la le les leur leurs mettre mise n ou "
        "par place pour qu que qui s sa se ses son sous sur un une vers"
    )
)
"""Little words, and « mise en place » / « mettre en place », which say nothing of the subject."""


@cache
def cle_du_titre(titre: str) -> tuple[str, ...]:
    """Return what makes two titles the same: their words, without case, accents nor punctuation."""
    return tuple(_MOT.findall(plier(titre)))


def ressemblance(cite: str, titre: str) -> float:
    """Return the share of words that two titles have in common, from 0 to 1."""
    a, b = _mots(cite), _mots(titre)
    communs = len(a) - len(_manquants(a, b))
    union = len(a) + len(b) - communs
    return communs / union if union else 0.0


def abrege(cite: str, titre: str) -> bool:
    """Tell whether `cite` says only a part of `titre`: beside a number that is enough, alone it is not."""
    mots = _sans_le_premier(cite)
    return len(mots) >= _MOTS_ABREGES_MINIMUM and not _manquants(mots, _mots(titre))


def quasi_identiques(cite: str, titre: str) -> bool:
    """Tell whether `cite` can only be `titre`: nothing but its first word or its little words differ, or it is cut."""
    if _coupe(cite, titre):
        return True
    attaques, autres = _attaques(cite), _attaques(titre)
    if not (attaques <= autres or autres <= attaques):
        return False  # each has words that the other lacks: no need to compare them one by one
    a, b = _sans_le_premier(cite), _sans_le_premier(titre)
    en_trop, absents = _manquants(a, b), _manquants(b, a)
    communs = len(a) - len(en_trop)
    if communs < _MOTS_COMMUNS_MINIMUM or (en_trop and absents):
        return False
    couverture = communs / max(len(a), len(b))
    return couverture >= (_COUVERTURE_CITE_LONG if en_trop else _COUVERTURE_CITE_COURT)


def a_une_faute_pres(cite: str, titre: str) -> bool:
    """Tell whether the letters of two titles are almost the same: « Équipe mobilles » for « Équipe mobile »."""
    lettres = SequenceMatcher(None, plier(cite), plier(titre), autojunk=False)
    return lettres.real_quick_ratio() >= _LETTRES and lettres.quick_ratio() >= _LETTRES and lettres.ratio() >= _LETTRES


def _coupe(cite: str, titre: str) -> bool:
    """Tell whether `cite` is the start of `titre` followed by an ellipsis."""
    if not cite.rstrip().endswith(("...", "…")):
        return False
    debut = plier(cite).rstrip(".… ")
    return len(debut) >= _DEBUT_MINIMUM and plier(titre).startswith(debut)


@cache
def _mots(titre: str) -> tuple[str, ...]:
    trouves = dict.fromkeys(cle_du_titre(titre))
    return tuple(mot for mot in trouves if mot not in _VIDES)


@cache
def _sans_le_premier(titre: str) -> tuple[str, ...]:
    """Return the words of a title but the action that it begins with: « créer », « création »."""
    premier = next(iter(cle_du_titre(titre)), None)
    return tuple(mot for mot in _mots(titre) if mot != premier)


@cache
def _attaques(titre: str) -> frozenset[str]:
    """Return the first letters of the words of a title; two words of one family have theirs in common."""
    return frozenset(mot[:2] for mot in _sans_le_premier(titre))


def _manquants(mots: Sequence[str], autres: Sequence[str]) -> list[str]:
    """Return the words of `mots` that have no equal in `autres`, each of which serves once."""
    libres = list(autres)
    restants: list[str] = []
    for mot in mots:
        if mot in libres:
            libres.remove(mot)
        else:
            restants.append(mot)
    sans_egal: list[str] = []
    for mot in restants:
        parent = next((autre for autre in libres if _de_meme_famille(mot, autre)), None)
        if parent is None:
            sans_egal.append(mot)
        else:
            libres.remove(parent)
    return sans_egal


def _de_meme_famille(mot: str, autre: str) -> bool:
    """Tell whether two words share a stem: plural and singular, « diffuser » and « diffusion »."""
    commun = ceil(_PREFIXE_COMMUN * max(len(mot), len(autre)))
    return mot[:commun] == autre[:commun] and not (mot.isdigit() or autre.isdigit())
