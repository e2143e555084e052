"""Meetings as iCalendar (RFC 5545), one event a meeting, for the calendars of the participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendrier import Seance
from ptsm_cli.agenda.wording import etat, titre
from ptsm_cli.common.periodes import Periode

FUSEAU = ZoneInfo("Europe/Paris")
_STATUTS = {"prevue": "CONFIRMED", "tenue": "CONFIRMED", "annulee": "CANCELLED", "reportee": "CANCELLED"}

_FINS = (".", "!", "?", "…")


def formater(agendas: Sequence[Agenda]) -> str:
    """Return one calendar with the meetings of all these projects; the same agendas give the same text.

    A meeting without an hour lasts the day; one whose document gives only a month, or a semester, lasts
    that period and does not make its readers busy. A meeting that nothing places in time is left out.
    """
    calendrier = Calendar()
    calendrier.add("PRODID", "-//ptsm//agenda//FR")
    calendrier.add("VERSION", "2.0")
    calendrier.add("METHOD", "PUBLISH")
    calendrier.add("X-WR-CALNAME", " · ".join(agenda.projet.territoire.contenu.sigle for agenda in agendas))
    for agenda in agendas:
        sigle = agenda.projet.territoire.contenu.sigle if len(agendas) > 1 else ""
        for seance in agenda.seances:
            if seance.moment.periode is not None:
                calendrier.add_component(_evenement(agenda.projet.id, sigle, seance, seance.moment.periode))
    calendrier.add_missing_timezones(date(2015, 1, 1), date(2038, 1, 1))
    for fuseau in calendrier.timezones:
        fuseau.pop("COMMENT", None)  # a note of the library, in English
    octets: bytes = calendrier.to_ical(sorted=False)
    return octets.decode()


def _evenement(projet: str, sigle: str, seance: Seance, periode: Periode) -> Event:
    reunion = seance.reunion
    evenement = Event()
    evenement.add("UID", f"{reunion.id}.{projet}@ptsm")
    # RFC 5545 wants a stamp; the clock would change the bytes each time, so it is the day of the meeting.
    evenement.add("DTSTAMP", datetime.combine(periode.debut, time(), UTC))
    debut = _debut(seance, periode)
    evenement.add("DTSTART", debut)
    if not isinstance(debut, datetime):
        evenement.add("DTEND", periode.fin + timedelta(days=1))
    elif reunion.duree_minutes:
        evenement.add("DURATION", timedelta(minutes=reunion.duree_minutes))
    precis = periode.debut == periode.fin
    nom = f"{sigle} · {titre(seance)}" if sigle else titre(seance)
    evenement.add("SUMMARY", nom if precis else f"{nom} (jour à préciser)")
    statut = _STATUTS[reunion.statut]
    evenement.add("STATUS", statut if precis or statut == "CANCELLED" else "TENTATIVE")
    if not precis:
        evenement.add("TRANSP", "TRANSPARENT")
    if reunion.lieu:
        evenement.add("LOCATION", reunion.lieu)
    evenement.add("DESCRIPTION", _description(seance))
    return evenement


def _debut(seance: Seance, periode: Periode) -> date | datetime:
    heure = seance.reunion.heure
    if heure is None or periode.debut != periode.fin:
        return periode.debut
    return datetime.combine(periode.debut, _heure(heure), FUSEAU)


def _heure(texte: str) -> time:
    heures, minutes = texte.replace("h", ":").split(":")
    return time(int(heures), int(minutes))


def _description(seance: Seance) -> str:
    points = [f"- {point}" for point in seance.reunion.ordre_du_jour]
    phrase = f"Réunion {etat(seance)}"
    fin = "" if phrase.endswith(_FINS) else "."
    return "\n".join([f"{phrase}{fin}", *(["Ordre du jour :", *points] if points else [])])
