"""The name of a roadmap in its own sentences: « fiche 3 du PTSM 53 » is no fiche of another territory."""

from __future__ import annotations

import re
from functools import lru_cache

from ptsm_cli.common.departements import DEPARTEMENTS
from ptsm_cli.model.territoire import Territoire

_ARTICLES = r"(?:de\s+(?:la\s+|l['’]\s*)?|du\s+|des\s+|d['’])?"


def without_own_name(text: str, territoire: Territoire) -> str:
    """Return a text of the same length where the name of its own roadmap is one word, as no other document is named.

    So is that of its own départements, and of its territory, in small letters: « fiche 3 de Mayenne » is of another
    one.
    """
    places = frozenset((territoire.nom, *(DEPARTEMENTS[n] for n in territoire.departements if n in DEPARTEMENTS)))
    if territoire.sigle not in text and not any(place in text for place in places):
        return text
    masked = _own_name(territoire.sigle, territoire.nom, territoire.genre.upper()).sub(_as_one_word, text)
    return _own_places(places).sub(_in_small_letters, masked)


@lru_cache(maxsize=64)
def _own_name(sigle: str, nom: str, kind: str) -> re.Pattern[str]:
    long_forms = rf"{kind}\s+{_ARTICLES}{re.escape(nom)}"
    return re.compile(rf"(?<!\w)(?:{re.escape(sigle)}|{long_forms})(?!\w)")


@lru_cache(maxsize=64)
def _own_places(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?![\w-])")


def _as_one_word(found: re.Match[str]) -> str:
    return re.sub(r"\W", "_", found[0])


def _in_small_letters(found: re.Match[str]) -> str:
    small = found[0].lower()
    return small if len(small) == len(found[0]) else found[0]
