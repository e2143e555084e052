"""From the events of a file to its nodes: which comments and blank lines belong to which."""

from __future__ import annotations

import re

from ptsm_cli.editing.nodes import Entry, UnmovableError, WrittenFile, WrittenNode, block_indent
from ptsm_cli.findings.location import Span
from ptsm_cli.loading.positions import ALIAS, END, MAPPING, SCALAR, Outline
from ptsm_cli.loading.source import LINE_END, Source

_COMMENT = re.compile(r"[^#\r\n]*(#[^\r\n]*)")
"""What stands between the words of a line and its comment, even against them, as some programs read it; then this."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_ONE_LINE_END = ("\n", "\r\n", "\r")
_MARKERS = ("---", "...", "%")
"""What a line without a node begins with that opens or closes a document, or directs its reading."""


def read_nodes(source: Source) -> WrittenFile:
    """Return the nodes of a file that has been read without fault.

    Raises:
        UnmovableError: it cannot be laid out again.
    """
    return _Reader(source, source.outline or Outline()).read()


class _Reader:
    """Walks the events of a file; `_rank` is the next event, `_done` the offset up to which the text is used."""

    def __init__(self, source: Source, outline: Outline) -> None:
        self._source = source
        self._text = source.text
        self._outline = outline
        self._rank = 0
        self._done = 0
        self._waiting: list[tuple[int, str]] = []

    def read(self) -> WrittenFile:
        self._take(self._start)
        head = self._all_waiting()
        own = head[len(head) - head[::-1].index("") :] if "" in head else []
        root, note = self._node(-1)
        if root.entries:
            head = head[: len(head) - len(own)]
            root.entries[0].head[:0] = own
        self._take(len(self._text))
        return WrittenFile(head, root, [*([note] if note else []), *self._all_waiting()])

    @property
    def _kind(self) -> int:
        return self._outline.kinds[self._rank]

    @property
    def _start(self) -> int:
        return self._outline.span(self._rank)[0]

    def _column(self, offset: int) -> int:
        return offset - self._source.offset(self._source.rank_of(offset))

    def _node(self, outer: int) -> tuple[WrittenNode, str]:
        """Read a node inside one that begins at column `outer`; return it with the comment that ends its line."""
        kind, span = self._kind, self._outline.span(self._rank)
        if kind == ALIAS:
            raise UnmovableError
        self._rank += 1
        if kind == SCALAR:
            end = self._end_of_scalar(span, outer)
            kept = self._text[end : span[1]] in _ONE_LINE_END
            self._done = span[1] if kept else end
            return WrittenNode(kind, (span[0], end), outer), "" if kept else self._rest_of_line()
        node = WrittenNode(kind, span, self._column(span[0]))
        flow = self._text[span[0] : span[0] + 1] in {"[", "{"}
        self._done = span[0] + flow
        note = self._rest_of_line() if flow else ""
        while self._kind != END:
            self._entry(node)
        closing, closed = self._outline.span(self._rank)
        self._rank += 1
        if flow:
            self._take(closing)
            node.foot = self._deeper(0, -1)
            self._done = closed
            node.span = span[0], closed
            after = self._rest_of_line()
            if note and after:
                node.foot.append(after)
            return node, note or after
        self._take(self._next_start())
        node.foot = self._deeper(node.column, outer)
        return node, ""

    def _entry(self, node: WrittenNode) -> None:
        """Read one entry of a list or mapping, the comments above it first."""
        note = self._take(self._start)
        if note:  # between two dashes of the same line and what they hold
            self._waiting.insert(0, (node.column, note))
        entry = Entry(self._all_waiting(), None)
        node.entries.append(entry)
        if node.kind == MAPPING:
            entry.key = self._outline.span(self._rank)
            if self._kind != SCALAR:
                raise UnmovableError
            self._done = entry.key[1]
            self._rank += 1
        if self._kind == SCALAR and self._is_empty():
            self._rank += 1
            entry.add_note(self._rest_of_line())
            return
        entry.add_note(self._take(self._start))
        entry.value, note = self._node(node.column)
        entry.add_note(note)

    def _is_empty(self) -> bool:
        start, end = self._outline.span(self._rank)
        return start == end

    def _end_of_scalar(self, span: Span, outer: int) -> int:
        """Return where a scalar ends: for the parser, a block goes on to the next node."""
        start, end = span
        if self._text[start] not in "|>":
            return end
        written = self._text[start:end]
        if "+" in LINE_END.split(written)[0].partition("#")[0]:
            return start + len(written.removesuffix("\n").removesuffix("\r"))
        blank = rf"(?:\r\n?|\n) {{0,{block_indent(written, outer)}}}"
        return start + len(re.sub(rf"(?:{blank})+\Z", "", written))

    def _next_start(self) -> int:
        """Return where the next node begins, or the end of what holds the present one."""
        return self._start if self._rank < len(self._outline.kinds) else len(self._text)

    def _rest_of_line(self) -> str:
        """Use what follows on the line, up to its end or to the next node; return the comment it holds."""
        found = _COMMENT.match(self._text, self._done, self._next_start())
        if found is None:
            return ""
        self._done = found.end()
        return found[1].rstrip()

    def _take(self, until: int) -> str:
        """Use the text up to an offset, its comments put in waiting; return the one at the end of the present line."""
        offset, note = self._done, ""
        for line in _LINE.findall(self._text[offset:until]):
            begun = self._text[self._source.offset(self._source.rank_of(offset)) : offset]
            comment = line[line.find("#") :].rstrip() if "#" in line else ""
            if begun.strip():
                note = comment
            elif not begun and line.startswith(_MARKERS):
                self._waiting.append((-1, line.rstrip()))
            elif comment:
                # A comment after a dash is as far as its dash: it belongs to the item.
                self._waiting.append((len(begun) + len(line) - len(line.lstrip()), comment))
            elif not line.strip() and line.endswith(("\n", "\r")) and self._waiting[-1:] != [(-1, "")]:
                self._waiting.append((-1, ""))
            offset += len(line)
        self._done = max(self._done, until)
        return note

    def _all_waiting(self) -> list[str]:
        lines = [text for _, text in self._waiting]
        self._waiting.clear()
        return lines

    def _deeper(self, column: int, outer: int) -> list[str]:
        """Return the first of the waiting comments: those indented as a node is, or more, and more than its parent."""
        used = 0
        for rank, (found, text) in enumerate(self._waiting):
            if text and not (found >= column and found > outer):
                break
            if text:
                used = rank + 1
        lines = [text for _, text in self._waiting[:used]]
        del self._waiting[:used]
        return lines
