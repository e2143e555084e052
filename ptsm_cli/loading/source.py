"""One file, read once: its text, its lines, and where each node of it stands.

A line ends at CR LF, at LF or at a lone CR, as an editor shows it; nothing else ends one.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from ptsm_cli.common.encoding import rare_signs
from ptsm_cli.common.french import composed_offsets, is_composed, is_latin_1
from ptsm_cli.common.occurrences import occurrences
from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Location, Place, Span
from ptsm_cli.loading.positions import Outline, Positions, gap_at, offsets

FORBIDDEN = deferred(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control, surrogate and direction-changing characters: all harm a terminal or a diff."""

SEPARATORS = deferred(r"[\x0c\x85\u2028\u2029]")
"""Characters that end a line for some programs and not for others."""

UNPRINTABLE = re.compile(f"{FORBIDDEN.pattern}|{SEPARATORS.pattern}")
"""What no output may hold as it is."""

LINE_END = re.compile(r"\r\n?|\n")
"""What ends a line."""

_AS_IT_IS = "surrogatepass"


class Source:
    """A file as it was read. `outline` says where its nodes stand, once a tree has been built of it.

    `encoded` is its text in UTF-8, empty where there is only the text.

    Once it is shelved, a text is kept in UTF-8 where Python takes two bytes for each letter, for one « œ » in a file.
    """

    __slots__ = ("_line_starts", "_signs", "_text", "encoded", "outline", "path")

    def __init__(self, path: str, text: str, encoded: bytes = b"") -> None:
        """Hold a text; `encoded` is the same in UTF-8, where it is at hand."""
        self.path = path
        self._text: str | None = text
        self.encoded = encoded
        self._signs: frozenset[str] | None = None
        self.outline: Outline | None = None
        self._line_starts: array[int] | None = None

    @property
    def text(self) -> str:
        """The text of the file, without its byte order mark."""
        return _decoded(self.encoded) if self._text is None else self._text

    @property
    def signs(self) -> frozenset[str]:
        """The signs of the text but those of plain ASCII."""
        if self._signs is None:
            self._signs = rare_signs(self.encoded or self.text)
        return self._signs

    def shelve(self) -> None:
        """Put the text away until something is said of it."""
        if self._text is None:
            return
        if is_latin_1("".join(self.signs)):
            self.encoded = b""
        else:
            self.encoded, self._text = self.encoded or self._text.encode(errors=_AS_IT_IS), None
        self._signs = None

    @property
    def _starts(self) -> array[int]:
        if self._line_starts is None:
            text = self.text
            if "\r" in text:
                text = text.replace("\r\n", " \n").replace("\r", "\n")  # a line ends where it did
            ends = accumulate([len(line) + 1 for line in text.split("\n")])  # what follows the last begins a line too
            self._line_starts = offsets(len(text), [0, *ends][:-1])
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
        return self.written(rank) if 0 < rank <= len(self._starts) else None

    def written(self, rank: int) -> str:
        """Return a line that the file has, by its rank from 1, without its end."""
        end = self._starts[rank] if rank < len(self._starts) else len(self.text)
        return self.text[self._starts[rank - 1] : end].rstrip("\r\n")

    def offset(self, rank: int) -> int:
        """Return the offset of the first character of a line, by its rank from 1."""
        return self._starts[rank - 1]

    def rank_of(self, offset: int) -> int:
        """Return the rank from 1 of the line that an offset is in."""
        return bisect_right(self._starts, offset)

    def place(self, span: Span) -> Place:
        """Return the lines and columns of some characters."""
        starts = self._starts
        start, end = span
        line = bisect_right(starts, start)
        column = start - starts[line - 1] + 1
        if end <= start:
            return Place(line, column, line, column)
        end_line = bisect_right(starts, end - 1, lo=line)
        return Place(line, column, end_line, end - starts[end_line - 1] + 1)

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
        written = self.extract(span)
        if is_composed(written):
            return occurrences(words, self.text, *span)
        text, places = composed_offsets(written)
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
        return (start, end) if end > start and not LINE_END.search(self.text, start, end) else (start, start + 1)

    def _first_line(self, start: int, end: int) -> Span:
        """Return a span, cut to its first line where it takes several."""
        cut = LINE_END.search(self.text, start, end)
        if cut is None:
            return start, max(start + 1, end)
        return start, max(start + len(self.text[start : cut.start()].rstrip()), start + 1)


_ONE_PROJECT = 64
"""How many files are at hand: findings are placed project by project, and the files of one are enough."""


@lru_cache(maxsize=_ONE_PROJECT)
def _decoded(encoded: bytes) -> str:
    return encoded.decode(errors=_AS_IT_IS)


@lru_cache(maxsize=_ONE_PROJECT)
def _positions(source: Source) -> Positions:
    return Positions(source.text, source.outline or Outline())
