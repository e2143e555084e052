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


JALONS = """\
jalons:
  - {id: arrete, libelle: Arrêté, type: arrete, date: 1er février 2020, organisme: DGARS, note: "Publié ; en vigueur"}
  - {id: contrat, libelle: Contrat, type: contrat, echeance: avril 2022}
  - {id: bilans, libelle: Bilans, type: evaluation, echeance: octobre 2022 et octobre 2023}
  - {id: delai, libelle: Signature, type: autre, echeance: dans les 6 mois après l'arrêté}
  - {id: limite, libelle: Avis, type: avis, echeance: avant juin 2022}
  - {id: vague, libelle: Suite, type: autre, date: à définir}
"""


def test_dated_milestones_are_events_that_keep_nobody_busy(deploy: Deploy) -> None:
    events = Calendar.from_ical(calendar(deploy({"gouvernance/jalons.yaml": JALONS}))).events
    assert [(str(e["SUMMARY"]), e.start, e.end, str(e["STATUS"])) for e in events] == [
        ("Arrêté", date(2020, 2, 1), date(2020, 2, 2), "CONFIRMED"),
        ("Signature (jour à préciser)", date(2020, 2, 1), date(2020, 8, 2), "TENTATIVE"),
        ("Contrat (jour à préciser)", date(2022, 4, 1), date(2022, 5, 1), "TENTATIVE"),
        ("Bilans (jour à préciser)", date(2022, 10, 1), date(2022, 11, 1), "TENTATIVE"),
        ("Bilans (jour à préciser)", date(2023, 10, 1), date(2023, 11, 1), "TENTATIVE"),
    ]
    assert {str(e["TRANSP"]) for e in events} == {"TRANSPARENT"}
    assert str(events[0]["DESCRIPTION"]) == "Jalon franchi.\nQui : DGARS.\nPublié ; en vigueur."
    assert len({str(e["UID"]) for e in events}) == 5


def test_a_milestone_and_a_meeting_of_one_id_are_two_events(deploy: Deploy) -> None:
    both = "jalons: [{id: heure, libelle: Bilan, type: autre, date: 2021-06-23}]\n"
    read_back = Calendar.from_ical(calendar(deploy({"gouvernance/suivi.yaml": REUNIONS + both})))
    uids = [str(e["UID"]) for e in read_back.events]
    assert (len(uids), len(set(uids))) == (7, 7)


@pytest.mark.parametrize(
    ("day", "sequence"), [(date(2019, 6, 1), 0), (date(2020, 1, 1), 0), (date(2020, 1, 2), 1), (date(2021, 1, 1), 366)]
)
def test_an_event_tells_the_instant_of_the_export_and_its_rank(deploy: Deploy, day: date, sequence: int) -> None:
    agenda = build_agenda(load_projet(deploy({"gouvernance/suivi.yaml": REUNIONS}), "projet"), day)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    told = {
        (e.decoded("DTSTAMP"), e.decoded("LAST-MODIFIED"), e["SEQUENCE"])
        for e in Calendar.from_ical(format_report([agenda])).events
    }
    assert told == {(midnight, midnight, sequence)}


def test_an_export_without_a_day_of_reference_bears_its_instant(deploy: Deploy) -> None:
    instant = datetime(2021, 6, 1, 9, 30, 15, tzinfo=UTC)
    projet = load_projet(deploy({"gouvernance/suivi.yaml": REUNIONS}), "projet")
    agenda = build_agenda(projet, date(2021, 6, 1), instant=instant)
    assert {e.decoded("DTSTAMP") for e in Calendar.from_ical(format_report([agenda])).events} == {instant}


