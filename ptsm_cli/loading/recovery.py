"""What can still be read of a text that is no YAML: its keys and list items that are whole when read alone.

What cannot is replaced by blanks, sign for sign, so that every place stays what it was in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from ruamel.yaml.error import YAMLError

from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Span


class Refusal(Protocol):
    """Says why some keys, or some items, cannot be read; `alone` tells that there is only one, which decides."""

    def __call__(self, text: str, *, is_list: bool, alone: bool) -> YAMLError | None:
        """Return the error, None where they can be."""


_LEVELS = 12
"""Deepest nesting looked into: beyond, what holds the fault is left aside whole."""

_BEGINNING = deferred(r"(?P<indent>[ ]*)(?:(?P<dash>-)(?=[ \r\n]|$)|(?P<key>[^\W\d][\w-]*)[ ]*:(?!//))", re.MULTILINE)
_SPOILT = deferred(
    r"(?P<indent>[ ]*)(?P<signs>[?!&*|>%@`,\]}]{1,2})(?P<blanks>[ ]*)(?:(?P<dash>-[ ]+)|(?=\w))"
    r"(?:[^\W\d][\w-]*[ ]*:(?=\s|$)|(?<=- )\S)",
    re.MULTILINE,
)
"""A key or an item behind a sign of YAML, of which it makes no key."""

_LINE = deferred(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_HEAD = deferred(r"[ ]*(?:-[ ]+)*[^\W\d][\w-]*[ ]*:[ ]*(?:#[^\r\n]*)?(?:\r\n?|\n)")
"""A key whose value begins on the next line."""

_DASH = deferred(r"[ ]*-(?=[ ]+\S)")
_HEADED = deferred(r"[ ]*(?:-(?=[ \r\n]|$)|[^\W\d][\w-]*[ ]*:)")
"""The key or the dash that heads a part, and that stays in its place with nothing after it."""

_LEAD = deferred(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]|(?:---|%)[^\r\n]*[\r\n])*[ \t]*")
"""What may stand before the first key: blank lines, comments, the start of a document."""

_TAB = deferred(r"[\r\n][ ]*\t")
_ANY_KEY = deferred(r"[\r\n][ \t]*(?:[^\w\s#]{0,3}[ ]*[^\W\d][\w-]*|[^\w\s#]{1,3})[ ]*:")
"""A key, be it behind a sign or lost for one."""
_NOT_END = deferred(r"[^\r\n]")
_CONFLICT = deferred(
    r"(?:^|(?<=\r))(?P<retrait>[ \t]*)(?P<marque>(?:<{7}|>{7}|\|{7}|={7})(?:[ ][^\r\n]*)?)(?=[\r\n]|\Z)", re.MULTILINE
)
_BLOCK = deferred(r"(?:^|\s)[|>][-+\d]*\s*(?:#.*)?$")
"""The end of a line that begins a text in several lines."""


class NotOfFormError(YAMLError):
    """A part is YAML, but neither a key nor an item as its neighbours are."""


class SpentError(YAMLError):
    """Too many parts have been looked at: those that are left are not read."""


class Broken(NamedTuple):
    """A part of a text that is not read, why, and what of it is to be blanked: the key or dash that heads it stays.

    `headed` tells whether that head is all that the part may be missed for: no other key begins a line of it.
    """

    span: Span
    blank: Span
    error: YAMLError
    headed: bool


def conflicts(text: str) -> list[Span]:
    """Return the markers that git leaves where two versions disagree, in order."""
    if not any(sign in text and sign * 7 in text for sign in "<>="):  # one sign alone is looked for at once
        return []
    found = list(_CONFLICT.finditer(text))
    shifted = [marker for marker in found if marker["retrait"]]
    if shifted:
        blocks = _lines_of_blocks(text)
        shifted = [marker for marker in shifted if marker.start() not in blocks]
    if not {"<", ">"} <= {text[marker.start("marque")] for marker in shifted}:
        shifted = []  # « ======= » may underline a title
    kept = {marker.start() for marker in shifted}
    spans = [marker.span("marque") for marker in found if not marker["retrait"] or marker.start() in kept]
    return spans if any(text[start] in "<>=" for start, _ in spans) else []


def _lines_of_blocks(text: str) -> set[int]:
    """Return where the lines begin of the texts in several lines, which may hold anything: in one pass."""
    found: set[int] = set()
    above: list[tuple[int, bool]] = []  # the lines that the next ones are under, and whether each begins a block
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if not words:
            continue
        indent = len(line[0]) - len(line[0].lstrip())
        while above and above[-1][0] >= indent:
            above.pop()
        if above and above[-1][1]:
            found.add(line.start())
        above.append((indent, _BLOCK.search(line[0].rstrip("\r\n")) is not None))
    return found


def disputed(text: str, markers: Sequence[Span]) -> list[Span]:
    """Return the parts of a text on which versions disagree, with the lines that belong to what they hold."""
    parts: list[Span] = []
    opened: int | None = None
    for start, end in markers:
        sign = text[start]
        if sign == "<" and opened is None:
            opened = start
        elif sign == ">" or opened is None:
            parts.append((start if opened is None else opened, end))
            opened = None
    if opened is not None:
        parts.append((opened, max(end for start, end in markers if start >= opened)))
    return [(start, _continued(text, start, end)) for start, end in parts]


def _continued(text: str, start: int, end: int) -> int:
    """Return where the lines end that are under what a part holds: its last key or item is not read without them."""
    written = [line for line in _LINE.findall(text[start:end]) if line.strip()]
    held = [line for line in written if not _CONFLICT.match(line)]
    if not held:
        return end
    column = min(len(line) - len(line.lstrip(" ")) for line in held)
    last = [line for line, after in pairwise(written) if _CONFLICT.match(after)]
    headed = any(_HEAD.fullmatch(line) for line in last)
    for line in _LINE.finditer(text, end):
        said = line[0].lstrip(" ")
        depth = len(line[0]) - len(said)
        if said.strip() and depth <= column and not (headed and depth == column and said.startswith("-")):
            break
        end = line.end() if said.strip() else end
        if line.end() == len(text):
            break
    return end


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Return a text of the same length with blanks in these places, its line ends kept."""
    pieces: list[str] = []
    offset = 0
    for start, end in sorted(spans):
        pieces += (text[offset:start], _NOT_END.sub(" ", text[max(start, offset) : end]))
        offset = max(end, offset)
    return "".join((*pieces, text[offset:]))


