"""What a terminal may be given, on lines that it holds."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, Self

from ptsm_cli.common.encoding import printable
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import GLUED
from ptsm_cli.loading.source import LINE_END, UNPRINTABLE

if TYPE_CHECKING:
    from rich.text import Text

_NARROWEST = 24
"""Fewest columns that a text is laid out on."""

_GLUED = deferred(GLUED)
_NO_CUT = "\ue000"
"""What stands for such a space while lines are cut."""

_ONE_CELL = re.compile(r"[ -~\xa0-\xac\xae-\u02ff–—’“”…]*")
"""Characters as wide as a letter: those of most lines."""


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that would act on a terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", LINE_END.sub(" ", printable(text)))


class Words:
    """A text with its colours, for which rich is loaded only where something is to show them."""

    __slots__ = ("pieces",)

    def __init__(self, text: str = "", style: str = "") -> None:
        self.pieces = [(text, style)]

    def append(self, text: str, style: str = "") -> Self:
        """Add a piece at the end of the text."""
        self.pieces.append((text, style))
        return self

    @property
    def plain(self) -> str:
        """The text without its colours."""
        return "".join([text for text, _ in self.pieces])

    def __rich__(self) -> Text:
        from rich.text import Text

        return Text.assemble(*self.pieces)


def cells(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    if _ONE_CELL.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int, style: str = "", *, margin: int = 0, set_back: int = 4) -> Text:
    """Return a text on lines that `width` holds, after `margin` blanks; those that follow are set back."""
    from rich.text import Text

    first, others = " " * margin, " " * set_back
    glued = _GLUED.sub(_NO_CUT, text)
    lines = wrap(glued, max(width, _NARROWEST), initial_indent=first, subsequent_indent=others)
    return Text("\n".join(lines).replace(_NO_CUT, " "), style)
