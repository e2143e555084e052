"""Documents as web pages, each one file."""

from __future__ import annotations

from ptsm_cli.render.outputs import OutputSpec


def finish(page: str) -> str:
    """Return a page ended by one newline, without blank lines around it."""
    return page.strip("\n") + "\n"


def reloading(page: str) -> str:
    """Return a page that loads itself again every two seconds, for whoever writes with it beside."""
    return page.replace("<head>", '<head>\n<meta http-equiv="refresh" content="2">', 1)


OUTPUT = OutputSpec("html", suffix=".html", template=".html.j2", escapes=True, finish=finish)
