"""Signs that pass for others: blanks that are no spaces, invisible characters, bullets that stand for dashes.

Where YAML wants a space or a dash and the hand put one of these, the file is read as it was meant, and a fault says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.positions import Outline
from ptsm_cli.loading.raw import Scalars
from ptsm_cli.loading.source import LINE_END, Source

NO_BREAK = "\u00a0\u202f\u2007"
"""Spaces that do not break a line: Word and French keyboards put them before « : » and inside guillemets."""

WIDTHS = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
INVISIBLE = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters without width: soft hyphen, marks of direction, joiners, byte order mark."""

_WINGDINGS = "\uf02d\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"
"""The bullets of Word in its own font: pasted, each is a sign that no other font has."""

BULLETS = f"•▪▫‣◦●○■□∙·‧⁃–—➢➤►✓✔→⇒➔➜▶❖◆◇♦☐☑❑❏{_WINGDINGS}"
"""Signs that a word processor puts before the items of a list."""

_TYPED = deferred(r"\n[ ]*+[*+>o] ")
_TYPED_ITEM = deferred(r"^[ ]*(?P<sign>[*+>o])[ ]+(?=[^\s#-]|-\S)", re.MULTILINE)

ODD = f"{NO_BREAK}{WIDTHS}{INVISIBLE}"
"""Every blank or invisible character that is neither a space, a tab nor a line end."""

