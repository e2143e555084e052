"""Documents in Markdown."""

from __future__ import annotations

import re

from ptsm_cli.render.outputs import OutputSpec

_LINE_END = re.compile(r"(?<![ \t])[ \t]++\n")
_BLANK_LINES = re.compile(r"\n{3,}")


def finish(page: str) -> str:
    """Return a page with single blank lines, without spaces at the ends of lines, ended by one newline."""
    return _BLANK_LINES.sub("\n\n", _LINE_END.sub("\n", page)).strip("\n") + "\n"


OUTPUT = OutputSpec("md", suffix=".md", template=".md.j2", escapes=False, finish=finish)
