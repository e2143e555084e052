"""Where a deadline stands on a day, as the notes of follow-up say it: late, to come, closed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ptsm_cli.echeances.deadlines import LigneEcheance
from ptsm_cli.model.fiche import NoteDeSuivi

EtatDEcheance = Literal["en-retard", "a-venir", "close"]

_CLOS = {"realise", "abandonne"}


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
