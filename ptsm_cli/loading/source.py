"""One file, read once: its text, its lines, and where each node of it stands.

A line ends at CR LF, at LF or at a lone CR, as an editor shows it; nothing else ends one.
"""

from __future__ import annotations

import os
import re
import stat
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import StringIO
from itertools import accumulate
from pathlib import Path

from ptsm_cli.common.french import composed_offsets, is_composed
from ptsm_cli.common.occurrences import occurrences
from ptsm_cli.findings.location import Location, Place, Span, Unread
from ptsm_cli.loading.damage import damaged_letter
from ptsm_cli.loading.faults import Fault, FaultKind, UnreadableError
from ptsm_cli.loading.positions import Outline, Positions, gap_at, offsets

SIZE_LIMIT = 1024 * 1024
"""Largest file read, in bytes; a fiche is a hundred times smaller."""

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control, surrogate and direction-changing characters: all harm a terminal or a diff."""

SEPARATORS = re.compile(r"[\x0c\x85\u2028\u2029]")
"""Characters that end a line for some programs and not for others."""

_SEPARATORS = ("\x0c", "\x85", "\u2028", "\u2029")

UNPRINTABLE = re.compile(f"{FORBIDDEN.pattern}|{SEPARATORS.pattern}")
"""What no output may hold as it is."""

INDENTATION = re.compile(r"[ ]*(?P<fautif>[\t\u00a0\u202f\u2007])")
"""A tab or a no-break space at the start of a line, where YAML wants plain spaces."""

_LINE_END = re.compile(r"\r\n?|\n")
_UTF_8 = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_KEYED = re.compile(rb"^[ -]*\w+:", re.MULTILINE)
_NO_WINDOWS = re.compile(rb"[\x00\x81\x8d\x8f\x90\x9d]")
"""What no text of Windows holds."""

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""What such a file begins with; in one of French without it, nearly every other byte is null."""

_BOM = "\ufeff"
_AS_IT_IS = "surrogatepass"


