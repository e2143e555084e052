"""Links as a Mermaid flowchart, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.view import View, arrows, groupe_heading, summary

_SPECIAL = re.compile(r"[^\w\s.,:!?'’«»°/+=–—-]")


def format_report(view: View) -> str:
    """Return the flowchart, one subgraph a group, ended by a newline."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: View) -> Iterator[str]:
    nodes = {key: f"f{rank}" for rank, key in enumerate(view.fiches, 1)}
    yield "flowchart LR"
    yield "  accTitle: Liens entre les fiches actions"
    yield f"  accDescr: {summary(view)}"
    for rank, (projet, groupe, fiches) in enumerate(view.groupes(), 1):
        yield f'  subgraph g{rank}["{_escape(groupe_heading(view, projet, groupe))}"]'
        yield from (f'    {nodes[key]}["{_fiche(view, key)}"]' for key in fiches)
        yield "  end"
    for arrow in arrows(view):
        stroke = "<-->" if arrow.double else "-->"
        yield f"  {nodes[arrow.source]} {stroke} {nodes[arrow.target]}"
    lost = [link for link in view.links if link.target is None]
    for rank, link in enumerate(lost, 1):
        yield f'  p{rank}["{_escape(guillemets(link.text))}{NBSP}?"]'
        yield f"  {nodes[link.source]} -.-> p{rank}"


def _fiche(view: View, key: FicheKey) -> str:
    content = view.fiche(key).contenu
    return _escape(f"{content.numero} – {content.titre}")


def _escape(text: str) -> str:
    """Return a text on one line, each character that Mermaid could read as its own written as an entity."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text.replace("\n", " "))
