"""Links as a Mermaid flowchart, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ptsm_cli.common.typography import NBSP, guillemets, truncate
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.view import View, arrows, count_links, groupe_heading
from ptsm_cli.render.parts.links_svg import COLOURS

_WIDTH = 40
"""Most characters of a title: beyond, a drawing is wider than a screen."""

_SPECIAL = re.compile(r"[^\w\s.,:!?'’«»°/+=–—-]")


def format_report(view: View) -> str:
    """Return the flowchart: the fiches that a link touches, each in the class of its group; ended by a newline."""
    return "\n".join(_lines(view)) + "\n"


def _lines(view: View) -> Iterator[str]:
    drawn = {key for arrow in arrows(view) for key in (arrow.source, arrow.target)}
    lost = [link for link in view.links if link.target is None]
    drawn.update(link.source for link in lost)
    nodes = {key: f"f{rank}" for rank, key in enumerate((key for key in view.fiches if key in drawn), 1)}
    yield "flowchart LR"
    yield "  accTitle: Liens entre les fiches actions"
    yield f"  accDescr: {count_links(view)}"
    if not nodes:
        yield '  vide["Aucune fiche n\'en cite une autre."]'
        return
    yield from _groupes(view, nodes)
    for arrow in arrows(view):
        stroke = "<-->" if arrow.double else "-->"
        yield f"  {nodes[arrow.source]} {stroke} {nodes[arrow.target]}"
    for rank, link in enumerate(lost, 1):
        yield f'  p{rank}["{_escape(guillemets(link.text))}{NBSP}?"]'
        yield f"  {nodes[link.source]} -.-> p{rank}"


def _groupes(view: View, nodes: Mapping[FicheKey, str]) -> Iterator[str]:
    """Yield the legend of the groups, the fiches of each, then its class."""
    shown = [(name, [key for key in fiches if key in nodes]) for name, fiches in _named(view)]
    kept = [(name, own) for name, own in shown if own]
    yield '  subgraph groupes["Groupes"]'
    yield from (f'    l{rank}["{_escape(truncate(name, _WIDTH))}"]' for rank, (name, _) in enumerate(kept, 1))
    yield "  end"
    yield from (f'    {nodes[key]}["{_fiche(view, key)}"]' for _, own in kept for key in own)
    for rank, (_, own) in enumerate(kept, 1):
        again, colour = divmod(rank - 1, len(COLOURS))
        dashes = f",stroke-dasharray:{4 * again} 3" if again else ""
        yield f"  classDef g{rank} stroke:{COLOURS[colour]},stroke-width:2px{dashes}"
        yield f"  class l{rank},{','.join(nodes[key] for key in own)} g{rank}"


def _named(view: View) -> Iterator[tuple[str, tuple[FicheKey, ...]]]:
    for projet, groupe, fiches in view.groupes():
        yield groupe_heading(view, projet, groupe), tuple(fiches)


def _fiche(view: View, key: FicheKey) -> str:
    content = view.fiche(key).contenu
    return _escape(f"{content.numero} – {truncate(content.titre, _WIDTH)}")


def _escape(text: str) -> str:
    """Return a text on one line, each character that Mermaid could read as its own written as an entity."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", text.replace("\n", " "))
