"""Find in prose the lists of fiches that are read in part: « fiches 4 5 6 », « fiches 3 et suivantes ».

What stands after the last fiche that is read is told, with what to write; nothing of it is taken for a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import enumeration
from ptsm_cli.links.mention import Mention
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.links.seeming import Missed, is_another_thing

_BLANK = r"[^\S\n]+"
_N = r"(?:n\s?[°ºo]\s*)?"
_FIGURES = r"\d{1,2}(?:\.\d{1,2}){0,3}"
_LONE = r"(?<!\w)(?-i:[A-Z])(?!['’]|[.-]\w|\s?\d)"
_ONE = rf"{_N}(?:{_FIGURES}|{_LONE})(?![\w°%]|€|[-./:]\d|,\d)"
_LIST = rf"{_ONE}(?:\s?(?:,|et|ou|[|•·\\])?\s?{_ONE})*+"

_WORDS = (
    r",?\s+(?:et|mais|puis|ou)\s+(?:aussi|[ée]galement|m[êe]me|encore)\s+",  # « fiche 3 et aussi 4 »
    r",?\s+(?:voire|plus)\s+(?:m[êe]me\s+)?",  # « fiche 3, voire même 4 »
    r",?\s+(?:ainsi\s+que|comme|avec)\s+",  # « fiche 3 ainsi que les 4 et 5 »
    r"\s*\(\s*(?:et|ou|puis|voire)\s+",  # « fiche 3 (et 4) », where « (4) » is a note
)
"""Words that stand between a fiche that is read and the others; an article may follow."""

_SIGNS = (
    r"\s?[|•·\\+]\s?|\s{0,3}/\s{0,3}|\s{1,3}[–—-]\s{1,3}",  # « fiches 3 | 4 », « fiche 3 /4 », « fiche 3 - 4 »
    r",?\s?(?:…|\.{3})\s?,?\s?(?:et\s)?",  # « fiches 3, … et 9 »
    _BLANK,  # « fiches 3 4 5 »
)
"""Signs that do."""

_LAST = (
    r"[^\S\n]*\*{0,2}(?=$|[.,;:!?)\n])",  # the end of a phrase
    r"(?=[^\S\n]+(?:et|ou|pour|qui)\s)",  # « fiches 4 5 6 qui… »
    r"(?<=et\s\d)(?=\s\w++(?<![sx]))",  # « fiche 3 … et 4 portent », but not « et 4 ateliers »
)
"""What follows the last of the others: they count nothing."""

_THOSE = r"(?:toutes\s+)?(?:les\s+|celles\s+(?:qui\s+)?)?"
_TO_THE_LAST = (
    rf"et\s+{_THOSE}(?:suivantes|suivent|s\.|suiv\.?)",  # « fiches 3 et suivantes »
    rf"et\s+{_THOSE}(?:plus|autres)(?=\s*(?:$|[.,;:)\n]))",  # « fiche 3 et les autres »
    r"(?:jusqu['’])?[àa]\s+la\s+(?:fin|derni[èe]re)",  # « fiche 3 jusqu'à la fin »
    r"(?:et\s+)?etc\.?",  # « fiches 3, 4, etc. »
)
"""What names all those that follow, without saying which is the last."""

_GOING_ON = r"\s?(?P<points>…|\.{3})(?=\s*(?:$|[);\n]))|(?:\s+et)?\s?\+(?=\s*(?:$|[).,;\n]))"
"""« fiches 3, 4… », « fiches 3 et + »."""

_OPEN = rf"(?P<ouvert>,?\s+(?:{'|'.join(_TO_THE_LAST)})(?!\w)|{_GOING_ON})"
_MORE = rf"(?:(?:{'|'.join(_WORDS)})(?:la\s|les\s)?\s*|{'|'.join(_SIGNS)})"
_JOINT = r"(?:\s?(?:,(?:\s?(?:et|ou))?|&)\s?|\s(?:et|ou)\s)(?:la\s)?"
_LETTERED = rf"(?:(?:(?-i:[A-Z]{{1,3}})[.-]?|(?:bis|ter)\.)\d{{1,3}}|{_LONE})(?![\w°%]|€|[-./:]\d|,\d)"
_LETTERED_LIST = rf"{_JOINT}(?P<lettrees>{_N}{_LETTERED}(?:{_JOINT}{_N}{_LETTERED})*+)"
"""« et O2 » behind « fiche O1 », which is read alone."""

_NUMEROS = deferred(rf"{_LETTERED}|{_FIGURES}", re.IGNORECASE)
_GOES_ON = deferred(rf"(?:{_OPEN}|{_MORE}(?P<liste>{_LIST})\)?(?:{'|'.join(_LAST)})|{_LETTERED_LIST})", re.IGNORECASE)
_GOING = rf"(?:{_OPEN}|{_MORE}{_N}(?:\d|{_LONE}(?!\w))|{_LETTERED_LIST})"
_MAY = deferred(rf"\d{_GOING}", re.IGNORECASE)
_MAY_BEHIND_A_LETTER = deferred(rf"[ °\u00a0](?-i:[A-Z])(?!\w){_GOING}", re.IGNORECASE)


def may_be_half_read(text: str) -> bool:
    """Tell whether a text may hold such a list, at the price of a look."""
    return _MAY.search(text) is not None or _MAY_BEHIND_A_LETTER.search(text) is not None


def find_half_read(text: str) -> Iterator[Missed]:
    """Yield the lists of fiches of a text of which the end is not read."""
    for read, following in read_lists(text):
        found = _GOES_ON.match(text, read[-1].end)
        if (
            found is None
            or found.end() > following
            or _trails_off(read[0], found)
            or is_another_thing(text, read[0].start, found.end())
        ):
            continue
        yield _missed(text, read, found)


def read_lists(text: str) -> Iterator[tuple[list[Mention], int]]:
    """Yield, for each fiche that is read by its number, those of its list up to it, and where the next one begins."""
    mentions = [
        mention for mention in find_mentions(text) if mention.numero and not (mention.implicit or mention.projet)
    ]
    head = 0
    for rank, mention in enumerate(mentions):
        if mention.words[:1] in "fF":
            head = rank
        yield mentions[head : rank + 1], mentions[rank + 1].start if rank + 1 < len(mentions) else len(text)


def _trails_off(first: Mention, found: re.Match[str]) -> bool:
    """Tell whether « fiche 3… », which is one, only trails off."""
    return found["points"] is not None and not first.words.lower().startswith("fiches")


def _missed(text: str, read: list[Mention], found: re.Match[str]) -> Missed:
    start, end = read[0].start, found.end()
    words = text[start:end].rstrip(" *")
    numeros = [mention.numero or "" for mention in read]
    listed = found["liste"] or found["lettrees"]
    if listed is None:
        return Missed(start, start + len(words), words, tuple(numeros), (), partly=True)
    more = _NUMEROS.findall(listed)
    said = f"fiches {enumeration([*numeros, *more])}"
    return Missed(start, start + len(words), words, (*numeros, *more), (said,), partly=True)
