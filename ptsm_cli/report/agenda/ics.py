"""Meetings and milestones as iCalendar (RFC 5545), one event an interval, for the calendars of the participants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.agenda.calendar import PlacedJalon, Seance
from ptsm_cli.agenda.in_words import JALON_STATES, say_hour, say_moment, seance_state, seance_title
from ptsm_cli.agenda.moments import Moment
from ptsm_cli.common.periodes import Periode
from ptsm_cli.model.hours import hour_of

ZONE = ZoneInfo("Europe/Paris")
_STATUSES = {"prevue": "CONFIRMED", "tenue": "CONFIRMED", "annulee": "CANCELLED", "reportee": "CANCELLED"}
_SEQUENCE_START = date(2020, 1, 1)
"""The day of revision 0: a calendar that reads a later export knows it for an update."""

_ENDS = (".", "!", "?", "…")


def format_report(agendas: Sequence[Agenda]) -> str:
    """Return one calendar with the meetings and dated milestones of all these projects.

    A meeting without an hour lasts the day; one whose document gives only a month, or a semester, lasts
    that period and does not make its readers busy. What nothing places in time is left out. The same agendas, drawn
    up at the same instant, give the same text.
    """
    calendar = Calendar()
    calendar.add("PRODID", "-//ptsm//agenda//FR")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    names = " · ".join(agenda.projet.territoire.contenu.sigle for agenda in agendas)
    calendar.add("X-WR-CALNAME", vText(names))  # the library knows no type for it
    for agenda in agendas:
        several = len(agendas) > 1
        for event in (*_seances(agenda, several=several), *_jalons(agenda, several=several)):
            calendar.add_component(event)
    calendar.add_missing_timezones(date(2015, 1, 1), date(2038, 1, 1))
    for zone in calendar.timezones:
        zone.pop("COMMENT", None)  # a note of the library, in English
    encoded: bytes = calendar.to_ical(sorted=False)
    return encoded.decode()


def _seances(agenda: Agenda, *, several: bool) -> Iterator[Event]:
    for seance in agenda.seances:
        reunion = seance.reunion
        for uid, interval in _placed(f"{reunion.id}.{agenda.projet.id}", "ptsm", seance.moment):
            event = _event(agenda, uid, _name(agenda, seance_title(seance), interval, several=several))
            start = _start(seance, interval)
            event.add("DTSTART", start)
            if not isinstance(start, datetime):
                event.add("DTEND", interval.fin + timedelta(days=1))
            elif reunion.duree_minutes:
                event.add("DURATION", timedelta(minutes=reunion.duree_minutes))
            exact = interval.debut == interval.fin
            status = _STATUSES[reunion.statut]
            event.add("STATUS", status if exact or status == "CANCELLED" else "TENTATIVE")
            if not exact:
                event.add("TRANSP", "TRANSPARENT")
            if reunion.lieu:
                event.add("LOCATION", reunion.lieu)
            event.add("DESCRIPTION", _description(seance, has_hour=isinstance(start, datetime)))
            yield event


def _jalons(agenda: Agenda, *, several: bool) -> Iterator[Event]:
    for placed in agenda.jalons:
        jalon = placed.jalon
        for uid, interval in _placed(f"{jalon.id}.{agenda.projet.id}", "jalons.ptsm", placed.moment):
            event = _event(agenda, uid, _name(agenda, jalon.libelle, interval, several=several))
            event.add("DTSTART", interval.debut)
            event.add("DTEND", interval.fin + timedelta(days=1))
            event.add("STATUS", "CONFIRMED" if interval.debut == interval.fin else "TENTATIVE")
            event.add("TRANSP", "TRANSPARENT")
            event.add("DESCRIPTION", _told(agenda, placed))
            yield event


def _placed(name: str, domain: str, moment: Moment) -> Iterator[tuple[str, Periode]]:
    """Yield each interval of a meeting or milestone with its identifier, the same from one export to the next."""
    for rank, interval in enumerate(moment.intervals, start=1):
        rest = f"/{rank}" if len(moment.intervals) > 1 else ""
        yield f"{name}{rest}@{domain}", interval


def _event(agenda: Agenda, uid: str, name: str) -> Event:
    """Return an event that a calendar knows for the newest: it was drawn up at the instant of the agenda."""
    event = Event()
    event.add("UID", uid)
    event.add("DTSTAMP", agenda.instant)
    event.add("LAST-MODIFIED", agenda.instant)
    event.add("SEQUENCE", max((agenda.instant.date() - _SEQUENCE_START).days, 0))
    event.add("SUMMARY", name)
    return event


def _name(agenda: Agenda, name: str, interval: Periode, *, several: bool) -> str:
    start = f"{agenda.projet.territoire.contenu.sigle} · " if several else ""
    return f"{start}{name}{'' if interval.debut == interval.fin else ' (jour à préciser)'}"


def _start(seance: Seance, periode: Periode) -> date | datetime:
    hour = hour_of(seance.reunion.heure)
    if hour is None or periode.debut != periode.fin:
        return periode.debut
    return datetime.combine(periode.debut, hour, ZONE)


def _description(seance: Seance, *, has_hour: bool) -> str:
    points = [f"- {point}" for point in seance.reunion.ordre_du_jour]
    hour = "" if has_hour else say_hour(seance.reunion.heure)
    return "\n".join(
        [
            _sentence(f"Réunion {seance_state(seance)}"),
            *([_sentence(f"Heure : {hour}")] if hour else []),
            *(["Ordre du jour :", *points] if points else []),
        ]
    )


def _told(agenda: Agenda, placed: PlacedJalon) -> str:
    """Return what is known of a milestone: its state, when the document says it, who decides."""
    jalon, moment = placed.jalon, placed.moment
    lines = [f"Jalon {JALON_STATES[agenda.states[jalon.id]]}"]
    lines += [] if moment.day else [f"Date : {say_moment(moment)}"]
    lines += [f"Qui : {jalon.organisme}"] if jalon.organisme else []
    lines += [jalon.note] if jalon.note else []
    return "\n".join(map(_sentence, lines))


def _sentence(phrase: str) -> str:
    return phrase if phrase.endswith(_ENDS) else f"{phrase}."