class Source:
    """A file as it was read. `outline` says where its nodes stand, once a tree has been built of it.

    Its text is kept in UTF-8: one apostrophe of printers makes a text of Python take twice its bytes.
    """

    __slots__ = ("_bytes", "_line_starts", "outline", "path")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._bytes = text.encode(errors=_AS_IT_IS)
        self.outline: Outline | None = None
        self._line_starts: array[int] | None = None

    @property
    def text(self) -> str:
        """The text of the file, without its byte order mark."""
        return _text(self._bytes)

    @property
    def _starts(self) -> array[int]:
        if self._line_starts is None:
            # Read so, a text has exactly our line ends. What follows the last of them begins a line, were it empty.
            lines = [len(line) for line in StringIO(self.text, newline="")]
            ended = self.text.endswith(("\n", "\r"))
            self._line_starts = offsets(len(self.text), [0, *accumulate(lines if ended else lines[:-1])])
        return self._line_starts

    @property
    def start(self) -> Location:
        """The start of the file, where there is nothing to underline."""
        return Location(self, known=(0, 0))

    def at(self, start: int, end: int = 0) -> Location:
        """Return the location of some characters; of the first alone where they are empty or take several lines."""
        return Location(self, known=self._short(start, end))

    def line(self, rank: int) -> str | None:
        """Return a line by its rank from 1, without its end, or None where there is no such line."""
        if not 0 < rank <= len(self._starts):
            return None
        end = self._starts[rank] if rank < len(self._starts) else len(self.text)
        return self.text[self._starts[rank - 1] : end].rstrip("\r\n")

    def offset(self, rank: int) -> int:
        """Return the offset of the first character of a line, by its rank from 1."""
        return self._starts[rank - 1]

    def rank_of(self, offset: int) -> int:
        """Return the rank from 1 of the line that an offset is in."""
        return bisect_right(self._starts, offset)

    def _coordinates(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a character, from 1."""
        line = self.rank_of(offset)
        return line, offset - self.offset(line) + 1

    def place(self, span: Span) -> Place:
        """Return the lines and columns of some characters."""
        start, end = span
        line, column = self._coordinates(start)
        if end <= start:
            return Place(line, column, line, column)
        end_line, last_column = self._coordinates(end - 1)
        return Place(line, column, end_line, last_column + 1)

    def extract(self, span: Span) -> str:
        """Return some characters."""
        return self.text[slice(*span)]

    def span_of(self, location: Location) -> Span | None:
        """Return the characters that a location points at; its nearest parent's where its route leads to nothing."""
        if not self.outline or not self.outline.kinds:
            return None
        positions = _positions(self)
        node = positions.follow(location.route)
        if location.words and positions.is_scalar(node.value):
            found = self._occurrences(location.words, positions.span(node.value))
            if found:
                return found[min(location.rank, len(found) - 1)]
        reached = location.route[-1:] == (() if node.step is None else (node.step,))
        on_key = location.on_key if reached else not positions.is_scalar(node.value)
        if on_key and node.key != node.value:
            return self._short(*positions.span(node.key))
        return self._first_line(*positions.span(node.value))

    def _occurrences(self, words: str, span: Span) -> Sequence[Span]:
        """Return where some words, composed as all that is read, stand in a part of the text, which may not be."""
        if is_composed(self.text):
            return occurrences(words, self.text, *span)
        text, places = composed_offsets(self.extract(span))
        return [(span[0] + places[start], span[0] + places[end]) for start, end in occurrences(words, text)]

    def is_gap(self, location: Location, *, whole: bool = False) -> bool:
        """Tell whether a location is in a part that is not read; with `whole`, if what it leads to may hold one."""
        gaps = self.outline.gaps if self.outline else ()
        if not gaps:
            return False
        if whole and self.outline and self.outline.kinds:
            positions = _positions(self)
            start, end = positions.extent(positions.follow(location.route).value)
            start = len(self.text[:start].rstrip(" -\r\n")) if location.route else 0
            return any(start <= gap.end and gap.start <= end for gap in gaps if not gap.headed)
        span = location.span
        return span is None or gap_at(gaps, span[0]) is not None

    def _short(self, start: int, end: int) -> Span:
        """Return a span, cut to its first character where it is empty or takes several lines."""
        return (start, end) if end > start and not _LINE_END.search(self.text, start, end) else (start, start + 1)

    def _first_line(self, start: int, end: int) -> Span:
        """Return a span, cut to its first line where it takes several."""
        cut = _LINE_END.search(self.text, start, end)
        if cut is None:
            return start, max(start + 1, end)
        return start, max(start + len(self.text[start : cut.start()].rstrip()), start + 1)


_ONE_PROJECT = 64
"""How many files are at hand: findings are placed project by project, and the files of one are enough."""


@lru_cache(maxsize=_ONE_PROJECT)
def _text(encoded: bytes) -> str:
    return encoded.decode(errors=_AS_IT_IS)


@lru_cache(maxsize=_ONE_PROJECT)
def _positions(source: Source) -> Positions:
    return Positions(source.text, source.outline or Outline())


def read(path: Path, name: str, given: bytes | None = None) -> tuple[Source, list[Fault]]:
    """Return a file as read, and what spoils its form without preventing its reading.

    `given` takes the place of its bytes.

    Raises:
        UnreadableError: the file cannot be opened, is too large, or is text in no encoding that we know.
    """
    try:
        raw = read_bytes(path) if given is None else given
    except OSError as error:
        raise UnreadableError(
            Fault(FaultKind.ENCODING, Location(Unread(name)), "acces", error.strerror or "")
        ) from None
    if len(raw) > SIZE_LIMIT:
        raise UnreadableError(Fault(FaultKind.SIZE, Location(Unread(name)), str(SIZE_LIMIT)))
    if raw.startswith(_UTF_16) or raw.count(b"\x00") * 3 > len(raw):
        raise UnreadableError(Fault(FaultKind.ENCODING, Location(Unread(name)), "utf-16"))
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return _as_windows(name, raw, error.start)
    source = Source(name, text.removeprefix(_BOM))
    return source, list(_form(source, has_bom=text.startswith(_BOM)))


def _as_windows(name: str, raw: bytes, start: int) -> tuple[Source, list[Fault]]:
    """Return a file that is not UTF-8 as read in the encoding of Windows, where nothing of it is UTF-8.

    Raises:
        UnreadableError: it cannot be read so either.
    """
    before, wrong = len(raw[:start].decode().removeprefix(_BOM)), f"{raw[start]:02X}"
    # Where nothing outside ASCII is UTF-8, the place is the same in both encodings.
    if _UTF_8.search(raw) or _NO_WINDOWS.search(raw) or not _KEYED.search(raw):
        source = Source(name, raw.decode(errors="replace").removeprefix(_BOM))
        raise UnreadableError(Fault(FaultKind.ENCODING, source.at(before), "utf-8", wrong))
    source = Source(name, raw.decode("cp1252"))
    return source, [Fault(FaultKind.ENCODING, source.at(before), "cp1252", wrong), *_form(source, has_bom=False)]


def _holds_separator(text: str) -> bool:
    """Tell whether a text holds one of these, without reading it sign by sign."""
    return any(sign in text for sign in _SEPARATORS)


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Return the bytes of a regular file, at most one more than the limit: sizes lie, and a pipe never ends.

    A symbolic link is not followed: whoever may follow it says so by giving where it leads.

    Raises:
        OSError: the file cannot be opened, or is no regular one.
    """
    flags = ("O_NONBLOCK", "O_BINARY", "O_NOFOLLOW")
    descriptor = os.open(path, sum((getattr(os, flag, 0) for flag in flags), os.O_RDONLY))
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("pas un fichier ordinaire")
        pieces = iter(lambda: stream.read(limit + 1), b"")
        raw = next(pieces, b"")
        while len(raw) <= limit and (piece := next(pieces, b"")):
            raw += piece
        return raw[: limit + 1]


def _form(source: Source, *, has_bom: bool) -> Iterator[Fault]:
    """Yield what does not prevent reading but spoils diffs and other tools: byte order mark, line ends, separators."""
    if has_bom:
        yield Fault(FaultKind.BOM, source.start)
    if "\r" in source.text:
        ends = list(_LINE_END.finditer(source.text))
        kinds = dict.fromkeys(end[0] for end in ends)
        odd = ends[0] if len(kinds) == 1 else next(end for end in ends if end[0] != ends[0][0])
        yield Fault(FaultKind.LINE_ENDS, source.at(odd.start()), "".join(kinds) if len(kinds) == 1 else "")
    if damaged := damaged_letter(source.text):
        meant = damaged[0].encode("cp1252").decode(errors="replace")
        yield Fault(FaultKind.TWICE_ENCODED, source.at(*damaged.span()), meant, damaged[0])
    for found in FORBIDDEN.finditer(source.text):
        yield Fault(FaultKind.CHARACTER, source.at(found.start()), f"U+{ord(found[0]):04X}")
    for found in SEPARATORS.finditer(source.text) if _holds_separator(source.text) else ():
        yield Fault(FaultKind.SEPARATOR, source.at(found.start()), f"U+{ord(found[0]):04X}")
