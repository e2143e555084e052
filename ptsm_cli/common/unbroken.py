"""Texts that rich cuts at their spaces, and never at a no-break one: « À faire : » keeps its guillemets and colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.containers import Lines
from rich.text import Text

from ptsm_cli.common.typography import GLUED

if TYPE_CHECKING:
    from rich.console import Console

_WORD = re.compile(rf"(?:[^ ]|{GLUED})+ *")


class Unbroken(Text):
    """A text whose no-break spaces are no place to cut it, nor those that should be: rich takes them for any other."""

    def wrap(self, console: Console, width: int, **how: Any) -> Lines:  # noqa: ANN401 - what rich asks of each line
        """Return the lines that a width holds; a word that is longer is cut."""
        lines = Lines()
        for line in self.split("\n", allow_blank=True):
            for piece in line.divide(_breaks(line.plain, width)):
                piece.rstrip()
                lines.extend(piece.wrap(console, width, **how))
        return lines


def _breaks(line: str, width: int) -> Iterator[int]:
    """Yield where a line is cut: before each word that would go beyond the width."""
    column = 0
    for word in _WORD.finditer(line):
        if column and column + cell_len(word[0].rstrip(" ")) > width:
            yield word.start()
            column = 0
        column += cell_len(word[0])
