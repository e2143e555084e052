"""A PDF that a browser printed, taken apart by its tags: the foot of each page, and how full the last one is."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

MARGIN = 48.0
"""Points at the top and at the foot of a page where only its margin boxes stand."""

_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6", "Caption")
_HEAD_ROW = 9
_TEXT = 10


@dataclass(slots=True)
class Block:
    """A heading, a row, or any other text of a page: its rank as a head, and where it stands, in points from the foot.

    The rank is that of a heading, from 1 to 6, 7 for a caption, more for a row that is a head, most for what is none.
    """

    rank: int
    left: float = float("inf")
    bottom: float = float("inf")
    right: float = 0.0
    top: float = 0.0

    def grow(self, left: float, bottom: float, right: float, top: float) -> None:
        """Take in one more text."""
        self.left, self.bottom = min(self.left, left), min(self.bottom, bottom)
        self.right, self.top = max(self.right, right), max(self.top, top)

    def stands_under(self, other: Block) -> bool:
        """Tell whether it is lower, in the same column; a row has the width of the page."""
        beside = other.rank != _HEAD_ROW and (self.left > other.right or self.right < other.left)
        return self.bottom < other.bottom - 1 and not beside


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: the heads that nothing follows on it, and the share of its height that is used."""

    heads_alone: tuple[str, ...]
    used: float


def sheets(path: Path) -> list[Sheet]:
    """Return the pages of a tagged PDF."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [(page, _blocks(page)) for page in document]
        following = [blocks[0].rank if blocks else 0 for _, blocks in pages[1:]]
        return [_sheet(page, blocks, rank) for (page, blocks), rank in zip(pages, [*following, 0], strict=True)]


def _sheet(page: Any, blocks: list[Block], following: int) -> Sheet:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page, given the rank of what follows it: a heading that one of its rank follows has nothing to hold.

    The head of a table is the first thing of the next page too.
    """
    words, height = page.get_textpage(), page.get_height()
    alone = tuple(
        " ".join(words.get_text_bounded(head.left, head.bottom, head.right, head.top).split())
        for head in blocks
        if (head.rank < following or head.rank == following == _HEAD_ROW)
        and not any(other.stands_under(head) for other in blocks)
    )
    drawn = (line.get_bounds()[1] for line in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))
    lowest = min((*(block.bottom for block in blocks), *(foot for foot in drawn if foot > MARGIN)), default=height)
    return Sheet(alone, (height - MARGIN - lowest) / (height - 2 * MARGIN))


def _blocks(page: Any) -> list[Block]:  # noqa: ANN401 - pypdfium2 has no types
    """Return the blocks of a page that hold some text, in the order of the document."""
    owners = dict(_owners(page))
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        if (block := owners.get(raw.FPDFPageObj_GetMarkedContentID(text))) is not None:
            block.grow(*text.get_bounds())
    return [block for block in {id(block): block for block in owners.values()}.values() if block.top]


def _owners(page: Any) -> Iterator[tuple[int, Block]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the block of each marked content of a page."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _walk(raw.FPDF_StructTree_GetChildAtIndex(tree, at), None)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(element: Any, inside: Block | None) -> Iterator[tuple[int, Block]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the block of each marked content of an element. In a row that is a head, the cells of head are."""
    kind = _kind(element)
    block = inside
    if kind in _HEADINGS:
        block = Block(_HEADINGS.index(kind) + 1)
    elif kind == "TR":
        block = Block(_HEAD_ROW if _is_a_head(element) else _TEXT)
    elif kind == "TD" and inside is not None and inside.rank == _HEAD_ROW:
        block = Block(_TEXT)
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if mark >= 0:
            yield mark, block or Block(_TEXT)
        if child := raw.FPDF_StructElement_GetChildAtIndex(element, at):
            yield from _walk(child, block)


def _is_a_head(row: Any) -> bool:  # noqa: ANN401 - pypdfium2 has no types
    """Tell whether a row is a head: cells of head of the columns, or one that is a title over several of them."""
    cells = [raw.FPDF_StructElement_GetChildAtIndex(row, at) for at in range(raw.FPDF_StructElement_CountChildren(row))]
    heads = [dict(_attributes(cell)) for cell in cells if cell and _kind(cell) == "TH"]
    return any(head.get("Scope") == "Column" or head.get("ColSpan", 1) > 1 for head in heads)


def _kind(element: Any) -> str:  # noqa: ANN401 - pypdfium2 has no types
    buffer = ctypes.create_string_buffer(64)
    raw.FPDF_StructElement_GetType(element, buffer, len(buffer))
    return buffer.raw.decode("utf-16-le").partition("\0")[0]


def _attributes(cell: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield what is said of a cell: of what it is the head, how many columns it spans."""
    for at in range(raw.FPDF_StructElement_GetAttributeCount(cell)):
        attributes = raw.FPDF_StructElement_GetAttributeAtIndex(cell, at)
        if scope := raw.FPDF_StructElement_Attr_GetValue(attributes, b"Scope"):
            buffer = ctypes.create_string_buffer(64)
            raw.FPDF_StructElement_Attr_GetStringValue(scope, buffer, len(buffer), ctypes.c_ulong())
            yield "Scope", buffer.raw.decode("utf-16-le").partition("\0")[0]
        if spans := raw.FPDF_StructElement_Attr_GetValue(attributes, b"ColSpan"):
            number = ctypes.c_float()
            raw.FPDF_StructElement_Attr_GetNumberValue(spans, number)
            yield "ColSpan", number.value
