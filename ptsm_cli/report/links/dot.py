"""Links as a graph in the DOT language of Graphviz."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.view import View, arrows, groupe_heading

_WIDTH = 32
"""Width of the text of a node, in characters."""


def format_report(view: View) -> str:
    """Return the graph, one cluster a group, ended by a newline."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: View) -> Iterator[str]:
    nodes = {key: _string(view.identifier(key)) for key in view.fiches}
    yield "digraph liens {"
    yield '  graph [charset="UTF-8", rankdir=LR, fontname="sans-serif", label="Liens entre les fiches actions"];'
    yield '  node [shape=box, style=rounded, fontname="sans-serif"];'
    for rank, (projet, groupe, fiches) in enumerate(view.groupes(), 1):
        yield f"  subgraph cluster_{rank} {{"
        yield f"    label={_text(groupe_heading(view, projet, groupe))};"
        yield from (f"    {nodes[key]} [label={_fiche(view, key)}];" for key in fiches)
        yield "  }"
    for arrow in arrows(view):
        yield f"  {nodes[arrow.source]} -> {nodes[arrow.target]}{' [dir=both]' if arrow.double else ''};"
    for rank, link in enumerate((link for link in view.links if link.target is None), 1):
        yield f'  "?{rank}" [label={_text(f"{guillemets(link.text)}{NBSP}?")}, style="rounded,dashed"];'
        yield f'  {nodes[link.source]} -> "?{rank}" [style=dashed];'
    yield "}"


def _fiche(view: View, key: FicheKey) -> str:
    content = view.fiche(key).contenu
    return _text(f"{content.numero} – {content.titre}")


def _text(text: str) -> str:
    """Return a text as the DOT string of a label, cut into lines; Graphviz reads HTML entities there."""
    lines = textwrap.wrap(text, _WIDTH, break_on_hyphens=False)
    return '"' + r"\n".join(_escape(line).replace("&", "&amp;") for line in lines) + '"'


def _string(text: str) -> str:
    """Return a text as a DOT string, on one line."""
    return f'"{_escape(text)}"'


def _escape(text: str) -> str:
    """Return a text that ends no string and begins none of Graphviz's escapes."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\r", " ")
