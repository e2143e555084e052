"""Documents as web pages, each one file."""

from __future__ import annotations

from ptsm_cli.render.outputs import OutputSpec


def finish(page: str) -> str:
    """Return a page ended by one newline, without blank lines around it."""
    return page.strip("\n") + "\n"


OUTPUT = OutputSpec("html", suffix=".html", template=".html.j2", escapes=True, finish=finish)
