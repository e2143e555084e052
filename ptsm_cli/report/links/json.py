"""Links for programs: the fiches, the links with their places, the links to other plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import AnyLink, HolderKind, Link, LinkElsewhere, PlanLink
from ptsm_cli.links.succession import withdrawals
from ptsm_cli.links.view import MAXIMUM_CANDIDATES, View, objectif_rank
from ptsm_cli.report.indented import VERSION, pieces, word


def format_report(view: View) -> Iterator[str]:
    """Yield the pieces of the links as JSON, ended by a newline, for it may be long.

    Lines and columns are from 1. An id is that of the file, `projet:fiche` when several projects are read.
    """
    became = withdrawals(view.graph.succession)
    links: tuple[AnyLink, ...] = (*view.links, *view.elsewhere)
    content = {
        "version": VERSION,
        "fiches": ({**_fiche(view, key), "devenir": became.get(key)} for key in view.fiches),
        "liens": (_link(view, link) for link in links),
        "plans": (_plan(view, plan) for plan in view.plans),
    }
    return pieces(content)


def _fiche(view: View, key: FicheKey) -> dict[str, Any]:
    fiche = view.fiche(key)
    return {
        "id": view.identifier(key),
        "projet": key.projet,
        "numero": fiche.contenu.numero,
        "titre": fiche.contenu.titre,
        "groupe": fiche.contenu.groupe,
        "path": fiche.path,
        "citee_par": [view.identifier(other) for other in view.graph.cited_by(key)],
    }


def _link(view: View, link: AnyLink) -> dict[str, Any]:
    place = link.location.place
    other = link.judgement.other if link.judgement else None
    return {
        "source": view.identifier(link.source) if isinstance(link, Link) else None,
        "cible": view.identifier(link.target) if link.target else None,
        "origine": word(link.origin),
        "path": link.location.path,
        "line": place.line,
        "column": place.column,
        "resolu": link.target is not None,
        "reciproque": isinstance(link, Link) and link.reciprocal,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "route": list(link.route),
        "texte": link.text,
        "statut": word(link.outcome),
        "candidats": [view.identifier(key) for key in link.resolution.candidates[:MAXIMUM_CANDIDATES]],
        "nombre_candidats": len(link.resolution.candidates),
        "proches": list(link.resolution.near),
        "objectif": objectif_rank(view, link),
        "titre": link.title,
        "accord_titre": word(link.judgement.match) if link.judgement else None,
        "titre_de": view.identifier(other) if other else None,
        "gouvernance": _speaker(link),
    }


def _speaker(link: AnyLink) -> str | None:
    """Return the id of the body, meeting or milestone that cites."""
    owned = isinstance(link, LinkElsewhere) and link.owner.kind is HolderKind.GOUVERNANCE
    return link.owner.id if isinstance(link, LinkElsewhere) and owned else None


def _plan(view: View, link: PlanLink) -> dict[str, Any]:
    place = link.location.place
    return {
        "source": view.identifier(link.source),
        "plan": link.plan.id if link.plan else None,
        "titre": link.plan.titre if link.plan else link.text,
        "reference": link.reference,
        "objet": link.subject,
        "path": link.location.path,
        "line": place.line,
        "column": place.column,
    }
