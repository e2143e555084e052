"""The iCalendar file, read back with the library that calendars rely on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from deployment import Deploy
from icalendar import Calendar, Event

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.projet.load import load_projet
from ptsm_cli.report.agenda.ics import ZONE, format_report

REUNIONS = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil}
reunions:
  - {id: journee, instance: copil, date: 2021-03-25, statut: annulee, motif: "Confinement, puis congés ; à revoir",
     remplacee_par: heure}
  - {id: heure, instance: copil, date: 2021-06-23, heure: 14h30, duree_minutes: 90, lieu: Salle A, statut: prevue}
  - {id: mois, instance: copil, echeance: novembre 2021, statut: prevue}
  - {id: report, instance: copil, date: 2021-10-04, statut: reportee, motif: Salle prise, remplacee_par: mois}
  - {id: fin, instance: copil, date: 2021-10-05, statut: annulee, motif: Faute de présents.}
  - {id: perdue, instance: copil, statut: reportee}
  - id: longue
    instance: copil
    date: 2021-12-01
    statut: tenue
    objet: Présentation des orientations des fiches à l'ensemble des partenaires du territoire réunis à Arras
    ordre_du_jour: [Bilan, "Suite, et fin"]
"""


def calendar(root: Path) -> bytes:
    return format_report([build_agenda(load_projet(root, "projet"), date(2021, 1, 1))]).encode()


@pytest.fixture
def events(deploy: Deploy) -> dict[str, Event]:
    read_back = Calendar.from_ical(calendar(deploy({"gouvernance/suivi.yaml": REUNIONS})))
    return {str(e["UID"]).partition(".")[0]: e for e in read_back.events}


def test_each_reunion_with_a_place_in_time_has_an_event(events: dict[str, Event]) -> None:
    assert list(events) == ["journee", "heure", "report", "fin", "mois", "longue"]


@pytest.mark.parametrize(
    ("reunion", "start", "end", "status"),
    [
        ("journee", date(2021, 3, 25), date(2021, 3, 26), "CANCELLED"),
        (
            "heure",
            datetime(2021, 6, 23, 14, 30, tzinfo=ZONE),
            datetime(2021, 6, 23, 16, 0, tzinfo=ZONE),
            "CONFIRMED",
        ),
        ("mois", date(2021, 11, 1), date(2021, 12, 1), "TENTATIVE"),
        ("longue", date(2021, 12, 1), date(2021, 12, 2), "CONFIRMED"),
    ],
)
def test_an_event_has_its_ends_and_its_status(
    events: dict[str, Event], reunion: str, start: date, end: date, status: str
) -> None:
    event = events[reunion]
    assert (event.start, event.end, str(event["STATUS"])) == (start, end, status)


def test_the_hour_is_that_of_paris(events: dict[str, Event]) -> None:
    start = events["heure"].start
    assert isinstance(start, datetime)
    assert start.utcoffset() == timedelta(hours=2)
    assert start.astimezone(UTC).hour == 12


def test_texts_are_read_back_as_they_were_written(events: dict[str, Event]) -> None:
    assert str(events["longue"]["SUMMARY"]).endswith("partenaires du territoire réunis à Arras")
    assert str(events["longue"]["DESCRIPTION"]).endswith("- Bilan\n- Suite, et fin")
    assert "Confinement, puis congés ; à revoir" in str(events["journee"]["DESCRIPTION"])


@pytest.mark.parametrize(
    ("reunion", "expected"),
    [
        (
            "journee",
            "Réunion annulée : Confinement, puis congés ; à revoir (remplacée par celle du 23 juin 2021).",
        ),
        ("report", "Réunion reportée : Salle prise (remplacée par une autre réunion, novembre 2021)."),
        ("fin", "Réunion annulée : Faute de présents."),
        ("heure", "Réunion prévue."),
    ],
)
def test_a_meeting_says_its_state_in_one_sentence(events: dict[str, Event], reunion: str, expected: str) -> None:
    assert str(events[reunion]["DESCRIPTION"]).replace("\u00a0", " ") == expected


def test_several_projects_name_their_territory_in_each_event(deploy: Deploy) -> None:
    agenda = build_agenda(load_projet(deploy({"gouvernance/suivi.yaml": REUNIONS}), "projet"), date(2021, 1, 1))
    sigle = agenda.projet.territoire.contenu.sigle
    summaries = [
        [str(e["SUMMARY"]) for e in Calendar.from_ical(format_report(x)).events] for x in ([agenda], [agenda] * 2)
    ]
    assert (summaries[0][0], summaries[1][0]) == ("COPIL", f"{sigle} · COPIL")


def test_the_calendar_has_no_note_of_the_library(deploy: Deploy) -> None:
    encoded = calendar(deploy({"gouvernance/suivi.yaml": REUNIONS}))
    assert (b"BEGIN:VTIMEZONE" in encoded, b"COMMENT" in encoded) == (True, False)


def test_lines_fit_in_75_bytes_and_end_with_crlf(deploy: Deploy) -> None:
    encoded = calendar(deploy({"gouvernance/suivi.yaml": REUNIONS}))
    assert encoded.endswith(b"\r\n")
    assert max(len(line) for line in encoded.split(b"\r\n")) <= 75
    assert b"\n" not in encoded.replace(b"\r\n", b"")


def test_the_same_agenda_gives_the_same_bytes(deploy: Deploy) -> None:
    root = deploy({"gouvernance/suivi.yaml": REUNIONS})
    assert calendar(root) == calendar(root)
