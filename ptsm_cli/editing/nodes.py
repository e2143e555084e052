"""The nodes of a file as they are written: each with its comments and the blank lines above it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Span
from ptsm_cli.loading import raw
from ptsm_cli.loading.source import LINE_END, Source


class UnmovableError(Exception):
    """A file is written in a way that cannot be laid out again: a key that is no word, an alias."""


@dataclass(slots=True)
class WrittenNode:
    """A scalar, a list or a mapping.

    Attributes:
        kind: SCALAR, SEQUENCE or MAPPING.
        span: its characters, for a scalar or what stands between brackets.
        column: where it begins in its line, from 0; for a scalar, where what holds it begins, -1 for the root.
        entries: what it holds, for a list or a mapping.
        foot: the comments after its last entry that are indented as it is.
    """

    kind: int
    span: Span
    column: int
    entries: list[Entry] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """One key with its value, or one item of a list.

    Attributes:
        head: the comments above it, without indentation; an empty text is a blank line.
        key: the characters of the key, None in a list.
        value: the value, None where nothing is written.
        note: the comment at the end of its line.
    """

    head: list[str]
    key: Span | None
    value: WrittenNode | None = None
    note: str = ""

    def add_note(self, note: str) -> None:
        """Keep the comment at the end of its line; one that was there already goes above."""
        if note and self.note:
            self.head.append(self.note)
        self.note = note or self.note

    def name(self, text: str) -> str:
        """Return its key, as the text of the file writes it, without its quotes; empty in a list."""
        return text[slice(*self.key)].strip("\"'") if self.key else ""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A whole file: what stands before its root, its root, and what stands after it."""

    head: list[str]
    root: WrittenNode
    foot: list[str]


def block_indent(written: str, outer: int) -> int:
    """Return how many spaces each line of a block of text begins with; `outer` is the column of what holds it."""
    header, *lines = LINE_END.split(written)
    if digit := re.search(r"\d", header.partition("#")[0]):
        return outer + int(digit[0])
    return _blanks(next((line for line in lines if line.strip(" ")), max(lines, default="")))


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def count_comments(source: Source) -> Counter[str]:
    """Return the comments of a file and how many times each is there."""
    return Counter(source.extract(comment.span) for comment in raw.comments(source))
