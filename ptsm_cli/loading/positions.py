"""Where the nodes of a file stand, kept as offsets while its tree is built and looked up when a finding needs them."""

from __future__ import annotations

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

_COMPLEX = "?"
"""The step that stands for a key which is no word."""


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
    """The nodes of one outline by their routes; of the lists and mappings that have no end, nothing is known."""

    def __init__(self, text: str, outline: Outline) -> None:
        self._text = text
        self._outline = outline
        self._inside: dict[int, list[int]] = {}  # by rank of a list or mapping, its items, or its keys and values
        self._names: dict[int, dict[str, int]] = {}
        opened: list[tuple[int, list[int]]] = []
        top, inside = 0, list[int]()
        for rank, kind in enumerate(outline.kinds):
            if kind < SEQUENCE:
                inside.append(rank)
            elif kind < END:
                inside.append(rank)
                opened.append((top, inside))
                top, inside = rank, []
            else:
                self._inside[top] = inside
                top, inside = opened.pop()

    def follow(self, route: Route) -> Node:
        """Return the node at the longest part of a route that the file has; a value alone stands for a list of one."""
        key = value = 0
        reached: str | int | None = None
        for step in route:
            inside = self._inside.get(value, [])
            if isinstance(step, str):
                at = self._names_in(value).get(step.strip())
                if at is None:
                    break
                key, value, reached = inside[at], inside[at + 1], step
            elif step < len(inside) and self._outline.kinds[value] == SEQUENCE:
                key = value = inside[step]
                reached = step
            elif step != 0:
                break
        return Node(key, value, reached)

    def is_scalar(self, rank: int) -> bool:
        """Tell whether an event is a scalar."""
        return self._outline.kinds[rank] == SCALAR

    def span(self, rank: int) -> Span:
        """Return the offsets of an event."""
        return self._outline.span(rank)

    def extent(self, rank: int) -> Span:
        """Return the offsets where an event begins, and where the list or mapping that it opens ends."""
        last, ends = rank, 0
        while (inside := self._inside.get(last)) is not None:
            last, ends = (inside[-1], ends + 1) if inside else (last + 1, ends)
        return self._outline.span(rank)[0], self._outline.span(last + ends)[1]

    def _names_in(self, rank: int) -> dict[str, int]:
        """Return where the keys of a mapping are among what it holds, by name: the first one of a name stands."""
        names = self._names.get(rank)
        if names is None:
            inside = self._inside.get(rank, []) if self._outline.kinds[rank] == MAPPING else []
            said, kinds, marks = self._outline.keys, self._outline.kinds, self._outline.marks
            names = self._names[rank] = {}
            for at in reversed(range(0, len(inside), 2)):
                key = inside[at]
                spelt = said[key] if key in said else self._text[marks[2 * key] : marks[2 * key + 1]]
                names[spelt.strip() if kinds[key] == SCALAR else _COMPLEX] = at
        return names