def test_an_update_and_a_cancellation_are_read_back_as_later_ones_of_the_same_event(deploy: Deploy) -> None:
    exports = []
    for day, changes in (
        (date(2021, 1, 1), {}),
        (date(2021, 2, 1), {"2021-06-23": "2021-06-24"}),
        (date(2021, 3, 1), {"lieu: Salle A, statut: prevue": "lieu: Salle A, statut: annulee, motif: Grève"}),
    ):
        text = REUNIONS
        for old, new in changes.items():
            text = text.replace(old, new)
        projet = load_projet(deploy({"gouvernance/suivi.yaml": text}), "projet")
        read_back = Calendar.from_ical(format_report([build_agenda(projet, day)]))
        exports.append(next(e for e in read_back.events if str(e["UID"]) == "heure.exemple@ptsm"))
    assert [(e.start.day, str(e["STATUS"]), e["SEQUENCE"], e.decoded("DTSTAMP").month) for e in exports] == [
        (23, "CONFIRMED", 366, 1),
        (24, "CONFIRMED", 397, 2),
        (23, "CANCELLED", 425, 3),
    ]


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        ("date: 2021-06-23, heure: 14h", ["Réunion prévue."]),
        ("date: 2021-06-23, heure: vers 9h", ["Réunion prévue.", "Heure : vers 9h."]),
        ("date: juin 2021, heure: 14h30", ["Réunion prévue.", "Heure : 14\u00a0h\u00a030."]),
    ],
)
def test_an_hour_that_no_event_can_bear_is_told_in_its_words(deploy: Deploy, when: str, lines: list[str]) -> None:
    reunion = f"reunions: [{{id: r, instance: copil, statut: prevue, {when}}}]\n"
    (event,) = Calendar.from_ical(calendar(deploy({"gouvernance/a.yaml": reunion}))).events
    assert str(event["DESCRIPTION"]).split("\n") == lines


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


def test_the_lines_of_an_event_come_as_a_reader_looks_for_them(deploy: Deploy) -> None:
    lines = calendar(deploy({"gouvernance/suivi.yaml": REUNIONS})).decode().replace("\r\n ", "").split("\r\n")
    first = lines.index("BEGIN:VEVENT")
    named = [line.partition(":")[0].partition(";")[0] for line in lines[first + 1 : lines.index("END:VEVENT")]]
    assert [*(line.partition(":")[0] for line in lines[1:5]), *named] == [
        *("PRODID", "VERSION", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY"),
        *("DTSTART", "DTEND", "STATUS", "DESCRIPTION"),
    ]


def test_the_same_agenda_gives_the_same_bytes(deploy: Deploy) -> None:
    root = deploy({"gouvernance/suivi.yaml": REUNIONS})
    assert calendar(root) == calendar(root)


HOSTILE = """\
instances: [{id: "co\\npil", nom: "Comité\\r\\nde pilotage", type: copil, sigle: "CO\\rPIL"}]
reunions:
  - {id: "r\\n1", instance: "co\\npil", date: 2021-06-23, statut: annulee, objet: "Bilan\\r\\nX-EVIL:1",
     lieu: "Salle\\nA", motif: "un\\rdeux\\r\\nEND:VEVENT", ordre_du_jour: ["a\\nBEGIN:VEVENT", "b\\rc"]}
jalons: [{id: j, libelle: "Arrêté\\nX-EVIL:2", type: arrete, date: 2021-06-24, note: "un\\nEND:VCALENDAR"}]
"""


def test_no_line_end_of_a_text_begins_a_line_of_the_calendar(deploy: Deploy) -> None:
    territoire = 'id: exemple\nnom: Exemple\nsigle: "PTSM\\nX-EVIL:3\\r00"\ngroupes: []\n'
    encoded = calendar(deploy({"territoire.yaml": territoire, "gouvernance/a.yaml": HOSTILE}))
    read_back = Calendar.from_ical(encoded)
    lines = encoded.decode().split("\r\n")
    assert [line for line in lines if line.startswith(("X-EVIL", " X-EVIL")) or "\r" in line or "\n" in line] == []
    assert str(read_back["X-WR-CALNAME"]) == "PTSM X-EVIL:3 00"
    assert [(str(e["SUMMARY"]), str(e["UID"])) for e in read_back.events] == [
        ("CO PIL – Bilan X-EVIL:1", "r 1.exemple@ptsm"),
        ("Arrêté X-EVIL:2", "j.exemple@jalons.ptsm"),
    ]
    assert "un\ndeux\nEND:VEVENT" in str(read_back.events[0]["DESCRIPTION"])