def salvage(text: str, refusal: Refusal) -> list[Broken]:
    """Return the parts of a text that cannot be read, in order; nothing where no part of it can be read either."""
    broken: list[Broken] = []
    return broken if _level(text, 0, refusal, broken, 0) is not None else []


def _level(text: str, base: int, refusal: Refusal, broken: list[Broken], depth: int) -> str | None:
    """Return what is whole of some keys or items, blanks elsewhere; None where nothing is. `base` is their offset."""
    pieces, is_list = _pieces(text)
    if depth and (tab := _TAB.search(text)):  # what follows a tab may belong elsewhere
        pieces = [piece for piece in pieces if piece[0] <= tab.start()]
        pieces[-1:] = [(start, len(text)) for start, _ in pieces[-1:]]
    if not pieces or depth > _LEVELS:
        return None
    first = pieces[0][0]
    lead = text[:first]
    if not _LEAD.fullmatch(lead):
        if depth or text.startswith(" ", first):
            return None  # what is around the fault may belong elsewhere
        broken.append(Broken((base, base + first), (base, base + first), NotOfFormError(), headed=False))
        lead = _NOT_END.sub(" ", lead)
    kept, whole = [lead], False
    groups = [pieces]
    while groups:
        group = groups.pop()
        start, end = group[0][0], group[-1][1]
        error = refusal(text[start:end], is_list=is_list, alone=len(group) == 1)
        if len(group) > 1 and error is not None and not isinstance(error, SpentError):
            groups += (group[len(group) // 2 :], group[: len(group) // 2])  # those that are whole are read together
            continue
        part = text[start:end]
        if error is None and len(group) == 1 and _SPOILT.match(part):
            error = NotOfFormError()  # whole by itself, in another column than its neighbours
        inside: list[Broken] = []
        rest = part if error is None else _within(part, base + start, refusal, inside, depth + 1)
        if rest is not None and (error is None or refusal(rest, is_list=is_list, alone=True) is None):
            broken += inside
            whole = True
        elif error is not None:
            head = _HEADED.match(part)
            stays = head.end() if head else len(part) - len(part.lstrip(" "))  # a dash may stand before it
            headed = bool(head) and not _ANY_KEY.search(part)
            broken.append(Broken((base + start, base + end), (base + start + stays, base + end), error, headed))
            rest = part[:stays] + _NOT_END.sub(" ", part[stays:])
        kept.append(rest or "")
    return "".join(kept) if whole else None


def _within(alone: str, base: int, refusal: Refusal, broken: list[Broken], depth: int) -> str | None:
    """Return what is whole inside a key or item: what it holds, read piece by piece."""
    if head := _HEAD.match(alone):
        rest = _level(alone[head.end() :], base + head.end(), refusal, broken, depth)
        return None if rest is None else head[0] + rest
    if dash := _DASH.match(alone):
        # The keys of an item stand in the column that follows its dash.
        rest = _level(" " * dash.end() + alone[dash.end() :], base, refusal, broken, depth)
        return None if rest is None else dash[0] + rest[dash.end() :]
    return None


def _pieces(text: str) -> tuple[list[Span], bool]:
    """Return the keys or items that begin in the first column, each to the next, and whether they are items."""
    beginnings = list(_beginnings(text))
    if not beginnings:
        return [], False
    column = min(indent for _, indent, _ in beginnings)
    is_list = next(dash for _, indent, dash in beginnings if indent == column)
    starts = [offset for offset, indent, dash in beginnings if indent == column and dash == is_list]
    # A sign may have been put before a line, with blanks around it; the keys of an item are two columns further.
    behind = [at for at, indent, dash in _spoilt(text) if 0 <= indent - column <= 1 + is_list and dash == is_list]
    return list(pairwise([*sorted([*starts, *behind]), len(text)])), is_list


def _beginnings(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines that begin with a key or a dash: where, in which column, and whether it is a dash."""
    for line in _LINE.finditer(text):
        if found := _BEGINNING.match(text, line.start(), line.end()):
            yield line.start(), len(found["indent"]), bool(found["dash"])


def _spoilt(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines that begin so behind a sign of YAML, with the column that they would have without it."""
    for line in _LINE.finditer(text):
        if found := _SPOILT.match(text, line.start(), line.end()):
            blanks = len(found["blanks"])
            yield line.start(), len(found["indent"]) + (blanks if blanks > 1 else 0), bool(found["dash"])
