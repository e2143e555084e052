"""The meetings of a project as documents print them: state, subject, presence, and what replaces one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ptsm_cli.agenda.calendrier import Seance, seances
from ptsm_cli.agenda.wording import STATUTS, presence, quand, remplacement
from ptsm_cli.common.typography import NBSP, capitale, enumerer
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.naming import nommer_les_references
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.projet.governance import Assemblage
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import ancres_de
from ptsm_cli.render.parts.table import Case, lier


@dataclass(frozen=True)
class Reunions:
    """The meetings of a project.

    Attributes:
        assemblage: its governance.
        seances: its meetings in time order.
        ancres: by id of a meeting, its place in the document; empty where the document does not list them.
    """

    assemblage: Assemblage
    seances: tuple[Seance, ...]
    ancres: Mapping[str, str]

    @property
    def projet(self) -> Projet:
        """The project whose meetings these are."""
        return self.assemblage.projet

    def de(self, instance: str) -> tuple[Seance, ...]:
        """Return the meetings of a body."""
        return tuple(seance for seance in self.seances if seance.reunion.instance == instance)

    def etat(self, seance: Seance) -> Case:
        """Return the status of a meeting, its reason and what replaces it."""
        reunion = seance.reunion
        remplacee = lier(capitale(remplacement(seance)), self.ancres.get(reunion.remplacee_par or ""))
        lignes = tuple(ligne for ligne in (reunion.motif, remplacee) if ligne)
        return Case(STATUTS[reunion.statut].capitalize(), genre="" if seance.a_lieu else "retiree", suite=lignes)

    def presence(self, reunion: Reunion) -> Case:
        """Return who came to a meeting."""
        constatee = reunion.presence
        membres = enumerer(map(self.projet.nommer, constatee.membres)) if constatee else ""
        nombres = " sur ".join(presence(constatee))
        return Case(nombres or membres, suite=(membres,) if nombres and membres else ())


def reunir(assemblage: Assemblage, *, listees: bool) -> Reunions:
    """Return the meetings of a governance; `listees` tells whether the document has a place for each."""
    rangees = seances(assemblage)
    ancres = ancres_de("reunion", (seance.reunion.id for seance in rangees)) if listees else {}
    return Reunions(assemblage, rangees, ancres)


def horaire(seance: Seance) -> str:
    """Return when a meeting takes place, with its hour where it is known: « 23 juin 2020, 14 h 30 »."""
    if seance.reunion.heure is None:
        return quand(seance.moment)
    heures, minutes = seance.reunion.heure.replace("h", ":").split(":")
    suite = f"{NBSP}{minutes}" if minutes != "00" else ""
    return f"{quand(seance.moment)}, {int(heures)}{NBSP}h{suite}"


def decisions(annuaire: Annuaire, projet: Projet, reunion: Reunion) -> tuple[str, ...]:
    """Return the decisions of a meeting, each with the fiches that it concerns."""
    lues = [
        (decision.libelle, nommer_les_references(annuaire, projet, decision.fiches)) for decision in reunion.decisions
    ]
    return tuple(f"{libelle} ({fiches})" if fiches else libelle for libelle, fiches in lues)
