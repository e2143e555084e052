"""The name of a roadmap in its own sentences: « fiche 3 du PTSM 53 » is no fiche of another territory."""

from __future__ import annotations

import re
from functools import lru_cache

from ptsm_cli.model.territoire import Territoire

_ARTICLES = r"(?:de\s+(?:la\s+|l['’]\s*)?|du\s+|des\s+|d['’])?"


def without_own_name(text: str, territoire: Territoire) -> str:
    """Return a text of the same length where the name of its own roadmap is one word, as no other document is named."""
    kind = territoire.genre.upper()
    if kind not in text and territoire.sigle not in text:
        return text
    return _own_name(territoire.sigle, territoire.nom, kind).sub(_as_one_word, text)


@lru_cache(maxsize=64)
def _own_name(sigle: str, nom: str, kind: str) -> re.Pattern[str]:
    long_forms = rf"{kind}\s+{_ARTICLES}{re.escape(nom)}"
    return re.compile(rf"(?<!\w)(?:{re.escape(sigle)}|{long_forms})(?!\w)")


def _as_one_word(found: re.Match[str]) -> str:
    return re.sub(r"\W", "_", found[0])
