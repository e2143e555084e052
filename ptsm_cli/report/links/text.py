"""Links for people: under each fiche, those that it cites and those that cite it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.text import Text

from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import NBSP, capitalize, counted, guillemets, truncate
from ptsm_cli.links.citations import TitleMatch
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import AnyLink, HolderKind, Link, LinkElsewhere, PlanLink
from ptsm_cli.links.succession import withdrawals
from ptsm_cli.links.view import View, cite_fiche, count_links, groupe_heading, quoted_reference, why_unresolved
from ptsm_cli.report.terminal import clean

_QUOTE_WIDTH = 60
_HEADINGS = {
    HolderKind.GOUVERNANCE: "Gouvernance",
    HolderKind.TERRITOIRE: "Territoire",
    HolderKind.SUIVI: "Suivi",
    HolderKind.ACTE: "Actes",
}


class _Written(NamedTuple):
    """What is shown of each fiche: its links, the fiches that cite it, its links to other plans."""

    links: Mapping[FicheKey, Sequence[Link]]
    citing: Mapping[FicheKey | None, Sequence[FicheKey]]
    plans: Mapping[FicheKey, Sequence[PlanLink]]
    became: Mapping[FicheKey, str]
    """What became of the fiches that are withdrawn."""


def format_report(view: View) -> Iterator[Text]:
    """Yield the report: a heading by group, a paragraph by fiche that has links, then the others and the counts."""
    alone: list[FicheKey] = []
    written = _Written(
        grouped((link.source, link) for link in view.links),
        grouped((link.target, link.source) for link in view.links),
        grouped((plan.source, plan) for plan in view.plans),
        withdrawals(view.graph.succession),
    )
    for projet, groupe, fiches in view.groupes():
        paragraphs = []
        for key in fiches:
            lines = list(_lines(view, written, key))
            if lines:
                paragraphs.append(_fiche(view, written, key, lines))
            else:
                alone.append(key)
        if paragraphs:
            yield Text(clean(groupe_heading(view, projet, groupe)), style="bold underline")
            yield from paragraphs
    for kind, links in grouped((link.owner.kind, link) for link in view.elsewhere).items():
        yield Text(_HEADINGS[kind], style="bold underline")
        yield from _elsewhere(view, written, links)
    for projet in view.graph.projets:
        numeros = ", ".join(view.numero(key, key.projet) for key in alone if key.projet == projet.id)
        where = f" ({projet.territoire.contenu.sigle})" if view.several else ""
        if numeros:
            yield Text(clean(f"Sans lien{where}{NBSP}: {numeros}"), style="dim")
    yield Text(_summary(view), style="bold")


def _fiche(view: View, written: _Written, key: FicheKey, lines: list[Text]) -> Text:
    content = view.fiche(key).contenu
    title = Text().append(f"  {clean(content.numero)} ", "bold").append(clean(content.titre))
    if became := written.became.get(key):
        title.append(f" – {clean(became)}", "yellow")
    return Text("\n").join([title, *lines, Text()])


def _lines(view: View, written: _Written, key: FicheKey) -> Iterator[Text]:
    outgoing = written.links.get(key, ())
    yield from (_outgoing(view, written, link) for link in outgoing)
    cited = {link.target for link in outgoing}
    for source in dict.fromkeys(written.citing.get(key, ())):
        if source not in cited:  # the answer to a citation is told by its double arrow
            yield Text("     ").append("← ", "cyan").append(clean(cite_fiche(view, source, key.projet)))
    yield from map(_plan, written.plans.get(key, ()))


def _elsewhere(view: View, written: _Written, links: Sequence[LinkElsewhere]) -> Iterator[Text]:
    """Yield one paragraph a body, meeting, heading, act… that refers to fiches."""
    for (projet, name), own in grouped(((link.projet, link.owner.name), link) for link in links).items():
        title = Text("  ").append(clean(f"{projet}{NBSP}: {name}" if view.several else capitalize(name)), "bold")
        yield Text("\n").join([title, *(_outgoing(view, written, link) for link in own), Text()])


def _outgoing(view: View, written: _Written, link: AnyLink) -> Text:
    place = link.location.place
    text = Text("     ")
    if link.target is None:
        text.append("→ ? ", "bold red").append(clean(f"{quoted_reference(link)}{NBSP}: {why_unresolved(view, link)}"))
    else:
        text.append("↔ " if isinstance(link, Link) and link.reciprocal else "→ ", "green")
        text.append(clean(cite_fiche(view, link.target, link.projet)))
        if link.objectif is not None:
            text.append(f" (objectif {link.objectif})")
        if became := written.became.get(link.target):
            text.append(f" – {clean(became)}", "yellow")
        if remark := _remark(view, link):
            text.append(f" – {clean(remark)}", "yellow")
    return text.append(f"  {clean(link.location.path)}:{place.line}:{place.column}", "dim")


def _remark(view: View, link: AnyLink) -> str | None:
    """Return what the title given with the reference has of its own, if anything."""
    if link.judgement is None or link.title is None or link.judgement.match is TitleMatch.SAME:
        return None
    quoted = guillemets(truncate(link.title, _QUOTE_WIDTH))
    if link.judgement.other is not None:
        return f"le titre cité est celui de la fiche {view.numero(link.judgement.other, link.projet)}"
    if link.judgement.match is TitleMatch.NEAR:
        return f"titre cité{NBSP}: {quoted}"
    return f"le titre cité, {quoted}, n'est pas celui de la fiche"


def _plan(link: PlanLink) -> Text:
    name = (link.plan.sigle or link.plan.titre) if link.plan else link.text
    rest = f", {link.reference}" if link.reference else ""
    return Text("     ").append("⇢ ", "magenta").append(clean(f"{name}{rest}"))


def _summary(view: View) -> str:
    links = f" {counted(len(view.plans), 'renvoi')} à d'autres plans." if view.plans else ""
    return f"{count_links(view)}{links}"
