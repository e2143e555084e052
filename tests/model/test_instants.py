"""Days, periods and hours as they are typed: what is read, and what is kept in its words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ptsm_cli.common.periodes import Periode
from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance, Instance, Jalon, Reunion
from ptsm_cli.model.hours import hour_of
from ptsm_cli.model.instants import DateInWords, days_of, say_date
from ptsm_cli.model.publication import Version
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.territoire import Territoire

REUNION = {"id": "r", "instance": "copil", "statut": "prevue"}
JALON = {"id": "j", "libelle": "J", "type": "autre"}


def _read(model: type[Any], data: dict[str, Any]) -> tuple[Any, list[tuple[str, FaultKind]]]:
    """Return what is read of some data, and its faults, each by its field."""
    content, faults, _ = read_model(model, data, Unread("a.yaml"))
    return content, [(str(fault.location.route[-1]), fault.kind) for fault in faults]


@pytest.mark.parametrize("model", [(Reunion, REUNION), (Jalon, JALON)], ids=["reunion", "jalon"])
@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2019-07-05", date(2019, 7, 5)),
        ("05/07/2019", date(2019, 7, 5)),
        ("5/7/2019", date(2019, 7, 5)),
        ("05.07.2019", date(2019, 7, 5)),
        ("05-07-2019", date(2019, 7, 5)),
        ("5 juillet 2019", date(2019, 7, 5)),
        ("vendredi 5 juillet 2019", date(2019, 7, 5)),
        ("le 5 juillet 2019", date(2019, 7, 5)),
        ("1er juin 2021", date(2021, 6, 1)),
        ("3 décembre 2021", date(2021, 12, 3)),
        ("3 DECEMBRE 2021", date(2021, 12, 3)),
        ("3\u00a0déc. 2021", date(2021, 12, 3)),
    ],
)
def test_a_day_is_read_as_in_a_deadline(model: tuple[type[Any], dict[str, Any]], written: str, day: date) -> None:
    read, faults = _read(model[0], {**model[1], "date": written})
    assert (read.date, faults) == (day, [])


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("décembre 2021", date(2021, 12, 1), date(2021, 12, 31)),
        ("5 et 6 juillet 2019", date(2019, 7, 5), date(2019, 7, 6)),
        ("S1 2021", date(2021, 1, 1), date(2021, 6, 30)),
    ],
)
def test_a_longer_time_keeps_its_words(written: str, first: date, last: date) -> None:
    read, faults = _read(Reunion, {**REUNION, "date": written})
    days = days_of(read.date)
    assert days is not None
    assert (say_date(read.date), days.debut, days.fin, faults) == (written, first, last, [])


@pytest.mark.parametrize(
    "written",
    ["2021-02-30", "31 juin 2021", "05/13/2019", "43651", "5 juillet", "bientôt", "0202-07-05", "lundi 5 juillet 2019"],
)
def test_a_date_that_is_not_understood_is_a_fault_and_keeps_its_words(written: str) -> None:
    read, faults = _read(Reunion, {**REUNION, "date": written})
    assert (say_date(read.date), days_of(read.date), faults) == (written, None, [("date", FaultKind.VALUE)])


@pytest.mark.parametrize("written", ["à définir", "bientôt", "en continu", "avant juin 2022"])
def test_a_measure_and_a_note_are_of_a_certain_time(written: str) -> None:
    start = {"numero": "1", "titre": "T", "groupe": "g"}
    measure = {"libelle": "I", "mesures": [{"date": written, "valeur": "1"}]}
    read, faults = _read(FicheAction, {**start, "suivi": [{"date": written}], "indicateurs": [measure]})
    assert [say_date(read.suivi[0].date), say_date(read.indicateurs[0].mesures[0].date)] == [written, written]
    assert faults == [("date", FaultKind.VALUE)] * 2


def test_a_likely_day_is_offered() -> None:
    _, faults, _ = read_model(Reunion, {**REUNION, "date": "43651"}, Unread("a.yaml"))
    assert [fault.detail.rpartition(" : ")[2] for fault in faults] == ["peut-être «\u00a05 juillet 2019\u00a0»"]


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
    read, faults = _read(Reunion, {**REUNION, "heure": written})
    assert (read.heure, faults) == (hour, [])


@pytest.mark.parametrize(
    "written", ["24:00", "24h", "14:60", "14 h 60", "14", "1430", "vers 9h", "14h-16h", "14h30 (café)"]
)
def test_what_is_no_hour_is_a_fault_and_keeps_its_words(written: str) -> None:
    read, faults = _read(Reunion, {**REUNION, "heure": written})
    assert (read.heure, hour_of(read.heure), faults) == (written, None, [("heure", FaultKind.VALUE)])


@pytest.mark.parametrize(
    ("written", "said", "faulty"),
    [
        ("2019-01-25", "25 janvier 2019", False),
        ("25/01/2019", "25 janvier 2019", False),
        ("2019-01", "janvier 2019", False),
        ("Janvier 2019", "janvier 2019", False),
        ("S2 2020", "second semestre 2020", False),
        ("mars et mai 2019", "mars et mai 2019", False),
        ("version de travail", "version de travail", True),
    ],
)
def test_the_date_of_a_version_is_printed_whatever_it_is(written: str, said: str, faulty: bool) -> None:
    read, faults = _read(Version, {"date": written})
    assert (say_date(read.date), faults) == (said, [("date", FaultKind.VALUE)] * faulty)


@pytest.mark.parametrize(
    ("written", "notation"),
    [
        ("2020-S2", "2020-S2"),
        ("second semestre 2020", "2020-S2"),
        ("3e trimestre 2020", "2020-T3"),
        ("01/03/2020", "2020-03-01"),
    ],
)
def test_a_bound_is_a_notation_or_a_period_in_words(written: str, notation: str) -> None:
    start = {"id": "t", "nom": "T", "sigle": "T"}
    horizons = [_read(Territoire, {**start, "horizon": {"debut": x, "fin": "2024"}}) for x in (written, notation)]
    assert horizons[0] == horizons[1]


@pytest.mark.parametrize("written", ["à partir de 2020", "mars et mai 2019", "bientôt", "S3 2020"])
def test_a_bound_is_one_certain_period(written: str) -> None:
    _, faults = _read(Territoire, {"id": "t", "nom": "T", "sigle": "T", "horizon": {"debut": written, "fin": "2024"}})
    assert faults == [("debut", FaultKind.VALUE)]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("octobre 2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("2025-10/2026-03", date(2025, 10, 1), date(2026, 3, 31)),
        ("octobre 2025/mars 2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("01/10/2025", date(2025, 10, 1), date(2025, 10, 1)),
        ("10/2025", date(2025, 10, 1), date(2025, 10, 31)),
    ],
)
def test_an_interval_given_apart_may_be_in_words(written: str, first: date, last: date) -> None:
    read, faults = _read(Reunion, {**REUNION, "echeance": {"texte": "T", "intervalles": [written]}})
    assert ([(a.debut, b.fin) for a, b in read.echeance.intervalles], faults) == ([(first, last)], [])


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
    read, faults = _read(Gouvernance, {"reunions": [{**REUNION, key: written}]})
    [reunion] = read.reunions
    days = days_of(reunion.date or DateInWords(reunion.echeance.texte))
    day = Periode(date(2026, 3, 12), date(2026, 3, 12))
    assert (days, reunion.heure, reunion.duree_minutes, faults) == (day, *said, [])


def test_days_in_a_row_have_an_hour_too() -> None:
    read, faults = _read(Gouvernance, {"reunions": [{**REUNION, "date": "12 et 13 mars 2026 à 14h"}]})
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
    _, faults = _read(Gouvernance, {"reunions": [{**REUNION, "date": "12 mars 2026, 14h-16h", **beside}]})
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
    read, faults = _read(Jalon, {**JALON, "date": written})
    assert (read.date, faults) == (date(2026, 3, 12), [])


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("12 mars 2026 matin", ["12 mars 2026"]),
        ("20260312", ["2026-03-12"]),
        ("12/03/2026, journée entière", ["12/03/2026"]),
        ("le jeudi 12 mars 2026 (visio)", ["le jeudi 12 mars 2026"]),
        ("31 juin 2026 matin", []),
        ("12 mars 2026, matin de 2027", []),
    ],
)
def test_the_day_that_words_follow_is_offered(written: str, likely: list[str]) -> None:
    _, faults, _ = read_model(Jalon, {**JALON, "date": written}, Unread("a.yaml"))
    offered = [fault.detail.partition("peut-être ")[2] for fault in faults]
    assert [words.strip("«»\u00a0") for words in offered if words] == likely


@pytest.mark.parametrize(
    ("key", "written", "offered"),
    [
        ("duree_minutes", "90 min", "90"),
        ("duree_minutes", "1h30", "90"),
        ("duree_minutes", "2 heures", "120"),
        ("cadence", "2 par an", "2/an"),
        ("cadence", "une fois par trimestre", "1/trimestre"),
        ("cadence", "3 réunions par an", "3/an"),
        ("cadence", "Mensuelle", "1/mois"),
        ("cadence", "régulière", ""),
    ],
)
def test_what_a_rhythm_or_a_duration_is_likely_to_mean(key: str, written: str, offered: str) -> None:
    model, data = (Reunion, REUNION) if key == "duree_minutes" else (Instance, {"id": "c", "nom": "C", "type": "copil"})
    _, [fault], _ = read_model(model, {**data, key: written}, Unread("a.yaml"))
    assert fault.detail.rpartition(" : ")[2].removeprefix("peut-être ").strip("«»\u00a0") in (offered or fault.detail)


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("2025-2029", ", «\u00a0horizon: {debut: 2025, fin: 2029}\u00a0»"),
        ("de 2025-S1 à 2029-S2", ", «\u00a0horizon: {debut: 2025-S1, fin: 2029-S2}\u00a0»"),
        ("2025", " («\u00a0debut: …\u00a0» et «\u00a0fin: …\u00a0»)"),
    ],
)
def test_the_years_of_an_interval_come_with_their_keys(written: str, form: str) -> None:
    _, [fault], _ = read_model(Territoire, {"id": "t", "nom": "T", "sigle": "T", "horizon": written}, Unread("a.yaml"))
    assert fault.detail == f"un ensemble de clés{form}"
