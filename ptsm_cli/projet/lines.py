"""What the plannings draw on one row: a fiche, an objective, one of its volets, or the deployment to a place."""

from __future__ import annotations

from typing import NamedTuple

from ptsm_cli.common.typography import NBSP
from ptsm_cli.echeances.echeance import Echeance
from ptsm_cli.echeances.put_off import postponed
from ptsm_cli.findings.location import Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.indicateur import Indicateur
from ptsm_cli.model.objectif import ObjectifOperationnel, Volet
from ptsm_cli.model.vague import LigneDeVague
from ptsm_cli.projet.objectifs import objectif_number
from ptsm_cli.projet.projet import Fiche

TOUTE_LA_FICHE = "Toute la fiche"
"""What stands for an objective where the deadline is of the fiche itself."""


class EcheanceLine(NamedTuple):
    """What the plannings draw on one row.

    It is a fiche that has a deadline of its own, an objective, one volet of an objective that has several, the
    deployment of the fiche to a part of the territory, or what a wave says otherwise than the fiche.
    """

    fiche: Fiche
    rank: int
    """Rank of the objective in the file of the fiche, from 1, as its readers count; 0 for what is no objective."""
    volet_rank: int | None
    """Rank of the volet in the objective, from 1 in the file; None where the objective has no volet."""
    objectif: ObjectifOperationnel | None
    """None for the fiche itself, a deployment, or a row that only a wave has."""
    volet: Volet | None
    echeance: Echeance
    route: Route
    """Where the deadline is written, or would be, in the file of the fiche."""
    owner_route: Route
    """Where what the deadline is of stands in the model of the fiche."""
    place: str | None = None
    """The part of the territory where the fiche is deployed, as printed."""
    ligne: LigneDeVague | None = None
    """What the wave says otherwise, or on its own; its own words come first."""
    ligne_route: Route = ()
    """Where the wave says it."""
    adopted: Echeance | None = None
    """The deadline that was adopted, where the one in force is another that it was put off to."""

    @property
    def said(self) -> str:
        """The deadline as printed: its words, or « reporté de 2019 à 2020 »."""
        words = self.echeance.texte
        return words if self.adopted is None else postponed(self.adopted.texte, words)

    @property
    def is_first(self) -> bool:
        """Whether it is the first line of its objective."""
        return self.volet is None or self.objectif is None or self.volet is self.objectif.volets[0]

    @property
    def is_whole_fiche(self) -> bool:
        """Whether it is the deadline of the fiche itself."""
        return self.objectif is None and self.place is None and self.ligne is None

    @property
    def number(self) -> str:
        """The number under which the objective is named: as the source prints it, else its rank; empty without one."""
        index = self.owner_route[1] if self.objectif else None
        return objectif_number(self.fiche, index) if isinstance(index, int) else ""

    @property
    def libelle(self) -> str:
        """The objective, in full; for a deployment, where; for the fiche itself, that it is the whole of it."""
        if self.ligne and self.ligne.libelle:
            return self.ligne.libelle
        if self.objectif:
            return self.objectif.libelle
        return TOUTE_LA_FICHE if self.place is None else f"Déploiement{NBSP}: {self.place}"

    @property
    def short(self) -> str:
        """The short wording of the objective, where it has one."""
        own = self.ligne.libelle if self.ligne else None
        return own or (self.objectif and self.objectif.court) or self.libelle

    @property
    def short_route(self) -> Route:
        """Where the short wording is written."""
        if self.ligne and self.ligne.libelle:
            return (*self.ligne_route, "libelle")
        if self.objectif:
            return (*self.owner_route, "court" if self.objectif.court else "libelle")
        return self.owner_route

    @property
    def in_livret(self) -> bool:
        """Whether the livret takes it up: it prints objectives, what a wave says of its own, and no deployment."""
        return self.place is None and (self.objectif is None or self.objectif.livret or self.ligne is not None)

    @property
    def projet(self) -> str | None:
        """The heading that the objective shares with its neighbours."""
        return self.objectif.projet if self.objectif else None

    @property
    def operateurs(self) -> tuple[str, ...]:
        """Who carries the line out: the volet's own, else the objective's."""
        return (self.volet.operateurs if self.volet else ()) or (self.objectif.operateurs if self.objectif else ())

    @property
    def pilotes(self) -> tuple[str, ...]:
        """The wave's own pilots, else the objective's, else the fiche's."""
        own = self.ligne.pilotes if self.ligne else ()
        return own or (self.objectif or self._contenu).pilotes or self._contenu.pilotes

    @property
    def partenaires(self) -> tuple[str, ...]:
        """The wave's own partners, else the objective's, else the fiche's."""
        own = self.ligne.partenaires if self.ligne else ()
        return own or (self.objectif or self._contenu).partenaires or self._contenu.partenaires

    @property
    def financeurs(self) -> tuple[str, ...]:
        """The wave's own funders, else the objective's, else the fiche's."""
        own = self.ligne.financeurs if self.ligne else ()
        return own or (self.objectif or self._contenu).financeurs or self._contenu.financeurs

    @property
    def indicateurs(self) -> tuple[Indicateur, ...]:
        """The objective's own indicators, else the fiche's."""
        return (self.objectif or self._contenu).indicateurs or self._contenu.indicateurs

    @property
    def _contenu(self) -> FicheAction:
        return self.fiche.contenu
