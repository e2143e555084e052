"""Find in prose what looks like a mention of a fiche and is not read so, or in part: « fiche III », « fiche (3) ».

None is taken for a link: a number may be that of a note, of a page, or of another document. What to write is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.links import others, patterns
from ptsm_cli.links.mentions import find_mentions

_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_RANKS = {"X" * tens + unit: 10 * tens + rank for tens in range(4) for rank, unit in enumerate(_UNITS)}
"""The Roman numbers up to 39: letters in another order are no number."""

_WORD = r"fiche(?P<pluriel>s)?(?:[\s-]+(?:d['’])?actions?)?"
_MARK = r"(?:n\s?[°ºo]\s*|n\.\s*)?"
_RANK = r"\d{1,3}"
_NUMERO = rf"{_RANK}(?:\s?bis)?"
_ALONE = r"(?![\w°%€]|[-./]\d|\.[a-z])"
"""What follows a number that is all there is: no unit, no decimal, no other part."""

_LEADS = (
    r"[-–_]",  # « fiche-3 »
    r"\s+#\s+",  # « fiche # 3 »
    r"\s*(?:=>?|->|→)\s*",  # « fiche => 3 »
    r"\s+(?:concern[ée]e?|vis[ée]e?|en\s+lien\s+avec)s?\s*:\s*",  # « fiche concernée : 3 »
)
"""What stands between « fiche » and a number that is not read behind it."""

_LINKS = (
    r"\s?(?:\.{2,3}|…)\s?",  # « fiches 1…5 »
    r"\s?(?:[-=]>|→|~)\s?",  # « fiches 1 -> 5 »
    r"\s?jusqu['’]à\s?",  # « fiches 1 jusqu'à 5 »
    rf"(?P<lu>\s*à\s*|[-–—])(?P<redit>(?:la\s+)?(?:fiche\s+)?){_MARK}",  # « fiche 1 à la fiche 5 », « fiche 1-5 »
)
"""What stands between the two ends of a series: `lu` is read after « fiches », `redit` names the second one apart."""

_AFTER_THE_WORD = (
    rf"\s+{_MARK}(?P<romain>(?-i:[IVX]{{1,5}}))(?![\w'’-]|\.\w)",  # « fiche III »
    rf"\s*[(\[«“\"'‘]\s*(?P<entre>{_NUMERO})\s*[)\]»”\"'’]",  # « fiche (3) »
    rf"(?:{'|'.join(_LEADS)})(?P<mene>{_RANK}){_ALONE}",
    rf"\s*{_MARK}(?P<un>{_RANK})(?:{'|'.join(_LINKS)})(?P<deux>{_RANK}){_ALONE}(?!,\d)",
    rf"(?(barre)\s+{_MARK}(?P<apres>{_NUMERO}){_ALONE}|(?!))",  # « axe 1/fiche 3 »: behind a slash alone
)
"""Each form that is not read, from the word on."""

_FORMS = deferred(
    rf"(?<![\w.@=#-])(?P<barre>(?<=\w/))?{_WORD}(?:{'|'.join(_AFTER_THE_WORD)})",
    re.IGNORECASE,
)
_BEFORE_SLASH = deferred(r"[^\s/()]+(?:\s\d+)?/$")


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that look like a mention of a fiche, or of several, and are not read so.

    Attributes:
        start: the offset of the first of them.
        end: that after the last.
        words: the words themselves.
        numeros: the numbers that they may be of: one, or both ends of a series.
        instead: what to write: for a series, all of it, then its ends alone.
    """

    start: int
    end: int
    words: str
    numeros: tuple[str, ...]
    instead: tuple[str, ...]


def may_be_missed(text: str) -> bool:
    """Tell whether a text may hold such words, at the price of a look."""
    return "iche" in text and _FORMS.search(text) is not None


def find_missed(text: str) -> Iterator[Missed]:
    """Yield the words of a text that look like a mention, and of which at least one fiche is read as none."""
    read: frozenset[int] | None = None
    for found in _FORMS.finditer(text):
        start, end = found.span()
        if patterns.UNIT.match(text, end) or patterns.OTHER_DOCUMENT.match(text, end):
            continue
        if others.is_elsewhere(text, start, end) or others.is_fiche_of_another(
            text, max(0, start - patterns.LOOK_BACK), start, end
        ):
            continue
        if found["apres"]:
            read = _places_read(text) if read is None else read
            if end not in read:
                yield _behind_a_slash(text, found)
        elif numeros := _numeros(found):
            yield Missed(start, end, found[0], numeros, _instead(numeros))


def _behind_a_slash(text: str, found: re.Match[str]) -> Missed:
    """Return « axe 1/fiche 3 », from the word before the slash on: a comma sets both apart."""
    start, end = found.span()
    before = _BEFORE_SLASH.search(text, max(0, start - patterns.LOOK_BACK), start)
    start = before.start() if before else start
    words = text[start:end]
    return Missed(start, end, words, (found["apres"],), (words.replace("/", ", "),))


def _instead(numeros: tuple[str, ...]) -> tuple[str, ...]:
    if len(numeros) == 1:
        return (f"fiche {numeros[0]}",)
    return tuple(f"fiches {numeros[0]} {link} {numeros[1]}" for link in ("à", "et"))


def _numeros(found: re.Match[str]) -> tuple[str, ...]:
    """Return the numbers of what was found, none where it is read or is no mention."""
    if found["romain"]:
        rank = _RANKS.get(found["romain"])
        return (str(rank),) if rank else ()
    if found["deux"] is None:
        return (found["entre"] or found["mene"],)
    first, last = int(found["un"]), int(found["deux"])
    if first >= last or (found["pluriel"] and found["lu"]):
        return ()  # « fiches 1 à 5 » is read
    if found["redit"] and last == first + 1:
        return ()  # « de la fiche 1 à la 2 » names both
    return (found["un"], found["deux"])


def _places_read(text: str) -> frozenset[int]:
    """Return the offsets at which the words that are read as a mention go on or end."""
    return frozenset(place for mention in find_mentions(text) for place in range(mention.start + 1, mention.end + 1))
