"""Compare a title as it is quoted with the title of a fiche: the same, near, or another.

A quoted title drifts: « Mise en place d'une formation … » for « Mettre en place une formation … ». What may drift is
the first word and the little ones; a word put in the place of another makes another title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from ptsm_cli.common.french import PREPOSITIONS, STOP_WORDS, fold_words, likeness, plier

RESSEMBLANCE = 0.5
"""Share of common words from which a title quoted beside a number is taken for the target's."""

LETTRES = 0.9
"""Likeness of the letters of two titles from which one is the other misspelt."""

_MOTS_COMMUNS_MINIMUM = 4
_MOTS_ABREGES_MINIMUM = 2
_COUVERTURE_CITE_COURT = 0.6
_COUVERTURE_CITE_LONG = 0.8
_PREFIXE_COMMUN = 0.65
_DEBUT_MINIMUM = 20
_VIDES = frozenset(
    (
        *(STOP_WORDS | PREPOSITIONS),
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
def read_title(titre: str) -> Wording:
    """Return a title taken apart."""
    key = tuple(fold_words(titre))
    words = tuple(mot for mot in dict.fromkeys(key) if mot not in _VIDES)
    subject = tuple(mot for mot in words if mot != key[0])
    return Wording(plier(titre), key, words, subject, frozenset(mot[:2] for mot in subject))


def cle_du_titre(titre: str) -> tuple[str, ...]:
    """Return what makes two titles the same: their words, without case, accents nor punctuation."""
    return read_title(titre).key


def ressemblance(cite: Wording, titre: Wording) -> float:
    """Return the share of words that two titles have in common, from 0 to 1."""
    a, b = cite.words, titre.words
    communs = len(a) - len(_manquants(a, b))
    union = len(a) + len(b) - communs
    return communs / union if union else 0.0


def abrege(cite: Wording, titre: Wording) -> bool:
    """Tell whether `cite` says only a part of `titre`: beside a number that is enough, alone it is not."""
    return len(cite.subject) >= _MOTS_ABREGES_MINIMUM and not _manquants(cite.subject, titre.words)


def quasi_identiques(cite: str, titre: str) -> bool:
    """Tell whether `cite` can only be `titre`: nothing but its first word or its little words differ, or it is cut."""
    debut = cut_start(cite)
    return (debut is not None and plier(titre).startswith(debut)) or same_subject(read_title(cite), read_title(titre))


def same_subject(cite: Wording, titre: Wording) -> bool:
    """Tell whether nothing but their first word or their little words sets two titles apart."""
    if not (cite.starts <= titre.starts or titre.starts <= cite.starts):
        return False  # each has words that the other lacks: no need to compare them one by one
    a, b = cite.subject, titre.subject
    en_trop, absents = _manquants(a, b), _manquants(b, a)
    communs = len(a) - len(en_trop)
    if communs < _MOTS_COMMUNS_MINIMUM or (en_trop and absents):
        return False
    couverture = communs / max(len(a), len(b))
    return couverture >= (_COUVERTURE_CITE_LONG if en_trop else _COUVERTURE_CITE_COURT)


def a_une_faute_pres(cite: str, titre: str) -> bool:
    """Tell whether the letters of two folded titles are almost the same: « equipe mobilles », « equipe mobile »."""
    return likeness(cite, titre, LETTRES) >= LETTRES


def cut_start(cite: str) -> str | None:
    """Return the folded words before the ellipsis that ends a title, or None where it is whole or too short."""
    if not cite.rstrip().endswith(("...", "…")):
        return None
    debut = plier(cite).rstrip(".… ")
    return debut if len(debut) >= _DEBUT_MINIMUM else None


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


def stem(mot: str) -> str:
    """Return the first letters of a word, which all the words of its family have too."""
    return mot[: ceil(_PREFIXE_COMMUN * len(mot))]


def _de_meme_famille(mot: str, autre: str) -> bool:
    """Tell whether two words share a stem: plural and singular, « diffuser » and « diffusion »."""
    if mot[0] != autre[0] or mot.isdigit() or autre.isdigit():
        return False
    commun = ceil(_PREFIXE_COMMUN * max(len(mot), len(autre)))
    return mot[:commun] == autre[:commun]
