"""Where the nodes of a file stand, kept as offsets while its tree is built and looked up when a finding needs them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

from ptsm_cli.findings.location import Route, Span

SCALAR, ALIAS, SEQUENCE, MAPPING, END = range(5)
"""The kinds of event of an outline: nodes, and the end of a sequence or mapping."""

_COMPLEX = "?"
"""The step that stands for a key which is no word."""


@dataclass(slots=True)
class Outline:
    """The events of a file in its order: their kinds, and two offsets each. Nothing is worked out in advance."""

    kinds: bytearray = field(default_factory=bytearray)
    marks: array[int] = field(default_factory=lambda: array("I"))
    keys: dict[int, str] = field(default_factory=dict)
    """What a quoted scalar says, by its rank, where it may be a key: its characters do not spell it."""

    def span(self, rank: int) -> Span:
        """Return the offsets of an event."""
        return self.marks[2 * rank], self.marks[2 * rank + 1]


class Node(NamedTuple):
    """Where a route leads: the ranks of its key and of its value, and its last step that the file has."""

    key: int
    value: int
    step: str | int | None


@dataclass(slots=True)
class _Open:
    """A sequence or mapping whose end has not come yet."""

    rank: int
    is_mapping: bool
    entries: dict[str | int, tuple[int, int]] = field(default_factory=dict)
    key: int | None = None


class Positions:
    """The nodes of one outline by their routes."""

    def __init__(self, text: str, outline: Outline) -> None:
        self._text = text
        self._outline = outline
        self._entries: dict[int, dict[str | int, tuple[int, int]]] = {}
        opened: list[_Open] = []
        for rank, kind in enumerate(outline.kinds):
            if kind in {SEQUENCE, MAPPING}:
                opened.append(_Open(rank, kind == MAPPING))
                continue
            node = rank
            if kind == END:
                closed = opened.pop()
                self._entries[closed.rank] = closed.entries
                node = closed.rank
            if opened:
                self._add(opened[-1], node)

    def _add(self, parent: _Open, node: int) -> None:
        if not parent.is_mapping:
            parent.entries[len(parent.entries)] = (node, node)
        elif parent.key is None:
            parent.key = node
        else:
            parent.entries.setdefault(self._name(parent.key), (parent.key, node))
            parent.key = None

    def _name(self, rank: int) -> str:
        if self._outline.kinds[rank] != SCALAR:
            return _COMPLEX
        start, end = self._outline.span(rank)
        return self._outline.keys.get(rank, self._text[start:end]).strip()

    def follow(self, route: Route) -> Node:
        """Return the node at the longest part of a route that the file has; a value alone stands for a list of one."""
        node = Node(0, 0, None)
        for step in route:
            entry = self._entries.get(node.value, {}).get(step)
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
