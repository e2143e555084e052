"""Links as a drawing that any browser shows."""

from __future__ import annotations

from ptsm_cli.links.view import Vue
from ptsm_cli.render.parts.links_svg import draw


def formater(vue: Vue) -> str:
    """Return the drawing as a whole SVG document, ended by a newline."""
    return draw(vue)
