"""Numbers of fiches written in letters: « fiche trois », « fiches trois et quatre »."""

from __future__ import annotations

import re

from ptsm_cli.common.numerals import NUMBER_WORDS
from ptsm_cli.common.startup import deferred

_SIXTEEN = 16
_COUNTED = "|".join(word for word, number in NUMBER_WORDS.items() if 1 < number <= _SIXTEEN)
_ONE = rf"(?:(?:vingt|trente)(?:[\s-](?:et[\s-]un|{_COUNTED})(?!\w))?|dix[\s-](?:sept|huit|neuf)|{_COUNTED})(?!\w)"
"""Not « une » alone: « la fiche une fois remplie »."""

SPELT = rf"{_ONE}(?:\s?(?:,|et|à)\s(?:la\s)?{_ONE})*+"
"""Such numbers, one or a list of them."""

_COUNTS = deferred(
    r"\s+(?!(?:des|les|dans|sans|mais|plus|puis|pas|sous|depuis|vers|nous|vous|apr[èe]s)(?!\w))[^\W\d_][\w'’-]*[sx](?!\w)"
)
"""What such a number counts: « la fiche deux volets », « une fiche trois grands axes »."""

_ONE_OF_MANY = deferred(r"(?<!\w)(?:une|chaque|toute|aucune|par|en|de)\s+$", re.IGNORECASE)
_LONGEST = 10
"""Signs of the longest word that tells one fiche of many, its blank counted."""


def spelt_numeros(words: str) -> tuple[str, ...]:
    """Return the numbers that words hold, in figures."""
    return tuple(map(_rank, re.findall(_ONE, words, re.IGNORECASE)))


def with_figures(words: str) -> str:
    """Return « fiches 3 et 4 » for « fiches trois et quatre »."""
    return re.sub(rf"(?<!\w){_ONE}", lambda found: _rank(found[0]), words, flags=re.IGNORECASE)


def _rank(words: str) -> str:
    """Return 21 for « vingt et un », 17 for « dix-sept »."""
    return str(sum(NUMBER_WORDS.get(word, 0) for word in re.split(r"[\s-]+", words.lower())))


def counts_things(text: str, start: int, end: int, numeros: tuple[str, ...]) -> bool:
    """Tell whether numbers in letters, in words from `start` to `end`, count things: « une fiche deux pages »."""
    if len(numeros) > 1 and list(numeros) != sorted(set(numeros), key=int):
        return True  # « les fiches deux à deux »
    return bool(_COUNTS.match(text, end)) or is_one_of_many(text, start)


def is_one_of_many(text: str, start: int) -> bool:
    """Tell whether what begins at an offset is one of many: « une fiche deux pages », « chaque fiche 3/4 »."""
    return _ONE_OF_MANY.search(text, max(0, start - _LONGEST), start) is not None
