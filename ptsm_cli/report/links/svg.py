"""Links as a drawing that any browser shows."""

from __future__ import annotations

from ptsm_cli.links.view import View
from ptsm_cli.render.parts.links_svg import draw


def format_report(view: View) -> str:
    """Return the drawing as a whole SVG document, ended by a newline."""
    return draw(view)
