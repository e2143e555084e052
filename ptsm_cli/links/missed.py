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

_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORD = r"fiche(?P<pluriel>s)?(?:[\s-]+(?:d['’])?actions?)?"
_NUMERO = r"\d{1,3}(?:\s?bis)?"
_MARK = r"(?:n\s?[°ºo]\s*|n\.\s*)?"
_ALONE = r"(?![\w°%€]|[-./]\d|\.[a-z])"
"""What follows a number that is all there is: no unit, no decimal, no other part."""
_FORMS = deferred(
    rf"(?<![\w.@=#-])(?P<barre>(?<=\w/))?{_WORD}(?:"
    rf"\s+{_MARK}(?P<romain>(?-i:[IVX]{{1,5}}))(?![\w'’-]|\.\w)"
    rf"|\s*[(\[«“\"'‘]\s*(?P<entre>{_NUMERO})\s*[)\]»”\"'’]"
    rf"|(?:[-–_]|\s+#\s+|\s*(?:=>?|->|→)\s*|\s+(?:concern[ée]e?|vis[ée]e?|en\s+lien\s+avec)s?\s*:\s*)(?P<colle>\d{{1,3}}){_ALONE}"
    rf"|\s*{_MARK}(?P<un>\d{{1,3}})(?:\s?(?:\.{{2,3}}|…|[-=]>|→|~|jusqu['’]à)\s?|(?:\s*(?P<lien>à)\s*|(?P<tiret>[-–—]))(?P<dire>la\s+)?(?P<mot>fiche\s+)?{_MARK})"
    rf"(?P<deux>\d{{1,3}}){_ALONE}(?!,\d)"
    rf"|(?(barre)\s+{_MARK}(?P<apres>{_NUMERO}){_ALONE}|(?!))"
    r")",
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
    for found in _FORMS.finditer(text):
        start, end = found.span()
        if patterns.UNIT.match(text, end) or patterns.OTHER_DOCUMENT.match(text, end):
            continue
        if others.is_elsewhere(text, start, end) or others.is_fiche_of_another(
            text, max(0, start - patterns.LOOK_BACK), start, end
        ):
            continue
        numeros = _numeros(found)
        if found["apres"] and _is_read(text, end):
            continue
        if found["apres"]:
            before = _BEFORE_SLASH.search(text, 0, start)
            start = before.start() if before else start
            yield Missed(start, end, text[start:end], numeros, (text[start:end].replace("/", ", "),))
        elif numeros:
            yield Missed(start, end, found[0], numeros, _instead(numeros))


def _instead(numeros: tuple[str, ...]) -> tuple[str, ...]:
    if len(numeros) == 1:
        return (f"fiche {numeros[0]}",)
    return tuple(f"fiches {numeros[0]} {link} {numeros[1]}" for link in ("à", "et"))


def _numeros(found: re.Match[str]) -> tuple[str, ...]:
    if found["romain"]:
        rank = _arabic(found["romain"])
        return (str(rank),) if rank else ()
    if found["deux"] is None:
        return (found["entre"] or found["colle"] or found["apres"],)
    first, last = int(found["un"]), int(found["deux"])
    if first >= last or (found["pluriel"] and (found["lien"] or found["tiret"])):
        return ()  # « fiches 1 à 5 » is read
    named = found["dire"] or found["mot"]  # « de la fiche 1 à la 2 » names both
    return () if named and last == first + 1 else (found["un"], found["deux"])


def _arabic(roman: str) -> int:
    """Return 4 for « IV », 0 for letters that are no number up to 39."""
    values = [_ROMAN[letter] for letter in roman]
    rank = sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
    tens, units = divmod(rank, 10)
    written = "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]
    return rank if written == roman else 0


def _is_read(text: str, end: int) -> bool:
    return any(mention.start < end <= mention.end for mention in find_mentions(text))
