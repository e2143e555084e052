"""What a fiche is linked to, ready to print: the entries of its links, then the fiches that its prose alone names."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.model.fiche import Lien
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.render.parts.crossrefs import Citation, FicheLinks
from ptsm_cli.render.parts.printed_fiche import Relation
from ptsm_cli.render.prose.prose import Prose


def relations(links: FicheLinks, fiche: Fiche) -> Iterator[Relation]:
    """Yield each entry of the links of a fiche: the fiche or the plan, what they share, and an address."""
    for rank, lien in enumerate(fiche.contenu.liens):
        shared = links.prose(lien.objet, fiche.id, ("liens", rank, "objet")) if lien.objet else Prose("")
        yield Relation(_label(links, fiche, lien), shared, Prose(lien.url or ""))


def cited_beside(links: FicheLinks, fiche: Fiche) -> Iterator[Citation]:
    """Yield the fiches that the prose of a fiche names and that no entry of its links does."""
    entries = (_label(links, fiche, lien) for lien in fiche.contenu.liens if lien.fiche)
    listed = {link.ancre for label in entries for link in label.renvois}
    yield from (citation for citation in links.citing(fiche) if citation.ancre not in listed)


def _label(links: FicheLinks, fiche: Fiche, lien: Lien) -> Prose:
    """Return what an entry leads to: the fiche as a link, or its words where it leads nowhere here; then the plan."""
    words = ", ".join(filter(None, (_plan_title(links, lien.plan), lien.reference)))
    if not lien.fiche:
        return Prose(words)
    found = resolve(links.graph.directory, read_reference(lien.fiche), links.projet.id, fiche.contenu.groupe)
    label = links.named(found, lien.fiche)
    return Prose(f"{label.texte}, {words}", label.renvois) if words else label


def _plan_title(links: FicheLinks, plan: str | None) -> str:
    declared = {one.id: one.titre for one in links.projet.territoire.contenu.plans}
    return declared.get(plan or "", plan or "")
