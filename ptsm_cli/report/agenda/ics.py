"""Meetings as iCalendar (RFC 5545), one event a meeting and interval, for the calendars of the participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendar import Seance
from ptsm_cli.agenda.wording import seance_state, seance_title
from ptsm_cli.common.periodes import Periode
from ptsm_cli.model.instants import hour_of

ZONE = ZoneInfo("Europe/Paris")
_STATUSES = {"prevue": "CONFIRMED", "tenue": "CONFIRMED", "annulee": "CANCELLED", "reportee": "CANCELLED"}

_ENDS = (".", "!", "?", "…")


def format_report(agendas: Sequence[Agenda]) -> str:
    """Return one calendar with the meetings of all these projects; the same agendas give the same text.

    A meeting without an hour lasts the day; one whose document gives only a month, or a semester, lasts
    that period and does not make its readers busy. A meeting that nothing places in time is left out.
    """
    calendar = Calendar()
    calendar.add("PRODID", "-//ptsm//agenda//FR")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", " · ".join(agenda.projet.territoire.contenu.sigle for agenda in agendas))
    for agenda in agendas:
        sigle = agenda.projet.territoire.contenu.sigle if len(agendas) > 1 else ""
        for seance in agenda.seances:
            intervals = seance.moment.intervals
            for rank, interval in enumerate(intervals, start=1):
                rest = f"/{rank}" if len(intervals) > 1 else ""
                uid = f"{seance.reunion.id}.{agenda.projet.id}{rest}@ptsm"
                calendar.add_component(_event(uid, sigle, seance, interval))
    calendar.add_missing_timezones(date(2015, 1, 1), date(2038, 1, 1))
    for zone in calendar.timezones:
        zone.pop("COMMENT", None)  # a note of the library, in English
    encoded: bytes = calendar.to_ical(sorted=False)
    return encoded.decode()


def _event(uid: str, sigle: str, seance: Seance, periode: Periode) -> Event:
    reunion = seance.reunion
    event = Event()
    event.add("UID", uid)
    # RFC 5545 wants a stamp; the clock would change the bytes each time, so it is the day of the meeting.
    event.add("DTSTAMP", datetime.combine(periode.debut, time(), UTC))
    start = _start(seance, periode)
    event.add("DTSTART", start)
    if not isinstance(start, datetime):
        event.add("DTEND", periode.fin + timedelta(days=1))
    elif reunion.duree_minutes:
        event.add("DURATION", timedelta(minutes=reunion.duree_minutes))
    exact = periode.debut == periode.fin
    name = f"{sigle} · {seance_title(seance)}" if sigle else seance_title(seance)
    event.add("SUMMARY", name if exact else f"{name} (jour à préciser)")
    status = _STATUSES[reunion.statut]
    event.add("STATUS", status if exact or status == "CANCELLED" else "TENTATIVE")
    if not exact:
        event.add("TRANSP", "TRANSPARENT")
    if reunion.lieu:
        event.add("LOCATION", reunion.lieu)
    event.add("DESCRIPTION", _description(seance))
    return event


def _start(seance: Seance, periode: Periode) -> date | datetime:
    hour = hour_of(seance.reunion.heure)
    if hour is None or periode.debut != periode.fin:
        return periode.debut
    return datetime.combine(periode.debut, hour, ZONE)


def _description(seance: Seance) -> str:
    points = [f"- {point}" for point in seance.reunion.ordre_du_jour]
    phrase = f"Réunion {seance_state(seance)}"
    end = "" if phrase.endswith(_ENDS) else "."
    return "\n".join([f"{phrase}{end}", *(["Ordre du jour :", *points] if points else [])])
