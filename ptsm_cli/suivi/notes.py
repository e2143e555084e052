"""What the notes of follow-up say on a day of an objective, of one of its volets or of a whole fiche."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ptsm_cli.model.instants import days_of
from ptsm_cli.model.suivi import NoteDeSuivi
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.objectifs import Objectifs
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.projet.reports import speaks_of

BEGUN = frozenset(("en-cours", "en-pause", "bloque", "en-partie"))
"""The states of what is begun, and neither reached nor given up."""

CLOSED = frozenset(("realise", "abandonne"))
"""The states after which no deadline is waited for."""


def is_closed(line: EcheanceLine, day: date | None) -> bool:
    """Tell whether the notes say on a day that an objective is reached or given up; on any day where None is given."""
    note = last_note(line, day)
    return note is not None and note.etat in CLOSED


def last_note(line: EcheanceLine, day: date | None) -> NoteDeSuivi | None:
    """Return the last note that gives the state of an objective on a day, else that of its whole fiche."""
    shared = (note for note in _on_the_whole(line.fiche, day) if note.etat)
    return own_note(line, day) or max(shared, key=_last_day, default=None)


def own_note(line: EcheanceLine, day: date | None) -> NoteDeSuivi | None:
    """Return the last note that gives the state of the objective itself on a day."""
    stated = [note for note in _known(line.fiche, day) if note.etat and note.objectif is not None]
    if not stated:
        return None
    objectifs = Objectifs(line.fiche)
    own = (note for note in stated if speaks_of(note, line, objectifs))
    return max(own, key=_last_day, default=None)


def note_on_the_whole(fiche: Fiche, day: date | None) -> NoteDeSuivi | None:
    """Return the last note on a whole fiche on a day, whether it gives a state or only words."""
    return max(_on_the_whole(fiche, day), key=_last_day, default=None)


def _on_the_whole(fiche: Fiche, day: date | None) -> list[NoteDeSuivi]:
    return [note for note in _known(fiche, day) if note.objectif is None]


def notes_of(fiche: Fiche) -> tuple[NoteDeSuivi, ...]:
    """Return the notes on a fiche, those in its own file first, in the order of the files."""
    return (*fiche.contenu.suivi, *(fiche.follow_up.contenu.notes if fiche.follow_up else ()))


def _known(fiche: Fiche, day: date | None) -> list[NoteDeSuivi]:
    """Return the notes of a fiche that are known on a day; all of them where None is given."""
    return [note for note in notes_of(fiche) if day is None or _first_day(note) <= day]


def _first_day(note: NoteDeSuivi) -> date:
    days = days_of(note.date)
    return days.debut if days else date.min


def _last_day(note: NoteDeSuivi) -> date:
    """Return the last day of a note; one whose date is not understood comes before the others."""
    days = days_of(note.date)
    return days.fin if days else date.min


def reached(lines: Iterable[EcheanceLine], day: date | None) -> frozenset[tuple[str, int]]:
    """Return the objectives, with all their volets, that the notes say reached on a day: ids of fiches and ranks.

    On any day where None is given.
    """
    told = [((line.fiche.id, line.rank), last_note(line, day)) for line in lines if line.rank]
    left = {place for place, note in told if note is None or note.etat != "realise"}
    return frozenset(place for place, _ in told if place not in left)
