"""The links as an SVG drawing: fiches by group, arrows as arcs, everything also said in words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ptsm_cli.common.typography import NBSP
from ptsm_cli.links.view import View, count_links, quoted_reference, why_unresolved
from ptsm_cli.loading.source import UNPRINTABLE
from ptsm_cli.render.parts.arcs import LINE_HEIGHT, MARGIN, NUMERO, Arc, Label, Layout, lay_out

COLOURS = ("#1f5f8b", "#9a3412", "#3f6212", "#6b21a8", "#0f5c5c", "#9d174d")
"""Colours of the groups in a drawing of links; each reads on white with a contrast of at least 5 to 1."""

_STYLE = (
    "text{font-family:system-ui,'Segoe UI','Liberation Sans',Arial,sans-serif;font-size:13px;fill:#1b1b1b}"
    ".titre{font-size:18px;font-weight:700}.note{font-size:12px;fill:#4a4a4a}.groupe{font-weight:700}"
    ".numero{font-weight:700;text-anchor:end}.seule{fill:#5c5c5c}.bord{stroke:#8a8a8a;stroke-width:2}"
    ".arc{fill:none;stroke-width:1.8}"
)


def draw(view: View) -> str:
    """Return the drawing as a whole SVG document, ended by a newline."""
    return "\n".join(_document(view)) + "\n"


def _document(view: View) -> Iterator[str]:
    plan = lay_out(view)
    lost = [
        f"{view.numero(link.source)} → {quoted_reference(link)}{NBSP}: {why_unresolved(view, link)}"
        for link in view.links
        if link.target is None
    ]
    height = plan.height + len(lost) * LINE_HEIGHT
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{plan.width}" height="{height}" '
        f'viewBox="0 0 {plan.width} {height}" lang="fr" role="img" aria-labelledby="titre description">'
    )
    yield f'<title id="titre">{_text(_title(view))}</title>'
    yield f'<desc id="description">{_text(_description(view, lost))}</desc>'
    yield f"<style>{_STYLE}</style>"
    yield "<defs>"
    yield from (_arrowhead(rank, colour) for rank, colour in enumerate(COLOURS))
    yield "</defs>"
    yield f'<rect width="{plan.width}" height="{height}" fill="#fff"/>'
    yield f'<text class="titre" x="{MARGIN}" y="34">{_text(_title(view))}</text>'
    yield f'<text class="note" x="{MARGIN}" y="54">{_text(_legend(view, plan))}</text>'
    colours = _colours(view)
    linked = {tip for arc in plan.arcs for tip in (arc.arrow.source, arc.arrow.target)}
    for label in plan.labels:
        yield from _label(view, plan, label, linked=label.key in linked)
    for arc in plan.arcs:
        yield _arc(view, plan, arc, colours[view.fiche(arc.arrow.source).contenu.groupe, arc.arrow.source.projet])
    for rank, one in enumerate(lost):
        yield f'<text class="note" x="{MARGIN}" y="{plan.height - MARGIN + rank * LINE_HEIGHT}">{_text(one)}</text>'
    yield "</svg>"


def _legend(view: View, plan: Layout) -> str:
    """Return the counts, and what an arrow is; that there is none, where none is drawn."""
    arrow = "Une flèche mène à la fiche citée." if plan.arcs else "Aucune fiche n'en cite une autre."
    return f"{count_links(view)} {arrow}"


def _title(view: View) -> str:
    return "Liens entre les fiches actions – " + ", ".join(p.territoire.contenu.sigle for p in view.graph.projets)


def _description(view: View, lost: list[str]) -> str:
    """Return the whole drawing in words."""
    phrases = [count_links(view)]
    for key in view.fiches:
        cited = dict.fromkeys(link.target for link in view.graph.outgoing(key) if link.target)
        if cited:
            names = ", ".join(view.numero(other, key.projet) for other in cited)
            phrases.append(f"La fiche {view.numero(key)} cite{NBSP}: {names}.")
    return " ".join([*phrases, *(f"{one}." for one in lost)])


def _colours(view: View) -> dict[tuple[str, str], int]:
    groupes = dict.fromkeys((view.fiche(key).contenu.groupe, key.projet) for key in view.fiches)
    return {groupe: rank % len(COLOURS) for rank, groupe in enumerate(groupes)}


def _arrowhead(rank: int, colour: str) -> str:
    return (
        f'<marker id="pointe{rank}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" '
        f'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="{colour}"/></marker>'
    )


def _label(view: View, plan: Layout, label: Label, *, linked: bool) -> Iterator[str]:
    """Yield the lines of a heading or of a fiche, with a bar where its arrows meet it."""
    base = label.top + LINE_HEIGHT
    if label.key is None:
        yield _lines(label.lines, "groupe", MARGIN, base)
        return
    css_class, x = "" if linked else "seule", MARGIN + NUMERO
    yield "<g>"
    yield f"<title>{_text(f'{label.numero} – {view.fiche(label.key).contenu.titre}')}</title>"
    yield f'<text class="{f"numero {css_class}".strip()}" x="{x - 12}" y="{base}">{_text(label.numero)}</text>'
    yield _lines(label.lines, css_class, x, base)
    if linked:
        yield f'<path class="bord" d="M{plan.edge} {label.text_top}V{label.text_bottom}"/>'
    yield "</g>"


def _lines(lines: tuple[str, ...], css_class: str, x: float, y: float) -> str:
    attribute = f' class="{css_class}"' if css_class else ""
    pieces = (f'<tspan x="{x}" y="{y + rank * LINE_HEIGHT}">{_text(line)}</tspan>' for rank, line in enumerate(lines))
    return f"<text{attribute}>{''.join(pieces)}</text>"


def _arc(view: View, plan: Layout, arc: Arc, colour: int) -> str:
    source, target, double = arc.arrow
    x, far = plan.edge + 5, plan.edge + 5 + arc.reach * 4 / 3
    path = f"M{x} {arc.start}C{far:.1f} {arc.start} {far:.1f} {arc.end} {x} {arc.end}"
    start = f' marker-start="url(#pointe{colour})"' if double else ""
    name = f"{view.numero(source)} {'↔' if double else '→'} {view.numero(target)}"
    return (
        f'<path class="arc" d="{path}" stroke="{COLOURS[colour]}"{start} marker-end="url(#pointe{colour})">'
        f"<title>{_text(name)}</title></path>"
    )


def _text(text: str) -> str:
    """Return a text that is safe between tags, without what XML forbids."""
    return escape(UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text), quote=False)
