"""Where the nodes of a file stand, kept as offsets while its tree is built and looked up when a finding needs them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from struct import pack
from typing import NamedTuple

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Route, Span

SCALAR, ALIAS, SEQUENCE, MAPPING, END = range(5)
"""The kinds of event of an outline: nodes, and the end of a sequence or mapping."""

_CONTAINERS = re.compile(rb"[\x02-\x04]")
"""The events that begin or end a sequence or mapping."""

_COMPLEX = "?"
"""The step that stands for a key which is no word."""

_Entries = dict[str | int, tuple[int, int]]
"""By step, the ranks of its key and of its value."""


def offsets(longest: int, found: Sequence[int] = ()) -> array[int]:
    """Return an array of offsets in a text of this length: two bytes each in a fiche, four in a longer file."""
    kind = "H" if longest < 1 << 16 else "I"
    return array(kind, pack(f"{len(found)}{kind}", *found))  # by itself, an array takes numbers four times slower


class Gap(NamedTuple):
    """A part of a file that is not read. `headed` tells whether the key or dash at its start still stands for it."""

    start: int
    end: int
    headed: bool


def gap_at(gaps: Sequence[Gap], offset: int) -> Gap | None:
    """Return the one of some gaps, in order, that a character is in."""
    rank = bisect_right(gaps, offset, key=_start) - 1
    return gaps[rank] if rank >= 0 and offset < gaps[rank].end else None


def _start(gap: Gap) -> int:
    return gap.start


@dataclass(slots=True)
class Outline:
    """The events of a file in its order: their kinds, and two offsets each. Nothing is worked out in advance."""

    kinds: bytes = b""
    marks: array[int] = field(default_factory=lambda: offsets(0))
    keys: dict[int, str] = field(default_factory=dict)
    """What a scalar says, by its rank, where it may be a key and its characters do not spell it."""

    loose: list[Span] = field(default_factory=list)
    """The plain scalars that begin with a dash or take several lines: a list may have been meant."""

    gaps: tuple[Gap, ...] = ()
    """The parts of the file that it says nothing of, in order."""

    def span(self, rank: int) -> Span:
        """Return the offsets of an event."""
        return self.marks[2 * rank], self.marks[2 * rank + 1]


class Node(NamedTuple):
    """Where a route leads: the ranks of its key and of its value, and its last step that the file has."""

    key: int
    value: int
    step: str | int | None


class Positions:
    """The nodes of one outline by their routes; only the sequences and mappings on the way to them are read."""

    def __init__(self, text: str, outline: Outline) -> None:
        self._text = text
        self._outline = outline
        self._entries: dict[int, _Entries] = {}
        self._ends: dict[int, int] = {}
        opened: list[int] = []
        for container in _CONTAINERS.finditer(outline.kinds):
            rank = container.start()
            if outline.kinds[rank] != END:
                opened.append(rank)
            else:
                self._ends[opened.pop()] = rank

    def follow(self, route: Route) -> Node:
        """Return the node at the longest part of a route that the file has; a value alone stands for a list of one."""
        node = Node(0, 0, None)
        for step in route:
            entry = self._entries_of(node.value).get(step.strip() if isinstance(step, str) else step)
            if entry is not None:
                node = Node(*entry, step)
            elif step != 0:
                break
        return node

    def is_scalar(self, rank: int) -> bool:
        """Tell whether an event is a scalar."""
        return self._outline.kinds[rank] == SCALAR

    def span(self, rank: int) -> Span:
        """Return the offsets of an event."""
        return self._outline.span(rank)

    def extent(self, rank: int) -> Span:
        """Return the offsets where an event begins, and where the list or mapping that it opens ends."""
        return self._outline.span(rank)[0], self._outline.span(self._ends.get(rank, rank))[1]

    def _entries_of(self, rank: int) -> _Entries:
        """Return what a sequence or mapping holds; nothing for another node, or for one that does not end."""
        entries = self._entries.get(rank)
        if entries is None:
            nodes = self._nodes(rank)
            if self._outline.kinds[rank] == MAPPING:
                ranks = reversed(range(0, len(nodes), 2))  # the first key of a name stands
                entries = {self._name(nodes[at]): (nodes[at], nodes[at + 1]) for at in ranks}
            else:
                entries = {step: (node, node) for step, node in enumerate(nodes)}
            self._entries[rank] = entries
        return entries

    def _nodes(self, rank: int) -> list[int]:
        """Return the ranks of the nodes right inside a sequence or mapping, keys and values in turn."""
        nodes: list[int] = []
        end_of = self._ends.get
        end = end_of(rank, rank)
        rank += 1
        while rank < end:
            nodes.append(rank)
            rank = end_of(rank, rank) + 1
        return nodes

    def _name(self, rank: int) -> str:
        outline = self._outline
        if outline.kinds[rank] != SCALAR:
            return _COMPLEX
        if (known := outline.keys.get(rank)) is not None:
            return known.strip()
        return self._text[outline.marks[2 * rank] : outline.marks[2 * rank + 1]].strip()
