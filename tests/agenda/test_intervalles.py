"""A deadline of several intervals in the agenda: listed by each, one event each in the calendar."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from deployment import Deploy
from icalendar import Calendar

from ptsm_cli.agenda.agenda import Agenda, build_agenda
from ptsm_cli.agenda.in_words import say_moment
from ptsm_cli.agenda.moments import jalon_moments
from ptsm_cli.common.periodes import Periode, read_notation, to_notation
from ptsm_cli.projet.instances import assemble
from ptsm_cli.projet.load import load_projet
from ptsm_cli.report.agenda import ics
from ptsm_cli.report.agenda import json as json_report

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, sigle: COPIL, type: copil}
reunions:
  - {id: bilans, instance: copil, statut: prevue, echeance: octobre 2021 et octobre 2022}
  - {id: unique, instance: copil, statut: prevue, echeance: novembre 2021}
  - {id: suite, instance: copil, statut: prevue, echeance: 2 fois par an en 2023}
  - id: ailleurs
    instance: copil
    statut: prevue
    echeance: {texte: aux deux bilans, intervalles: [2022-03, 2023-03]}
jalons:
  - {id: fin, libelle: Fin, type: autre, echeance: fin du PTSM}
  - {id: rentree, libelle: Rentrée, type: autre, echeance: rentrée 2022}
  - {id: toujours, libelle: Suivi, type: autre, echeance: en continu}
"""
FICHE = """\
numero: 2
titre: Former
groupe: axe-1
objectifs_operationnels:
  - {libelle: Évaluer, echeance: octobre 2021 et octobre 2022}
"""


@pytest.fixture
def root(deploy: Deploy) -> Path:
    return deploy({"gouvernance/suivi.yaml": GOUVERNANCE, "fiches/02.yaml": FICHE})


def draw_up(root: Path, window: str | None = None) -> Agenda:
    return build_agenda(load_projet(root, "projet"), date(2021, 1, 1), read_notation(window) if window else None)


def test_a_meeting_or_a_milestone_has_one_event_an_interval(root: Path) -> None:
    calendar = Calendar.from_ical(ics.format_report([draw_up(root)]))

    assert [(str(e["UID"]), e.decoded("DTSTART"), e.decoded("DTEND")) for e in calendar.events] == [
        ("unique.exemple@ptsm", date(2021, 11, 1), date(2021, 12, 1)),
        ("bilans.exemple/1@ptsm", date(2021, 10, 1), date(2021, 11, 1)),
        ("bilans.exemple/2@ptsm", date(2022, 10, 1), date(2022, 11, 1)),
        ("ailleurs.exemple/1@ptsm", date(2022, 3, 1), date(2022, 4, 1)),
        ("ailleurs.exemple/2@ptsm", date(2023, 3, 1), date(2023, 4, 1)),
        ("rentree.exemple@jalons.ptsm", date(2022, 9, 1), date(2022, 10, 1)),
    ]


@pytest.mark.parametrize(
    ("window", "reunions", "echeances"),
    [
        ("2021-10", ["bilans"], 1),
        ("2021-11", ["unique"], 0),
        ("2022-01", [], 0),
        ("2022-03", ["ailleurs"], 0),
        ("2022-10", ["bilans"], 1),
    ],
)
def test_what_has_several_intervals_is_in_the_window_of_each(
    root: Path, window: str, reunions: list[str], echeances: int
) -> None:
    agenda = draw_up(root, window)

    assert [s.reunion.id for s in agenda.seances] == reunions
    assert len(agenda.echeances) == echeances


def test_the_json_gives_the_intervals_of_meetings_and_deadlines(root: Path) -> None:
    [read] = json.loads(json_report.format_report([draw_up(root)]))["agendas"]
    intervals = [{"debut": "2021-10-01", "fin": "2021-10-31"}, {"debut": "2022-10-01", "fin": "2022-10-31"}]

    assert {s["id"]: s["intervalles"] for s in read["a_venir"]}["bilans"] == intervals
    assert [due for due in read["echeances"] if due["fiche"] == "02"] == [
        {
            "fiche": "02",
            "objectif": 1,
            "echeance": "octobre 2021 et octobre 2022",
            "fin": "2022-10-31",
            "intervalles": intervals,
            "etat": "a-venir",
        }
    ]


def test_intervals_given_apart_are_told_after_the_words_of_the_document(root: Path) -> None:
    [seance] = [s for s in draw_up(root).seances if s.reunion.id == "ailleurs"]

    assert say_moment(seance.moment) == "aux deux bilans (mars 2022 et mars 2023)"


def test_a_milestone_borrows_the_dates_of_its_project(root: Path) -> None:
    moments = jalon_moments(assemble(load_projet(root, "projet")))

    assert (moments["fin"].fin, [to_notation(read) for read in moments["rentree"].intervals]) == (
        date(2024, 12, 31),
        ["2022-09"],
    )
    assert moments["toujours"].periode is None


def test_a_meeting_that_only_recurs_is_placed_nowhere(root: Path) -> None:
    assert [s.reunion.id for s in draw_up(root).undated] == ["suite"]


def test_a_deadline_is_past_once_its_last_interval_has_passed(root: Path) -> None:
    projet = load_projet(root, "projet")
    past = [build_agenda(projet, day, Periode(day, day)).past_unsaid for day in (date(2022, 1, 1), date(2022, 11, 1))]

    assert past == [1, 2]  # the other deadline of the base project is of June 2021
