"""The one way to lay a file out: blocks, two spaces a level, double quotes, one line end at the end of the file.

What stands between brackets on a line where a comment silences a rule stays on it: the comment reaches no further.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile, takewhile

from ptsm_cli.editing.nodes import Entry, WrittenFile, WrittenNode, block_indent
from ptsm_cli.loading.positions import MAPPING, SCALAR
from ptsm_cli.loading.source import LINE_END
from ptsm_cli.projet.directives import is_ours

_STEP = "  "
_PLAIN_KEY = re.compile(r"[A-Za-zÀ-ÿ_][\w-]*")

Order = Callable[[tuple[str, ...], list[str]], list[str]]
"""Given the keys that lead to a mapping and the keys that it holds, returns these in the order wanted."""


def lay_out(text: str, written: WrittenFile, order: Order | None) -> str:
    """Return a file laid out anew from its text and its nodes; its keys keep their order where none is given."""
    lines = _Layout(text, order).file(written)
    return "".join(f"{line}\n" for line in dropwhile(lambda line: not line, lines))


class _Layout:
    """Yields the lines of a file."""

    def __init__(self, text: str, order: Order | None) -> None:
        self._text = text
        self._order = order

    def file(self, written: WrittenFile) -> Iterator[str]:
        yield from written.head
        if written.root.entries:
            yield from self._entries(written.root, "", ())
        else:
            yield from (line.removeprefix(" ") for line in self._value("", "", Entry([], None, written.root), ()))
        while written.foot and not written.foot[-1]:
            written.foot.pop()
        yield from written.foot

    def _entries(self, node: WrittenNode, indent: str, route: tuple[str, ...]) -> Iterator[str]:
        for entry in self._sorted(node, route):
            yield from _indented(entry.head, indent)
            yield from _indented(self._inner_heads(entry, route), indent, blanks=False)
            yield from self._entry(entry, indent, indent, route)
        yield from _indented(node.foot, indent)

    def _entry(
        self, entry: Entry, indent: str, before: str, route: tuple[str, ...], *, silenced: bool = False
    ) -> Iterator[str]:
        """Yield the lines of an entry; `before` is what its first line begins with, `silenced` what a comment does."""
        silenced = silenced or _is_silenced(entry)
        kept = self._kept(entry.value) if silenced else ""
        ending = f" {entry.note}" if entry.note else ""
        if entry.key is not None:
            opening = f"{before}{_key(self._text[slice(*entry.key)])}:"
            if kept:
                yield f"{opening} {kept}{ending}"
            else:
                yield from self._value(opening, indent, entry, (*route, entry.name(self._text)))
        elif kept:
            yield f"{before}- {kept}{ending}"
        elif entry.value is not None and entry.value.entries:
            yield from self._nested(entry.value, indent, f"{before}- ", route, silenced=silenced)
        else:
            yield from self._value(f"{before}-", indent, entry, route)

    def _kept(self, node: WrittenNode | None) -> str:
        """Return what stands between brackets on one line, as it is written; empty for anything else."""
        written = self._text[slice(*node.span)] if node is not None and node.entries else ""
        return "" if LINE_END.search(written) or not written.startswith(("[", "{")) else written

    def _inner_heads(self, entry: Entry, route: tuple[str, ...]) -> Iterator[str]:
        """Yield the comments of what begins on the line of the dash of an item: they go above this line."""
        if entry.key is None and entry.value is not None and entry.value.entries:
            if _is_silenced(entry) and self._kept(entry.value):
                return
            first = self._sorted(entry.value, route)[0]
            yield entry.note
            yield from first.head
            yield from self._inner_heads(first, route)

    def _nested(
        self, node: WrittenNode, indent: str, before: str, route: tuple[str, ...], *, silenced: bool
    ) -> Iterator[str]:
        """Yield the lines of an item that is a list or mapping: its first entry begins on the line of the dash."""
        first, *others = self._sorted(node, route)
        inner = indent + _STEP
        yield from self._entry(first, inner, before, route, silenced=silenced)
        yield from self._entries(replace(node, entries=others), inner, route)

    def _value(self, opening: str, indent: str, entry: Entry, route: tuple[str, ...]) -> Iterator[str]:
        """Yield the lines of a value after what opens its first line, a key or a dash."""
        value, ending = entry.value, f" {entry.note}" if entry.note else ""
        if value is None:
            yield f"{opening}{ending}"
        elif value.entries:
            yield f"{opening}{ending}"
            yield from self._entries(value, indent + _STEP, route)
        elif value.kind == SCALAR:
            first, *others = self._scalar(value, indent + _STEP if opening else indent)
            if others and first[0] not in "|>":
                others[-1], ending = f"{others[-1]}{ending}", ""
            yield f"{opening} {first}{ending}"
            yield from others
        else:
            yield f"{opening} {'{}' if value.kind == MAPPING else '[]'}{ending}"
            yield from _indented(value.foot, indent, blanks=False)  # where they are read again

    def _scalar(self, node: WrittenNode, indent: str) -> list[str]:
        """Return the lines of a scalar, those after the first with their indentation."""
        written = self._text[slice(*node.span)]
        if written[0] in "|>":
            return _block(written, indent, node.column)
        first, *others = LINE_END.split(_quoted(written))
        return [first.rstrip(), *(f"{indent}{line.strip()}".rstrip() for line in others)]

    def _sorted(self, node: WrittenNode, route: tuple[str, ...]) -> list[Entry]:
        if self._order is None or node.kind != MAPPING:
            return node.entries
        by_name = {entry.name(self._text): entry for entry in node.entries}
        return [by_name[name] for name in self._order(route, list(by_name))]


def _is_silenced(entry: Entry) -> bool:
    """Tell whether a comment silences a rule on the line of an entry: at its end, or just above."""
    return any(map(is_ours, (entry.note, *takewhile(bool, reversed(entry.head)))))


def _indented(comments: Iterable[str], indent: str, *, blanks: bool = True) -> Iterator[str]:
    """Yield comments at an indentation, with the blank lines among them or without."""
    for comment in comments:
        if comment:
            yield f"{indent}{comment}"
        elif blanks:
            yield ""


def _key(written: str) -> str:
    bare = written.strip("\"'")
    return bare if _PLAIN_KEY.fullmatch(bare) else _quoted(written)


def _quoted(written: str) -> str:
    """Return a text between double quotes where it was between single ones and holds nothing that they would change."""
    inside = written[1:-1]
    if not written.startswith("'") or '"' in inside or "\\" in inside:
        return written
    return '"' + inside.replace("''", "'") + '"'


def _block(written: str, indent: str, outer: int) -> list[str]:
    """Return a block of text, its lines moved together to an indentation; `outer` is the column of what holds it."""
    header, *lines = LINE_END.split(written)
    cut = block_indent(written, outer)
    signs, sharp, note = header.partition("#")
    opening = f"{re.sub('[0-9]', str(len(_STEP)), signs).strip()} {sharp}{note}"
    return [opening.strip(), *(f"{indent}{line[cut:]}" if line[cut:] else "" for line in lines)]