_O = f"[{ODD}]"
_SPACES = f"[ {ODD}]"
_SIGNS = f"{ODD}{BULLETS}"
_STRANGE, _ODD, _INVISIBLE = frozenset(_SIGNS), frozenset(ODD), frozenset(INVISIBLE)
_BEFORE = deferred(rf"{_SPACES}*(?:[-{BULLETS}]{_SPACES}+)*(?:-|[^\W\d][\w-]*[ ]*:?)?")
_LINE = deferred(
    rf"(?P<indent>{_SPACES}*)(?P<dashes>(?:[-{BULLETS}]{_SPACES}+)*)"
    rf"(?:(?P<key>[^\W\d][\w-]*)(?P<before>{_SPACES}*):(?:(?P<after>{_O}{_SPACES}*)|(?=[ \r\n]|$)))?"
)
_FLOW = deferred(rf"(?<=[{{,]){_SPACES}*(?P<key>[^\W\d][\w-]*)(?P<before>{_SPACES}*):(?P<after>{_O}{_SPACES}*)")
RUN = deferred(rf"{_O}+")
_MARK = deferred(rf"(?P<sign>[-{BULLETS}])(?P<after>{_SPACES}+)")
_WITH_BULLET = "bullet"
_OPENED = deferred(r"(?P<key>[^\W\d][\w-]*): *$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the format that a reading needs: it has no other way to tell a key from prose."""

    keys: Collection[str]
    lists: Collection[str]
    """The keys that hold a list."""
    names: Collection[str]
    """The keys that hold what is compared: ids, numbers, references, names, dates."""
    references: Collection[str]
    """Those that hold no name that guillemets may be a part of."""
    sentences: Collection[str]
    """The keys that hold prose alone."""


class Suspect(NamedTuple):
    """Some characters where YAML may want others, and what they are if it does."""

    start: int
    end: int
    kind: FaultKind
    where: str
    line: int
    """Offset of the line that they stand in."""


def are_strange(signs: frozenset[str]) -> bool:
    """Tell whether one of these is among the signs of a text."""
    return not _STRANGE.isdisjoint(signs)


def hold_odd(signs: frozenset[str]) -> bool:
    """Tell whether a blank that is no space, or an invisible character, is among the signs of a text."""
    return not _ODD.isdisjoint(signs)


def hold_invisible(signs: frozenset[str]) -> bool:
    """Tell whether an invisible character is among the signs of a text."""
    return not _INVISIBLE.isdisjoint(signs)


def suspects(text: str, signs: frozenset[str], vocabulary: Vocabulary | None) -> list[Suspect]:
    """Return the characters of a text that stand where only a space or a dash makes sense, a scalar put aside.

    `signs` are those of the text but those of plain ASCII.
    """
    found: list[Suspect] = []
    for line in _lines(text, _STRANGE & signs):
        start = line.start()
        found += _runs(text, line.span("indent"), FaultKind.INDENTATION, "indent", start)
        dashed = False
        for mark in _MARK.finditer(text, *line.span("dashes")):
            is_dash = mark["sign"] == "-"
            if dashed and not is_dash:
                break  # the item has its dash: what follows is the beginning of its text
            dashed = is_dash
            if not is_dash:
                found.append(Suspect(*mark.span("sign"), FaultKind.BULLET, _WITH_BULLET, start))
            found += _runs(text, mark.span("after"), FaultKind.BLANK, "dash" if is_dash else _WITH_BULLET, start)
        if not (line["dashes"] and line["before"] and line["after"]):  # « - objet : mots » is prose
            found += _around_colon(text, line, start, vocabulary, known=start == line.start("key"))
    for flow in _FLOW.finditer(text) if "{" in text and hold_odd(signs) else ():
        found += _around_colon(text, flow, flow.start("key"), vocabulary, known=False)
    return sorted([*found, *_typed_bullets(text, vocabulary)])


def may_hold_typed_bullets(text: str) -> bool:
    """Tell whether a text may hold signs of the keyboard in place of dashes."""
    return _TYPED.search(text) is not None


def _typed_bullets(text: str, vocabulary: Vocabulary | None) -> Iterator[Suspect]:
    """Yield the signs of the keyboard that begin every line under a key that holds a list."""
    last: Suspect | None = None
    for item in _TYPED_ITEM.finditer(text) if may_hold_typed_bullets(text) else ():
        suspect = Suspect(*item.span("sign"), FaultKind.BULLET, _WITH_BULLET, item.start())
        same = last is not None and text[last.start] == item["sign"] and _goes_on(text, last, suspect)
        if same or _awaits_list(text, item.start(), vocabulary):
            yield suspect
            last = suspect


def _lines(text: str, signs: Collection[str]) -> Iterator[re.Match[str]]:
    """Yield the beginnings of the lines where one of these signs comes before any word of prose."""
    start = 0
    for place in sorted(found.start() for sign in signs for found in re.finditer(sign, text)):
        if place < start:
            continue  # another one of its line comes before it
        start = max(start, text.rfind("\n", start, place) + 1, text.rfind("\r", start, place) + 1)
        if _BEFORE.fullmatch(text, start, place) and (line := _LINE.match(text, start)):
            yield line
        end = LINE_END.search(text, place)
        start = end.end() if end else len(text)


def _around_colon(
    text: str, found: re.Match[str], line: int, vocabulary: Vocabulary | None, *, known: bool
) -> Iterator[Suspect]:
    key = found["key"]
    if key and (known or vocabulary is None or key in vocabulary.keys):
        yield from _runs(text, found.span("before"), FaultKind.BLANK, "before", line)
        yield from _runs(text, found.span("after"), FaultKind.BLANK, "after", line)


def _runs(text: str, span: tuple[int, int], kind: FaultKind, where: str, line: int) -> Iterator[Suspect]:
    for run in RUN.finditer(text, *span):
        yield Suspect(run.start(), run.end(), kind, where, line)


def repaired(text: str, kept: Sequence[Suspect]) -> str:
    """Return a text of the same length where each of these characters is the one that it stands for."""
    pieces: list[str] = []
    offset = 0
    for suspect in kept:
        sign = "-" if suspect.kind is FaultKind.BULLET else " "
        pieces += (text[offset : suspect.start], sign * (suspect.end - suspect.start))
        offset = suspect.end
    return "".join((*pieces, text[offset:]))


def misplaced(text: str, found: Sequence[Suspect], outline: Outline, vocabulary: Vocabulary | None) -> list[Suspect]:
    """Return those that a valid text has where its structure should be: where a plain scalar of their line begins."""
    scalars = Scalars(outline)
    kept: list[Suspect] = []
    meant: set[int] = set()
    for suspect in found:
        scalar = scalars.around(suspect.start)
        if scalar is None:
            kept += [suspect] if suspect.where == "before" else []
        elif suspect.kind is FaultKind.BULLET:
            if scalar[0] == suspect.start and _awaits_list(text, suspect.line, vocabulary):
                meant.add(scalar[0])
            kept += [suspect] if scalar[0] in meant else []
        elif scalar[0] in meant or _begins(text, scalar[0], suspect):
            kept.append(suspect)
            meant.add(scalar[0])
    return kept


def _begins(text: str, start: int, suspect: Suspect) -> bool:
    """Tell whether a scalar begins at the first sign of the line of a suspect, a quoted or folded one put aside."""
    before = text[suspect.line : start]
    return start >= suspect.line and not before.strip(f" -{ODD}") and text[start] not in "'\"|>"


def _awaits_list(text: str, line: int, vocabulary: Vocabulary | None) -> bool:
    """Tell whether the line before another one ends with a key that holds a list."""
    above = text[:line].rstrip()
    opened = _OPENED.search(above, max(above.rfind("\n"), above.rfind("\r")) + 1)
    if opened is None or vocabulary is None:
        return opened is not None
    return opened["key"] in vocabulary.lists or opened["key"] not in vocabulary.keys


def outside(kept: Sequence[Suspect], outline: Outline) -> list[Suspect]:
    """Return those that are in no scalar of the text once repaired: inside one, they are prose."""
    scalars = Scalars(outline)
    return [suspect for suspect in kept if scalars.around(suspect.start) is None]


def sign_faults(source: Source, kept: Sequence[Suspect]) -> Iterator[Fault]:
    """Yield a fault for each of these characters; for the bullets of one list, a single one."""
    last: Suspect | None = None
    for suspect in kept:
        sign = source.text[suspect.start]
        if suspect.kind is not FaultKind.BULLET:
            if suspect.where == _WITH_BULLET:
                continue  # the finding on the bullet says what to type
            yield Fault(suspect.kind, source.at(suspect.start, suspect.end), code(sign), suspect.where)
            continue
        if last is None or not _goes_on(source.text, last, suspect):
            yield Fault(suspect.kind, source.at(suspect.start, suspect.end), sign)
        last = suspect


def _goes_on(text: str, last: Suspect, suspect: Suspect) -> bool:
    """Tell whether a bullet is of the same list as another one: no line between them begins before it."""
    column = suspect.start - suspect.line
    between = re.split(r"[\r\n]+", text[last.line : suspect.line])[1:-1]
    return column == last.start - last.line and all(len(line) - len(line.lstrip()) > column for line in between)


def code(sign: str) -> str:
    """Return the name of a character in Unicode: « U+00A0 »."""
    return f"U+{ord(sign):04X}"
