"""A file being rewritten: parts of it taken away, keys put in, the rest kept with its comments."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ptsm_cli.common.encoding import encode
from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import guillemets
from ptsm_cli.editing.comments import read_nodes
from ptsm_cli.editing.nodes import Entry, UnmovableError, WrittenFile, WrittenNode
from ptsm_cli.editing.patch import scalar
from ptsm_cli.editing.writing import lay_out
from ptsm_cli.findings.location import Route
from ptsm_cli.loading.file import load_file
from ptsm_cli.loading.positions import MAPPING, SCALAR, SEQUENCE
from ptsm_cli.loading.source import Source


class Draft:
    """A file whose root is a mapping."""

    def __init__(self, path: str, text: str) -> None:
        """Read a text, named `path` to the user.

        Raises:
            PtsmError: it cannot be laid out again.
        """
        self._path = path
        self._written = _nodes(path, text)
        self._text = text
        self._root = self._written.root

    def drop(self, routes: Iterable[Route]) -> None:
        """Take away what stands at some routes of the file, with its comments, and what then holds nothing any more."""
        for route in sorted(routes, reverse=True):  # the last item of a list first: the others keep their ranks
            self._drop(self._root, route)

    def keep(self, *keys: str) -> None:
        """Take away every key of the root but some."""
        self._root.entries = [entry for entry in self._root.entries if entry.name(self._text) in keys]

    def put(self, route: Route, key: str, value: str, after: str = "") -> None:
        """Write a key in the mapping at a route, after another one that it has, else first.

        A text that stands for a record is its wording: it becomes one.
        """
        node = self._at(route)
        if node.kind == SCALAR:
            wording = WrittenNode(SCALAR, node.span, node.column)
            node.kind, node.entries = MAPPING, [Entry([], self._typed("libelle"), wording)]
        place = next((n for n, entry in enumerate(node.entries, start=1) if entry.name(self._text) == after), 0)
        head: list[str] = []
        if place == 0:
            head, node.entries[0].head = node.entries[0].head, []
        node.entries.insert(place, Entry(head, self._typed(key), WrittenNode(SCALAR, self._typed(scalar(value)), 0)))

    def replace(self, route: Route, value: str) -> None:
        """Write another value at a route that has one."""
        node = self._at(route)
        node.kind, node.span, node.entries, node.foot = SCALAR, self._typed(scalar(value)), [], []

    @property
    def text(self) -> str:
        """The file laid out anew."""
        return lay_out(self._text, self._written, None)

    def _typed(self, words: str) -> tuple[int, int]:
        """Add words to the text, out of the file, for a node to have them as its own."""
        start = len(self._text)
        self._text += words
        return start, len(self._text)

    def _entry(self, node: WrittenNode, step: str | int) -> Entry | None:
        if isinstance(step, int):
            return node.entries[step]
        return next((entry for entry in node.entries if entry.name(self._text) == step), None)

    def _at(self, route: Route) -> WrittenNode:
        node = self._root
        for step in route:
            if not _stands_alone(node, step):
                entry = self._entry(node, step)
                if entry is None or entry.value is None:  # its key is written in escapes
                    raise _unmovable(self._path)
                node = entry.value
        return node

    def _drop(self, node: WrittenNode, route: Route) -> bool:
        """Take away what stands at a route of a node; tell whether the node is left with nothing."""
        step, *rest = route
        if _stands_alone(node, step):
            return not rest or self._drop(node, tuple(rest))
        entry = self._entry(node, step)
        if entry is None or (rest and not (entry.value and self._drop(entry.value, tuple(rest)))):
            return False
        node.entries.remove(entry)
        return not node.entries


def _stands_alone(node: WrittenNode, step: str | int) -> bool:
    """Tell whether a rank is that of a value alone, which stands for a list of one."""
    return isinstance(step, int) and node.kind != SEQUENCE


def _nodes(path: str, text: str) -> WrittenFile:
    read = load_file(Path(path), path, encode(text))
    if isinstance(read.ground, Source) and all(fault.kind.of_form for fault in read.faults):
        with suppress(UnmovableError):
            return read_nodes(read.ground)
    raise _unmovable(path)


def _unmovable(path: str) -> PtsmError:
    return PtsmError(
        f"{path} est écrit d'une façon qui ne peut pas être reprise.",
        hint=f"Lancez d'abord {guillemets('ptsm validate')}, puis {guillemets('ptsm fmt')}.",
    )
