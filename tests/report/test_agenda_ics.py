"""The iCalendar file, read back with the library that calendars rely on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from deploiement import Deployer
from icalendar import Calendar, Event

from ptsm_cli.agenda.agenda import dresser
from ptsm_cli.projet.load import charger_projet
from ptsm_cli.report.agenda.ics import FUSEAU, formater

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


def calendrier(racine: Path) -> bytes:
    return formater([dresser(charger_projet(racine, "projet"), date(2021, 1, 1))]).encode()


@pytest.fixture
def evenements(deployer: Deployer) -> dict[str, Event]:
    relu = Calendar.from_ical(calendrier(deployer({"gouvernance/suivi.yaml": REUNIONS})))
    return {str(e["UID"]).partition(".")[0]: e for e in relu.events}


def test_each_reunion_with_a_place_in_time_has_an_event(evenements: dict[str, Event]) -> None:
    assert list(evenements) == ["journee", "heure", "report", "fin", "mois", "longue"]


@pytest.mark.parametrize(
    ("reunion", "debut", "fin", "statut"),
    [
        ("journee", date(2021, 3, 25), date(2021, 3, 26), "CANCELLED"),
        (
            "heure",
            datetime(2021, 6, 23, 14, 30, tzinfo=FUSEAU),
            datetime(2021, 6, 23, 16, 0, tzinfo=FUSEAU),
            "CONFIRMED",
        ),
        ("mois", date(2021, 11, 1), date(2021, 12, 1), "TENTATIVE"),
        ("longue", date(2021, 12, 1), date(2021, 12, 2), "CONFIRMED"),
    ],
)
def test_an_event_has_its_ends_and_its_status(
    evenements: dict[str, Event], reunion: str, debut: date, fin: date, statut: str
) -> None:
    evenement = evenements[reunion]
    assert (evenement.start, evenement.end, str(evenement["STATUS"])) == (debut, fin, statut)


def test_the_hour_is_that_of_paris(evenements: dict[str, Event]) -> None:
    debut = evenements["heure"].start
    assert isinstance(debut, datetime)
    assert debut.utcoffset() == timedelta(hours=2)
    assert debut.astimezone(UTC).hour == 12


def test_texts_are_read_back_as_they_were_written(evenements: dict[str, Event]) -> None:
    assert str(evenements["longue"]["SUMMARY"]).endswith("partenaires du territoire réunis à Arras")
    assert str(evenements["longue"]["DESCRIPTION"]).endswith("- Bilan\n- Suite, et fin")
    assert "Confinement, puis congés ; à revoir" in str(evenements["journee"]["DESCRIPTION"])


@pytest.mark.parametrize(
    ("reunion", "attendue"),
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
def test_a_meeting_says_its_state_in_one_sentence(evenements: dict[str, Event], reunion: str, attendue: str) -> None:
    assert str(evenements[reunion]["DESCRIPTION"]).replace("\u00a0", " ") == attendue


def test_several_projects_name_their_territory_in_each_event(deployer: Deployer) -> None:
    agenda = dresser(charger_projet(deployer({"gouvernance/suivi.yaml": REUNIONS}), "projet"), date(2021, 1, 1))
    sigle = agenda.projet.territoire.contenu.sigle
    resumes = [[str(e["SUMMARY"]) for e in Calendar.from_ical(formater(x)).events] for x in ([agenda], [agenda] * 2)]
    assert (resumes[0][0], resumes[1][0]) == ("COPIL", f"{sigle} · COPIL")


def test_the_calendar_has_no_note_of_the_library(deployer: Deployer) -> None:
    octets = calendrier(deployer({"gouvernance/suivi.yaml": REUNIONS}))
    assert (b"BEGIN:VTIMEZONE" in octets, b"COMMENT" in octets) == (True, False)


def test_lines_fit_in_75_bytes_and_end_with_crlf(deployer: Deployer) -> None:
    octets = calendrier(deployer({"gouvernance/suivi.yaml": REUNIONS}))
    assert octets.endswith(b"\r\n")
    assert max(len(ligne) for ligne in octets.split(b"\r\n")) <= 75
    assert b"\n" not in octets.replace(b"\r\n", b"")


def test_the_same_agenda_gives_the_same_bytes(deployer: Deployer) -> None:
    racine = deployer({"gouvernance/suivi.yaml": REUNIONS})
    assert calendrier(racine) == calendrier(racine)
