"""Find in prose the fiches told by a rank, or by the first or the last: « la 3e fiche », « jusqu'à la fiche 5 ».

None is taken for a link: the third fiche may be that of a list. What to write is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.numerals import ORDINAL_STEMS
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import enumeration
from ptsm_cli.links.missed import HEAD
from ptsm_cli.links.seeming import Missed, is_another_thing
from ptsm_cli.links.spelt import SPELT, spelt_numeros

_SECOND = 2
_RANK = (
    r"(?:\d{1,2}\s?(?:[èe]me|i[èe]me|nde|de|[èe]re|re|e|è|°)s?"
    rf"|(?:{ORDINAL_STEMS[0]}[èe]re|seconde|(?:{'|'.join(ORDINAL_STEMS[1:])})[èe]me)s?)(?!\w)"
)
_FICHE = r"fiches?(?P<action>[\s-]+(?:d['’])?actions?)?(?!\w)"
_FICHES = r"fiches?(?:[\s-]+(?:d['’])?actions?)?(?!\w)"
_N = r"(?:n\s?°\s?)?"
_ALONE = r"(?![\w°%]|€|[-./]\d)"
_OF_A_KIND = (
    r"(?!\s+(?:de\s+(?!la\s|l['’])|d['’]|[^\W\d_]+(?:ique|elle|aire|ive|[éè]e|[iu]e|ante|ente)s?(?!\w)"
    r"|type|outil|navette|projet|m[ée]mo|r[ée]flexe|rep[èe]re|contact|n\s?°|\d))"
)
"""What tells a fiche of another kind, « la 3e fiche technique », or names its number."""

_RANKED = (
    rf"(?:la|les|cette)\s+(?P<rangs>{_RANK}(?:\s*(?:,|et|ou)\s*(?:la\s+)?{_RANK}){{0,12}}+)\s+{_FICHE}{_OF_A_KIND}",
    rf"(?:[ld]es|aux)\s+(?P<combien>\d{{1,2}}|{SPELT})\s+premi[èe]res\s+{_FICHES}{_OF_A_KIND}(?!\s+d)",
    rf"à\s+(?:partir|compter)\s+d(?:e\s+la|es)\s+{_FICHES}\s+{_N}(?P<depuis>\d{{1,3}}){_ALONE}",
    rf"jusqu['’]à\s+la\s+{_FICHES}\s+{_N}(?P<jusque>\d{{1,3}}){_ALONE}",
)
_FORMS = deferred(rf"(?<![\w'’-])(?:{'|'.join(_RANKED)})", re.IGNORECASE)
_NEAR = deferred(
    r"(?:\d\s?[^\W\d_]{1,4}|°|i[èe](?:me|re)s?|nde|(?:partir|compter)\s+d(?:e\s+la|es)|jusqu['’]à\s+la)\s+$",
    re.IGNORECASE,
)
_NEAREST = 40
"""What stands just before such a fiche, and how far before it is looked for."""

_ONE = deferred(_RANK, re.IGNORECASE)
_SERIES_BEFORE = deferred(r"fiches?\s[^.;\n]{0,12}$", re.IGNORECASE)
"""« fiche 3 jusqu'à la fiche 5 », which is told as a series."""


def may_be_ranked(text: str) -> bool:
    """Tell whether a text may hold such words, at the price of a look."""
    starts = (head.start() for head in HEAD.finditer(text))
    near = any(_NEAR.search(text, max(0, start - _NEAREST), start) for start in starts)
    return near and _FORMS.search(text) is not None


def find_ranked(text: str) -> Iterator[Missed]:
    """Yield the words of a text that tell fiches by their rank, or by the first or the last of them."""
    for found in _FORMS.finditer(text):
        start, end = found.span()
        if is_another_thing(text, start, end):
            continue
        if found["rangs"]:
            numeros = tuple(str(_rank(rank)) for rank in _ONE.findall(found["rangs"]))
            if "1" in numeros and not found["action"]:
                continue  # « la première fiche » is any
            one = "fiche" if len(numeros) == 1 else "fiches"
            yield Missed(start, end, found[0], numeros, (f"{one} {enumeration(numeros)}",))
        elif found["combien"]:
            [last] = (found["combien"],) if found["combien"].isdecimal() else spelt_numeros(found["combien"])[:1]
            yield Missed(start, end, found[0], ("1", last), (f"fiches 1 à {last}",))
        elif found["depuis"]:
            yield Missed(start, end, found[0], (found["depuis"],), (), partly=True)
        elif not _SERIES_BEFORE.search(text, max(0, start - 20), start):
            last = found["jusque"]
            yield Missed(start, end, found[0], (last,), (f"fiches 1 à {last}",), partly=True)


def _rank(words: str) -> int:
    """Return 3 for « 3e », « troisième »."""
    figures = re.match(r"\d+", words)
    if figures:
        return int(figures[0])
    small = words.lower()
    return next((rank for rank, start in enumerate(ORDINAL_STEMS, 1) if small.startswith(start)), _SECOND)
