"""Where something stands: a route inside a document, a place inside a file."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from ptsm_cli.common.frozen import dataclass

Route = tuple[str | int, ...]
"""Keys and indices from the root of a YAML document to one of its nodes."""

Span = tuple[int, int]
"""Offsets of the first character and after the last one, in the text of a file."""


class Place(NamedTuple):
    """A range in a text file: lines and columns from 1, counted in characters, end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Place(1, 1, 1, 1)
"""The start of a file: where nothing better is known."""


class Ground(Protocol):
    """A file that knows its own lines, and where things stand in them."""

    @property
    def path(self) -> str:
        """The file as named on the command line."""

    def span_of(self, location: Location) -> Span | None:
        """Return the characters that a location of this file points at, None where nothing is known of it."""

    def place(self, span: Span) -> Place:
        """Return the lines and columns of some characters."""

    def line(self, rank: int) -> str | None:
        """Return a line by its rank from 1, without its end, or None where the file has no such line."""

    def extract(self, span: Span) -> str:
        """Return some characters."""


class Location(NamedTuple):
    """What is pointed at in a file: the node at a route, some words of it, or some characters.

    A document makes one with `at`; where it stands is looked for only when asked, so that many can be made for nothing:
    a tuple is made in a third of the time of a frozen record.
    """

    file: Ground
    route: Route = ()
    """Counted as the file counts, items that could not be kept included."""
    words: str | None = None
    """A run of words found in the scalar at `route`."""
    rank: int = 0
    """Which of their occurrences, from 0."""
    on_key: bool = False
    """True to point at the key at the end of the route instead of its value."""
    known: Span | None = None
    """The characters, where they are known already."""

    @property
    def path(self) -> str:
        """The file as named on the command line."""
        return self.file.path

    @property
    def span(self) -> Span | None:
        """The characters; the nearest parent's where the route leads to nothing, None where nothing is known."""
        return self.known or self.file.span_of(self)

    @property
    def place(self) -> Place:
        """Lines and columns, the start of the file where nothing better is known."""
        span = self.span
        return START if span is None else self.file.place(span)

    def pinned(self) -> Location:
        """Return the same location, its characters looked for once and for all."""
        span = self.span
        return self if span == self.known else Location(*self[:-1], span)

    @property
    def quoted(self) -> str | None:
        """The line of the file where the place begins."""
        return self.file.line(self.place.line)

    @property
    def text(self) -> str:
        """The characters that are pointed at."""
        span = self.span
        return "" if span is None else self.file.extract(span)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or folder of which nothing was read: only its name can be pointed at."""

    path: str

    def span_of(self, location: Location) -> Span | None:  # noqa: ARG002 - nothing is known
        """Return None."""
        return None

    def place(self, span: Span) -> Place:  # noqa: ARG002 - idem
        """Return the start."""
        return START

    def line(self, rank: int) -> str | None:  # noqa: ARG002 - idem
        """Return None."""
        return None

    def extract(self, span: Span) -> str:  # noqa: ARG002 - idem
        """Return nothing."""
        return ""
