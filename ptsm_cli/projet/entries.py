"""Every place of a project where an organisation may be named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.projet.projet import Document, Projet


class PlacedEntry(NamedTuple):
    """Words that may name an organisation, and where they stand: its `location` is made where it is asked for."""

    document: Document[Any]
    route: Route
    words: str

    @property
    def location(self) -> Location:
        """Where they are written."""
        return self.document.at(*self.route)

    @property
    def field(self) -> str:
        """The field of a fiche, a body… that they stand in: « pilotes », « composition »."""
        names = [step for step in self.route if isinstance(step, str)]
        return names[-2] if names[-1] == "membre" else names[-1]


def entries(projet: Projet) -> Iterator[PlacedEntry]:
    """Yield each entry that may name an organisation, in fiches, groups, plans, contacts and governance."""
    for fiche in projet.fiches:
        yield from [PlacedEntry(fiche, *found) for found in _of_fiche(fiche.contenu)]
    yield from [PlacedEntry(projet.territoire, *found) for found in _of_territoire(projet.territoire.contenu)]
    for document in projet.gouvernance:
        yield from [PlacedEntry(document, *found) for found in _of_gouvernance(document.contenu)]


def _of_territoire(content: Territoire) -> Iterator[tuple[Route, str]]:
    for rank, groupe in enumerate(content.groupes):
        yield from _lists(("groupes", rank), groupe, ("partenaires",))
    for rank, plan in enumerate(content.plans):
        if plan.porteur:
            yield ("plans", rank, "porteur"), plan.porteur
    for rank, vague in enumerate(content.vagues):
        for nth, party in enumerate(vague.signataires):
            yield ("vagues", rank, "signataires", nth, "organisme"), party.organisme
    for rank, contact in enumerate(content.contact):
        if contact.organisme:
            yield ("contact", rank, "organisme"), contact.organisme


def _of_fiche(content: FicheAction) -> Iterator[tuple[Route, str]]:
    yield from _lists((), content, ("pilotes", "partenaires", "financeurs", "responsable"))
    for rank, ligne in enumerate(content.budget):
        if ligne.financeur:
            yield ("budget", rank, "financeur"), ligne.financeur
    for rank, inscription in enumerate(content.vagues):
        for nth, told in enumerate(inscription.lignes):
            yield from _lists(("vagues", rank, "lignes", nth), told, ("pilotes", "partenaires", "financeurs"))
    for rank, objectif in enumerate(content.objectifs_operationnels):
        route: Route = ("objectifs_operationnels", rank)
        yield from _lists(route, objectif, ("operateurs", "pilotes", "partenaires", "financeurs"))
        for index, volet in enumerate(objectif.volets):
            yield from _lists((*route, "volets", index), volet, ("operateurs",))


def _of_gouvernance(content: Gouvernance) -> Iterator[tuple[Route, str]]:
    for rank, instance in enumerate(content.instances):
        route: Route = ("instances", rank)
        yield from _lists(route, instance, ("pilotes", "redacteurs"))
        for index, membre in enumerate(instance.composition):
            yield (*route, "composition", index, "membre"), membre.membre
    for rank, reunion in enumerate(content.reunions):
        if reunion.presence:
            yield from _lists(("reunions", rank, "presence"), reunion.presence, ("membres",))
    for rank, jalon in enumerate(content.jalons):
        if jalon.organisme:
            yield ("jalons", rank, "organisme"), jalon.organisme


def _lists(route: Route, element: object, fields: tuple[str, ...]) -> Iterator[tuple[Route, str]]:
    for field in fields:
        for index, entry in enumerate(getattr(element, field)):
            yield (*route, field, index), entry
