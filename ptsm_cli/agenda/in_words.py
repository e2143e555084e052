"""How the bodies, the meetings and their moments are put in French."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.french import fold
from ptsm_cli.common.periodes import say, say_day
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.echeances import read_echeance
from ptsm_cli.model.gouvernance import CADENCE_FORM, Instance, Presence
from ptsm_cli.model.hours import hour_of

STATUSES = {"prevue": "prévue", "tenue": "tenue", "annulee": "annulée", "reportee": "reportée"}
"""Statuses of a meeting as they are printed."""

JALON_STATES = {
    "franchi": "franchi",
    "echu": "à échéance passée, sans date enregistrée",
    "a-venir": "à venir",
    "sans-date": "sans date certaine",
}
"""States of a milestone as they are printed."""

UNDATED = "date à préciser"


def say_moment(moment: Moment) -> str:
    """Return a moment in French: a day, or the words of the document with what they come to where they do not say it.

    « Avril 2022 » stays as it is; « novembre », dated by its file, gives « novembre 2020 »; « dans les 6 mois
    après l'arrêté » is followed by its last day.
    """
    if moment.day is not None:
        return say_day(moment.day)
    if moment.landmark is not None and moment.fin is not None:
        return f"{moment.texte} (au plus tard le {say_day(moment.fin)})"
    if moment.periode is None:
        return moment.texte or UNDATED
    reading = read_echeance(moment.texte)
    if (reading.debut, reading.fin) == (moment.debut, moment.fin):
        return moment.texte
    dated = enumeration(map(say, moment.intervals))
    return dated if fold(dated).startswith(fold(moment.texte)) else f"{moment.texte} ({dated})"


def say_hour(heure: str | None) -> str:
    """Return « 14 h 30 », or the words of a field that tells no hour; empty where it has none."""
    hour = hour_of(heure)
    if hour is None:
        return heure or ""
    return f"{hour.hour}{NBSP}h{f'{NBSP}{hour:%M}' if hour.minute else ''}"


def instance_name(seance: Seance) -> str:
    """Return how the body of a meeting is called in a few letters, or its id where it is declared nowhere."""
    return (seance.instance.sigle or seance.instance.nom) if seance.instance else seance.reunion.instance


def seance_title(seance: Seance) -> str:
    """Return what a meeting is called: its body, then its subject."""
    name = instance_name(seance)
    return f"{name} – {seance.reunion.objet}" if seance.reunion.objet else name


def say_replacement(seance: Seance) -> str:
    """Return what replaces a meeting: « remplacée par celle du 23 juin 2020 »; empty where nothing does."""
    if seance.reunion.remplacee_par is None:
        return ""
    moment = seance.replacement
    if moment is None or not moment.texte:
        return f"remplacée par la réunion {seance.reunion.remplacee_par}"
    said = say_moment(moment)
    return f"remplacée par celle du {said}" if moment.day else f"remplacée par une autre réunion, {said}"


def seance_state(seance: Seance) -> str:
    """Return the status of a meeting with its reason and its successor."""
    status = STATUSES[seance.reunion.statut]
    if seance.reunion.motif:
        status += f"{NBSP}: {seance.reunion.motif}"
    rest = say_replacement(seance)
    return f"{status} ({rest})" if rest else status


def rhythm(instance: Instance) -> str:
    """Return how often a body is expected to meet; empty where its file does not say it."""
    pieces = []
    if form := CADENCE_FORM.fullmatch(instance.cadence or ""):
        pieces.append(f"{counted(int(form['nombre']), 'réunion')} par {form['periode']}")
    if instance.minimum:
        pieces.append(f"{counted(instance.minimum, 'réunion')} au moins")
    return ", ".join(pieces)


def presence(recorded: Presence | None) -> Iterator[str]:
    """Yield how many came to a meeting and how many were invited, as far as its file says it."""
    if recorded is None:
        return
    if recorded.presents is not None:
        yield counted(recorded.presents, "présent")
    if recorded.invites is not None:
        yield counted(recorded.invites, "invité")
