"""Where milestones and deadlines stand on a day: reached, late, to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from ptsm_cli.agenda.calendrier import Etape
from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.model.fiche import NoteDeSuivi

EtatDeJalon = Literal["franchi", "en-retard", "a-venir", "sans-date"]
EtatDEcheance = Literal["en-retard", "a-venir", "close"]

_CLOS = {"realise", "abandonne"}


def etats_des_jalons(rangees: Sequence[Etape], jour: date) -> Mapping[str, EtatDeJalon]:
    """Return the state of each milestone by its id.

    A milestone is reached on its day, and once another that must come after it is; it is late when its
    deadline has passed without either.
    """
    franchis = _franchis(rangees, jour)
    return {etape.jalon.id: "franchi" if etape.jalon.id in franchis else _attendu(etape, jour) for etape in rangees}


def etat_de_l_echeance(ligne: LigneEcheance, jour: date) -> EtatDEcheance:
    """Return the state of a deadline: closed once told reached or given up, late once past without that."""
    if est_close(ligne, jour):
        return "close"
    return "en-retard" if ligne.echeance.fin is not None and ligne.echeance.fin < jour else "a-venir"


def est_close(ligne: LigneEcheance, jour: date | None) -> bool:
    """Tell whether the notes say on a day that an objective is reached or given up; on any day where None is given."""
    note = derniere_note(ligne, jour)
    return note is not None and note.etat in _CLOS


def derniere_note(ligne: LigneEcheance, jour: date | None) -> NoteDeSuivi | None:
    """Return the last note that gives the state of an objective on a day, else that of its whole fiche."""
    notes = [n for n in ligne.fiche.contenu.suivi if n.etat and (jour is None or n.date <= jour)]
    propres = [note for note in notes if note.objectif is not None and note.objectif.strip() == str(ligne.rang)]
    communes = [note for note in notes if note.objectif is None]
    return max(propres or communes, key=lambda note: note.date, default=None)


def _franchis(rangees: Sequence[Etape], jour: date) -> set[str]:
    """Return the ids of the milestones reached on a day."""
    jalons = {etape.jalon.id: etape.jalon for etape in rangees}
    a_suivre = [jalon for jalon in jalons.values() if jalon.date is not None and jalon.date <= jour]
    franchis: set[str] = set()
    while a_suivre:
        jalon = a_suivre.pop()
        if jalon.id not in franchis:
            franchis.add(jalon.id)
            a_suivre += [jalons[avant] for avant in jalon.apres if avant in jalons and jalons[avant].date is None]
    return franchis


def _attendu(etape: Etape, jour: date) -> EtatDeJalon:
    moment = etape.moment
    if moment.fin is not None and moment.fin < jour:
        return "en-retard"
    return "a-venir" if moment.debut or moment.fin else "sans-date"
