"""Find in prose the suffixes that stand without their number: « fiche 2 bis et ter », « fiches 2a, b ».

What they name is told, with what to write; only the number that stands before them is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.startup import deferred
from ptsm_cli.links.half_read import read_lists
from ptsm_cli.links.seeming import Missed, in_a_phrase, is_another_thing
from ptsm_cli.links.suffixes import base_and_suffix, suffixes_between

_WORD = r"(?:bis|ter|quater|quinquies)(?!\w)"
_LETTER = r"[a-d](?![\w'’])"
_JOINT = (
    r"(?:\s?(?:,(?:\s(?:et|ou|puis))?|[/&+–—-])\s?|\s(?:et|ou|puis|à|ainsi\sque)\s|\s?\(\s?(?:et|ou|puis)\s)"
    r"(?:(?:la|le|sa|son)\s)?"
)
"""What stands between two of them; a number may be said again after « à »."""

_LISTS = (
    rf"(?:{_JOINT}(?:(?<=à\s)\d{{1,3}}\s?)?{_WORD})++\)?",  # « 2 bis » « et ter »
    rf"(?<=\d[a-d])(?:{_JOINT}{_LETTER})++\)?",  # « 2a » « et b »
    rf"(?P<detachees>(?<=\d)\s{_LETTER}(?:{_JOINT}{_LETTER})++)",  # « 2 » « a et b »
)
_SUFFIXES = deferred(rf"(?:{'|'.join(_LISTS)})(?![.-]?\w)", re.IGNORECASE)
_MAY = deferred(
    rf"\d(?:(?:\s?-?{_WORD}|[a-d]|\s?\({_WORD}\))?{_JOINT}(?:\d{{1,3}}\s?)?(?:{_WORD}|{_LETTER})"
    rf"|\s{_LETTER}|\s?\({_WORD})",
    re.IGNORECASE,
)
_ONE = deferred(
    rf"(?P<plage>(?:à|[–—-])\s?(?:la\s)?(?P<base>\d*)\s?)?(?<!\w)(?P<suffixe>{_WORD}|{_LETTER})", re.IGNORECASE
)

_IN_BRACKETS = deferred(
    r"(?<!\w)fiches?(?:[\s-]+(?:d['’])?actions?)?\s?(?:n\s?[°ºo]\s?)?(?P<base>\d{1,3}(?:\.\d{1,2}){0,3})"
    rf"\s?\((?P<liste>{_WORD}(?:{_JOINT}{_WORD})++)\)",
    re.IGNORECASE,
)
"""« fiche 2 (bis et ter) », of which nothing is read."""


def may_be_elliptic(text: str) -> bool:
    """Tell whether a text may hold such suffixes, at the price of a look."""
    return _MAY.search(text) is not None


def find_elliptic(text: str) -> Iterator[Missed]:
    """Yield the lists of fiches of which a suffix stands without its number."""
    for read, following in read_lists(text):
        found = _SUFFIXES.match(text, read[-1].end)
        if found and found.end() <= following and not is_another_thing(text, read[0].start, found.end()):
            base, suffix = base_and_suffix(read[-1].numero or "")
            more = _numeros(base, suffix, found[0])
            numeros = [mention.numero or "" for mention in (read[:-1] if found["detachees"] else read)]
            yield from _missed(text, (read[0].start, found.end()), numeros, more, partly=True)
    for found in _IN_BRACKETS.finditer(text):
        if not is_another_thing(text, *found.span()):
            yield from _missed(text, found.span(), [], _numeros(found["base"], "", found["liste"]), partly=False)


def _missed(text: str, span: tuple[int, int], read: list[str], more: list[str], *, partly: bool) -> Iterator[Missed]:
    if more:
        start, end = span
        numeros = (*read, *more)
        yield Missed(start, end, text[start:end], numeros, in_a_phrase(numeros), partly)


def _numeros(base: str, last: str, listed: str) -> list[str]:
    """Return « 2 ter », « 2 quater » for « à quater » behind « 2 bis »; nothing where another number stands there."""
    numeros: list[str] = []
    if not base[-1:].isdigit():
        return []
    for one in _ONE.finditer(listed):
        suffix = one["suffixe"]
        if one["base"] and one["base"] != base:
            return []
        numeros += (suffixes_between(last.lower(), suffix.lower()) or []) if one["plage"] else [suffix]
        last = suffix
    return [f"{base}{suffix}" if len(suffix) == 1 else f"{base} {suffix}" for suffix in numeros]
