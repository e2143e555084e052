"""Every place of a project where an organisation may be named."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.projet.projet import Projet


def entrees(projet: Projet) -> Iterator[tuple[Location, str]]:
    """Yield each entry that may name an organisation, in fiches, groups, plans and governance."""
    for fiche in projet.fiches:
        for route, entree in _de_fiche(fiche.contenu):
            yield fiche.at(*route), entree
    territoire = projet.territoire.contenu
    for rang, groupe in enumerate(territoire.groupes):
        for indice, entree in enumerate(groupe.partenaires):
            yield projet.territoire.at("groupes", rang, "partenaires", indice), entree
    for rang, plan in enumerate(territoire.plans):
        if plan.porteur:
            yield projet.territoire.at("plans", rang, "porteur"), plan.porteur
    for document in projet.gouvernance:
        for route, entree in _de_gouvernance(document.contenu):
            yield document.at(*route), entree


def _de_fiche(contenu: FicheAction) -> Iterator[tuple[Route, str]]:
    yield from _listes((), contenu, ("pilotes", "partenaires", "financeurs"))
    for rang, objectif in enumerate(contenu.objectifs_operationnels):
        route: Route = ("objectifs_operationnels", rang)
        yield from _listes(route, objectif, ("operateurs", "pilotes", "partenaires", "financeurs"))
        for indice, volet in enumerate(objectif.volets):
            yield from _listes((*route, "volets", indice), volet, ("operateurs",))


def _de_gouvernance(contenu: Gouvernance) -> Iterator[tuple[Route, str]]:
    for rang, instance in enumerate(contenu.instances):
        route: Route = ("instances", rang)
        yield from _listes(route, instance, ("pilotes", "redacteurs"))
        for indice, membre in enumerate(instance.composition):
            yield (*route, "composition", indice, "membre"), membre.membre
    for rang, reunion in enumerate(contenu.reunions):
        if reunion.presence:
            yield from _listes(("reunions", rang, "presence"), reunion.presence, ("membres",))
    for rang, jalon in enumerate(contenu.jalons):
        if jalon.organisme:
            yield ("jalons", rang, "organisme"), jalon.organisme


def _listes(route: Route, element: object, champs: tuple[str, ...]) -> Iterator[tuple[Route, str]]:
    for champ in champs:
        for indice, entree in enumerate(getattr(element, champ)):
            yield (*route, champ, indice), entree
