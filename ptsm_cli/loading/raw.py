"""What a text holds outside its scalars, in one pass: its comments, and those that a slip of the hand has made.

A `#` inside a text is no comment; the outline of the tree tells which it is, exactly as the parser did.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.positions import SCALAR, Outline, gap_at
from ptsm_cli.loading.source import LINE_END, Source

_HASH = deferred(r"#(?<![^ \t\r\n\x0c\x85\u2028\u2029]#)[^\r\n]*")
"""What may be a comment: a sign that a blank precedes, to the end of its line. One sign alone is found at once."""

_GLUED = deferred(r"#[^\W_]")
_CUT = deferred(r"#(?<=[ \t]#)(?=[^\W_]|[^\r\n]{0,300}?[»”)\]]|[^\r\n]{300})")
_KEY = deferred(r"[ ]*(?:-[ ]+)*(?P<cle>[^\W\d][\w-]*)[ ]*:[ \t]+")
_ITEM = deferred(r"[ ]*(?:-[ ]+)+")
_RANK = deferred(r"#\d{1,3}(?!\w)")
"""« #3 », which numbers the word before it."""

_SENTENCE = deferred(
    r"#(?!\s*ptsm\s*:)(?!(?:à|a|todo|fixme|voir|cf|note|idem|source|compléter|completer|vérifier|verifier|revoir)\b)"
    r"[^\W_][^\r\n]*\s\w",
    re.IGNORECASE,
)
"""« #santé pour tous », and no note to oneself: « #à compléter plus tard »."""

_OURS = deferred(r"#\s*ptsm\s*:")
_GLUED_LIST = deferred(
    r":[ ]*\r?\n[ ]+(?P<signe>-(?=[^\W\d_])|--+[ ]|(?:\d{1,2}|[aA])[.)][ ]"
    r"|[A-ZÀ-ÖØ-Þ](?=[^\r\n:]*\r?\n[ ]+[A-ZÀ-ÖØ-Þ]))"
)
_BEGUN_LIST = deferred(r":[ ]+(?P<signe>[A-ZÀ-ÖØ-Þ])[^\r\n:#]{1,50}\r?\n[ ]+[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]")
_UNFINISHED = deferred(r"(?:[,;:(/&-]|(?:^|[\s'’])(?:\w{1,3}|[A-ZÀ-ÖØ-Þ\d]+))$")
"""The end of a line that the next one goes on: « Louer à », « le CH »."""

_LAST_WORD = deferred(r"(?P<cle>[^\W\d][\w-]*)[ ]*:[ ]*$")
_NUMBERED = deferred(r"[\r\n][ ]*(?:\d{1,2}|[b-hB-H])[.)][ ]")
_SUB_ITEM = deferred(r"[\r\n][ ]+(?P<signe>-)[ ]+(?=\S)")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
"""Signs that close each other in prose: a comment that holds the second one alone has cut a text."""

_BLOCK = ("|", ">")
_STYLED = ("'", '"', *_BLOCK, "!", "&")


class Comment(NamedTuple):
    """A comment, and the plain text that it follows on its line, None where it follows none."""

    span: Span
    after: Span | None


class Scalars:
    """The scalars of an outline, to tell what is inside one."""

    def __init__(self, outline: Outline) -> None:
        ranks = [rank for rank, kind in enumerate(outline.kinds) if kind == SCALAR]
        self._starts = [outline.marks[2 * rank] for rank in ranks]
        self._ends = [outline.marks[2 * rank + 1] for rank in ranks]

    def before(self, offset: int) -> Span | None:
        """Return the last scalar that begins at an offset or before it."""
        rank = bisect_right(self._starts, offset) - 1
        return (self._starts[rank], self._ends[rank]) if rank >= 0 else None

    def around(self, offset: int) -> Span | None:
        """Return the scalar that a character is in, None where it is in none."""
        found = self.before(offset)
        return found if found and offset < found[1] else None


def comments(source: Source) -> Iterator[Comment]:
    """Yield the comments of a file that was read, in order; none of the parts of it that were not."""
    text = source.text
    if "#" not in text or source.outline is None:
        return
    scalars, gaps = Scalars(source.outline), source.outline.gaps
    offset = 0
    while found := _HASH.search(text, offset):
        scalar = scalars.before(found.start())
        if scalar and found.start() < scalar[1] and not _heads(text, scalar, found.start()):
            offset = max(scalar[1], found.start() + 1)
            continue
        offset = found.end()
        if gap_at(gaps, found.start()):
            continue
        yield Comment((found.start(), found.start() + len(found[0].rstrip())), _followed(text, scalar, found.start()))


