"""Hours: how they are written, where they are kept, and that none is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from one_record import JALON, REUNION, read_record

from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance, Jalon, Reunion
from ptsm_cli.model.hours import hour_of
from ptsm_cli.model.instants import DateInWords, days_of, say_date
from ptsm_cli.model.publication import Version
from ptsm_cli.model.reading import read_model


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("14:30", "14:30"),
        ("14h30", "14:30"),
        ("14H30", "14:30"),
        ("14 h 30", "14:30"),
        ("14\u00a0h\u00a030", "14:30"),
        ("14h", "14:00"),
        ("14 H", "14:00"),
        ("14 heures", "14:00"),
        ("14 heures 30", "14:30"),
        ("14h30mn", "14:30"),
        ("9h05", "09:05"),
        ("à 9 h", "09:00"),
        ("14:30:00", "14:30"),
        ("0h00", "00:00"),
        ("midi", "12:00"),
    ],
)
def test_an_hour_is_read_however_it_is_written(written: str, hour: str) -> None:
    read, faults = read_record(Reunion, {**REUNION, "heure": written})
    assert (read.heure, faults) == (hour, [])


@pytest.mark.parametrize(
    "written", ["24:00", "24h", "14:60", "14 h 60", "14", "1430", "vers 9h", "14h-16h", "14h30 (café)"]
)
def test_what_is_no_hour_is_a_fault_and_keeps_its_words(written: str) -> None:
    read, faults = read_record(Reunion, {**REUNION, "heure": written})
    assert (read.heure, hour_of(read.heure), faults) == (written, None, [("heure", FaultKind.VALUE)])


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("14h30-16h", " : « heure: 14:30 » et « duree_minutes: 90 »"),
        ("de 9 h à 12 h", " : « heure: 09:00 » et « duree_minutes: 180 »"),
        ("16h/14h", " : « heure: 16:00 »"),
        ("14.30", " : peut-être « 14:30 »"),
        ("14h30 précises", " : peut-être « 14:30 »"),
        ("matin", ""),
        ("9", " : peut-être « 09:00 »"),
        ("1430", " : peut-être « 14:30 »"),
        ("0.604166666666667", " : peut-être « 14:30 »"),
        ("14h305", ""),
    ],
)
def test_what_an_hour_left_unread_is_likely_to_mean(written: str, likely: str) -> None:
    _, [fault], _ = read_model(Reunion, {**REUNION, "heure": written}, Unread("a.yaml"))
    assert fault.detail.replace("\u00a0", " ") == f"une heure, de la forme 14:30{likely}"


@pytest.mark.parametrize("key", ["date", "echeance"])
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-03-12 14h30", ("14:30", None)),
        ("2026-03-12T14:30", ("14:30", None)),
        ("2026-03-12T14:30:00", ("14:30", None)),
        ("12/03/2026 14:30", ("14:30", None)),
        ("12 mars 2026 à 14 h", ("14:00", None)),
        ("12\u00a0mars\u00a02026\u00a0à\u00a014\u00a0h\u00a030", ("14:30", None)),
        ("jeudi 12 mars 2026 de 14h à 16h", ("14:00", 120)),
        ("12 mars 2026 (9h30-12h)", ("09:30", 150)),
        ("12 mars 2026, de 14 à 16 h", ("14:00", 120)),
        ("14h30, le jeudi 12 mars 2026", ("14:30", None)),
        ("12 mars 2026 à midi", ("12:00", None)),
        ("12 mars 2026 à partir de 18h", ("18:00", None)),
    ],
)
def test_a_meeting_takes_its_hour_from_the_words_of_its_day(
    written: str, said: tuple[str, int | None], key: str
) -> None:
    read, faults = read_record(Gouvernance, {"reunions": [{**REUNION, key: written}]})
    [reunion] = read.reunions
    days = days_of(reunion.date or DateInWords(reunion.echeance.texte))
    day = Periode(date(2026, 3, 12), date(2026, 3, 12))
    assert (days, reunion.heure, reunion.duree_minutes, faults) == (day, *said, [])


def test_days_in_a_row_have_an_hour_too() -> None:
    read, faults = read_record(Gouvernance, {"reunions": [{**REUNION, "date": "12 et 13 mars 2026 à 14h"}]})
    assert (say_date(read.reunions[0].date), read.reunions[0].heure, faults) == ("12 et 13 mars 2026", "14:00", [])


@pytest.mark.parametrize(
    ("beside", "faulty"),
    [
        ({"heure": "14 h"}, False),
        ({"heure": "15h"}, True),
        ({"duree_minutes": "120"}, False),
        ({"duree_minutes": "90"}, True),
    ],
)
def test_the_hour_that_a_field_says_is_not_said_otherwise_by_the_date(beside: dict[str, str], faulty: bool) -> None:
    _, faults = read_record(Gouvernance, {"reunions": [{**REUNION, "date": "12 mars 2026, 14h-16h", **beside}]})
    assert faults == [("date", FaultKind.VALUE)] * faulty


FICHE = {"numero": "1", "titre": "T", "groupe": "g"}


TIMED = "12 mars 2026 à 14 h"


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Gouvernance, {"jalons": [{**JALON, "date": TIMED}]}),
        (Gouvernance, {"reunions": [{**REUNION, "date": "12 mars 2026, 16h-14h"}]}),
        (Gouvernance, {"reunions": [{**REUNION, "date": "2026-03-12T14:30:00Z"}]}),
        (FicheAction, {**FICHE, "suivi": [{"date": TIMED}]}),
        (FicheAction, {**FICHE, "retiree_le": TIMED}),
        (FicheAction, {**FICHE, "indicateurs": [{"libelle": "I", "mesures": [{"date": TIMED, "valeur": "1"}]}]}),
        (FicheAction, {**FICHE, "indicateurs": [{"libelle": "I", "calendrier": [{"repere": "T0", "date": TIMED}]}]}),
        (FicheAction, {**FICHE, "echeance": {"texte": "T", "debut": TIMED}}),
        (FicheAction, {**FICHE, "echeance": {"texte": "T", "intervalles": [TIMED]}}),
        (Version, {"date": TIMED}),
    ],
)
def test_an_hour_is_never_lost_where_no_field_takes_it(model: type[Any], data: dict[str, Any]) -> None:
    _, [fault], _ = read_model(model, data, Unread("a.yaml"))
    assert fault.detail.startswith(("une date sans heure : «\u00a012", "une date sans heure : «\u00a02026"))


@pytest.mark.parametrize("written", ["2026-03-12 00:00:00", "12/03/2026 00:00"])
def test_the_midnight_of_a_spreadsheet_is_no_hour(written: str) -> None:
    read, faults = read_record(Jalon, {**JALON, "date": written})
    assert (read.date, faults) == (date(2026, 3, 12), [])
