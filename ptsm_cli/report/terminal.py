"""What a terminal may be given, on lines that it holds."""

from __future__ import annotations

from textwrap import wrap

from rich.text import Text

from ptsm_cli.common.encoding import printable
from ptsm_cli.loading.source import LINE_END, UNPRINTABLE

_NARROWEST = 24
"""Fewest columns that a text is laid out on."""


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that would act on a terminal."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", LINE_END.sub(" ", printable(text)))


def wrapped(text: str, width: int, style: str = "", *, margin: int = 0, set_back: int = 4) -> Text:
    """Return a text on lines that `width` holds, after `margin` blanks; those that follow are set back."""
    first, others = " " * margin, " " * set_back
    return Text("\n".join(wrap(text, max(width, _NARROWEST), initial_indent=first, subsequent_indent=others)), style)