def glued_items(source: Source, lists: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for each list whose lines are read as one text: « -Un local », or « 1. Un local » and « 2. … ».

    `lists` are the keys that hold a list.
    """
    for start, end in source.outline.loose if source.outline and lists else ():
        colon = max(source.text.rfind(":", 0, start), 0)
        found = _GLUED_LIST.match(source.text, colon) or _BEGUN_LIST.match(source.text, colon)
        if found is None or found.start("signe") != start:
            continue
        line = source.written(source.rank_of(colon))
        key = _LAST_WORD.search(line) or _KEY.match(line)
        if key is None or key["cle"] not in lists:
            continue
        if found["signe"].isalpha():
            if _are_items(source.text[start:end]):
                yield Fault(FaultKind.BULLET, source.at(start), found["signe"], "sans")
        elif found["signe"] == "-":
            yield Fault(FaultKind.BULLET, source.at(start), "-", "colle")
        elif found["signe"].startswith("-"):
            yield Fault(FaultKind.BULLET, source.at(start), found["signe"].strip())
        elif _NUMBERED.search(source.text, found.end(), end):
            yield Fault(FaultKind.BULLET, source.at(*found.span("signe")), found["signe"].strip(), "numero")


def sub_items(source: Source) -> Iterator[Fault]:
    """Yield a fault for each plain text that goes on with a line that begins with a dash: no list begins there."""
    text = source.text
    for start, end in source.outline.loose if source.outline else ():
        marks = _SUB_ITEM.finditer(text, start, end)
        if dash := next((mark.start("signe") for mark in marks if _is_deeper(text, *mark.span())), None):
            place = source.at(dash)
            yield Fault(FaultKind.BULLET, place, "-", "suite", see=source.at(start))


def _is_deeper(text: str, end: int, after: int) -> bool:
    """Tell whether a dash, from the end of the line before it, is deeper than that line, which opens nothing."""
    if text[end - 1] in ":|>":
        return False
    start = text.rfind("\n", 0, end) + 1
    column = text.find("-", end, after) - end - 1
    return bool(text[start : min(start + column, end)].strip())


def _are_items(text: str) -> bool:
    """Tell whether the lines of a text are the items of a list: each begins with a capital, and goes on no other."""
    lines = [line.strip() for line in LINE_END.split(text)]
    return all(line[:1].isupper() for line in lines) and not any(map(_UNFINISHED.search, lines[:-1]))


def glued_comments(source: Source, sentences: Collection[str]) -> Iterator[Fault]:
    """Yield the comments that cut a text: a `#` glued to a word after several words, or inside signs left open.

    One that stands in the place of a sentence is told too, and « Action #3 »; `sentences` are the keys that hold some.
    """
    text = source.text
    if "#" not in text or not any(_follows(text, cut.start()) for cut in _CUT.finditer(text)):
        return  # one sign alone is found at once
    for comment in comments(source):
        if comment.after is None:
            if _in_place_of_a_sentence(source, comment.span, sentences):
                yield Fault(FaultKind.HASH, source.at(*comment.span), source.extract(comment.span))
            continue
        kept, said = source.extract(comment.after), source.extract(comment.span)
        glued = bool(_GLUED.match(said)) and not _OURS.match(said) and len(kept.split()) > 1
        glued = glued or (_RANK.match(said) is not None and _begins_a_sentence(source, comment.after, sentences))
        if glued or any(kept.count(a) > kept.count(b) and said.count(b) > said.count(a) for a, b in _PAIRS):
            yield Fault(FaultKind.HASH, source.at(*comment.span), said, " ".join(kept.split()))


def _in_place_of_a_sentence(source: Source, span: Span, sentences: Collection[str]) -> bool:
    """Tell whether a comment glued to its `#` is all that follows a key that holds sentences."""
    sign = span[0]
    key = _KEY.fullmatch(source.text, source.offset(source.rank_of(sign)), sign)
    return key is not None and key["cle"] in sentences and _SENTENCE.match(source.extract(span)) is not None


def _begins_a_sentence(source: Source, scalar: Span, sentences: Collection[str]) -> bool:
    """Tell whether a word is the first of a sentence, under its key or in a list."""
    first = scalar[0]
    start = source.offset(source.rank_of(first))
    key, item = (form.fullmatch(source.text, start, first) for form in (_KEY, _ITEM))
    return source.text[first].isalpha() and (item is not None or (key is not None and key["cle"] in sentences))


def _follows(text: str, offset: int) -> bool:
    """Tell whether something stands before an offset on its line."""
    return bool(text[text.rfind("\n", 0, offset) + 1 : offset].strip())


def _heads(text: str, scalar: Span, offset: int) -> bool:
    """Tell whether an offset is on the first line of a text in several lines, where « | » or « > » stands."""
    return text.startswith(_BLOCK, scalar[0]) and not LINE_END.search(text, scalar[0], offset)


def _followed(text: str, scalar: Span | None, offset: int) -> Span | None:
    """Return the plain scalar that ends just before a comment, on its line."""
    if scalar is None or scalar[1] > offset or scalar[0] == scalar[1] or text.startswith(_STYLED, scalar[0]):
        return None
    between = text[scalar[1] : offset]
    return None if between.strip(" \t") else scalar
