"""Every deadline of a project, one line each, in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Echeance, lire, structuree
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.fiche import FicheAction, Indicateur, ObjectifOperationnel, Volet
from ptsm_cli.model.gouvernance import Gouvernance, Jalon, Reunion
from ptsm_cli.model.values import EcheanceStructuree
from ptsm_cli.projet.projet import Document, Fiche, Projet


@dataclass(frozen=True, slots=True)
class LigneEcheance:
    """One objective of a fiche, or one volet of an objective that has several: what the plannings draw."""

    fiche: Fiche
    rang: int
    """Rank of the objective in the file of the fiche, from 1: the one that its readers count."""
    rang_volet: int | None
    """Rank of the volet in the objective, from 1 in the file; None where the objective has no volet."""
    objectif: ObjectifOperationnel
    volet: Volet | None
    echeance: Echeance
    route: Route
    """Where the deadline is written, or would be, in the file of the fiche."""

    @property
    def premiere(self) -> bool:
        """Whether it is the first line of its objective."""
        return self.volet is None or self.volet is self.objectif.volets[0]

    @property
    def route_objectif(self) -> Route:
        """Where the objective is in the model of the fiche."""
        return self.route[:2]

    @property
    def libelle(self) -> str:
        """The objective, in full."""
        return self.objectif.libelle

    @property
    def projet(self) -> str | None:
        """The heading that the objective shares with its neighbours."""
        return self.objectif.projet

    @property
    def operateurs(self) -> tuple[str, ...]:
        """Who carries the line out: the volet's own, else the objective's."""
        return (self.volet.operateurs if self.volet else ()) or self.objectif.operateurs

    @property
    def pilotes(self) -> tuple[str, ...]:
        """The objective's own pilots, else the fiche's."""
        return self.objectif.pilotes or self._contenu.pilotes

    @property
    def partenaires(self) -> tuple[str, ...]:
        """The objective's own partners, else the fiche's."""
        return self.objectif.partenaires or self._contenu.partenaires

    @property
    def financeurs(self) -> tuple[str, ...]:
        """The objective's own funders, else the fiche's."""
        return self.objectif.financeurs or self._contenu.financeurs

    @property
    def indicateurs(self) -> tuple[Indicateur, ...]:
        """The objective's own indicators, else the fiche's."""
        return self.objectif.indicateurs or self._contenu.indicateurs

    @property
    def _contenu(self) -> FicheAction:
        return self.fiche.contenu


def relever(projet: Projet) -> tuple[LigneEcheance, ...]:
    """Return the deadlines of a project in printed order.

    A fiche that shares the content of another has no line of its own: the content counts once.
    """
    return tuple(ligne for fiche in projet.fiches for ligne in relever_fiche(fiche, projet.horizon))


def relever_fiche(fiche: Fiche, horizon: Periode | None) -> Iterator[LigneEcheance]:
    """Yield the deadlines of one fiche, in its own order."""
    if fiche.contenu.meme_contenu_que is not None:
        return
    for indice, objectif in enumerate(fiche.contenu.objectifs_operationnels):
        route: Route = ("objectifs_operationnels", indice)
        rang = fiche.rang(route)
        if not objectif.volets:
            echeance = lire_saisie(objectif.echeance, horizon)
            yield LigneEcheance(fiche, rang, None, objectif, None, echeance, (*route, "echeance"))
        for indice_volet, volet in enumerate(objectif.volets):
            route_volet: Route = (*route, "volets", indice_volet)
            # A volet without a deadline of its own follows the objective's.
            suit = volet.echeance is None and objectif.echeance is not None
            echeance = lire_saisie(objectif.echeance if suit else volet.echeance, horizon)
            place = (*(route if suit else route_volet), "echeance")
            yield LigneEcheance(fiche, rang, fiche.rang(route_volet), objectif, volet, echeance, place)


def lire_saisie(saisie: EcheanceStructuree | None, horizon: Periode | None) -> Echeance:
    """Return how a deadline of a file reads; its structured dates, where given, override its words."""
    if saisie is None:
        return lire("", horizon)
    if saisie.debut is None and saisie.fin is None:
        return lire(saisie.texte, horizon)
    return structuree(saisie.texte, saisie.debut, saisie.fin)


@dataclass(frozen=True, slots=True)
class TypedDeadline:
    """A deadline as it is typed in a file, and how it reads."""

    owner: LigneEcheance | Reunion | Jalon
    """What it is the deadline of."""
    document: Document[Any]
    route: Route
    echeance: Echeance

    @property
    def location(self) -> Location:
        """Where it is typed."""
        return self.document.at(*self.route)


def typed_deadlines(projet: Projet, lignes: Iterable[LigneEcheance]) -> Iterator[TypedDeadline]:
    """Yield the deadlines typed in the files, each once: the volets of an objective may share one."""
    seen: set[tuple[str, Route]] = set()
    for ligne in lignes:
        place = (ligne.fiche.id, ligne.route)
        if ligne.echeance.texte and place not in seen:
            seen.add(place)
            yield TypedDeadline(ligne, ligne.fiche, ligne.route, ligne.echeance)
    for document in projet.gouvernance:
        yield from _of_governance(document, projet.horizon)


def _of_governance(document: Document[Gouvernance], horizon: Periode | None) -> Iterator[TypedDeadline]:
    elements: dict[str, Sequence[Reunion | Jalon]] = {
        "reunions": document.contenu.reunions,
        "jalons": document.contenu.jalons,
    }
    for key, owners in elements.items():
        for rank, owner in enumerate(owners):
            if owner.echeance is not None:
                read = lire_saisie(owner.echeance, horizon)
                yield TypedDeadline(owner, document, (key, rank, "echeance"), read)
