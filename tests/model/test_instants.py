"""Days, periods and intervals, read as in a deadline; what is not understood keeps its words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from one_record import JALON, REUNION, read_record

from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.model.instants import days_of, say_date
from ptsm_cli.model.publication import Ouvrage, Version
from ptsm_cli.model.reading import read_model
from ptsm_cli.model.territoire import Territoire


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
    read, faults = read_record(model[0], {**model[1], "date": written})
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
    read, faults = read_record(Reunion, {**REUNION, "date": written})
    days = days_of(read.date)
    assert days is not None
    assert (say_date(read.date), days.debut, days.fin, faults) == (written, first, last, [])


@pytest.mark.parametrize(
    "written",
    ["2021-02-30", "31 juin 2021", "05/13/2019", "43651", "5 juillet", "bientôt", "0202-07-05", "lundi 5 juillet 2019"],
)
def test_a_date_that_is_not_understood_is_a_fault_and_keeps_its_words(written: str) -> None:
    read, faults = read_record(Reunion, {**REUNION, "date": written})
    assert (say_date(read.date), days_of(read.date), faults) == (written, None, [("date", FaultKind.VALUE)])


@pytest.mark.parametrize("written", ["à définir", "bientôt", "en continu", "avant juin 2022"])
def test_a_measure_and_a_note_are_of_a_certain_time(written: str) -> None:
    start = {"numero": "1", "titre": "T", "groupe": "g"}
    measure = {"libelle": "I", "mesures": [{"date": written, "valeur": "1"}]}
    read, faults = read_record(FicheAction, {**start, "suivi": [{"date": written}], "indicateurs": [measure]})
    assert [say_date(read.suivi[0].date), say_date(read.indicateurs[0].mesures[0].date)] == [written, written]
    assert faults == [("date", FaultKind.VALUE)] * 2


def test_a_likely_day_is_offered() -> None:
    _, faults, _ = read_model(Reunion, {**REUNION, "date": "43651"}, Unread("a.yaml"))
    assert [fault.detail.rpartition(" : ")[2] for fault in faults] == ["peut-être «\u00a05 juillet 2019\u00a0»"]


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
        ("12 mars 2026 à 14 h", "12 mars 2026 à 14 h", True),
    ],
)
def test_the_date_of_a_version_is_printed_whatever_it_is(written: str, said: str, faulty: bool) -> None:
    read, faults = read_record(Version, {"date": written})
    assert (say_date(read.date), faults) == (said, [("date", FaultKind.VALUE)] * faulty)


@pytest.mark.parametrize(("written", "faulty"), [("2018", False), ("2012-2015", False), ("43651", True)])
def test_a_year_is_no_number_of_a_spreadsheet_and_keeps_its_words(written: str, faulty: bool) -> None:
    read, faults, _ = read_model(Ouvrage, {"titre": "T", "annee": written}, Unread("a.yaml"))
    assert read is not None
    assert (read.annee, [fault.detail.endswith("«\u00a02019\u00a0»") for fault in faults]) == (written, [True] * faulty)


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
    horizons = [read_record(Territoire, {**start, "horizon": {"debut": x, "fin": "2024"}}) for x in (written, notation)]
    assert horizons[0] == horizons[1]


@pytest.mark.parametrize("written", ["à partir de 2020", "mars et mai 2019", "bientôt", "S3 2020"])
def test_a_bound_is_one_certain_period(written: str) -> None:
    _, faults = read_record(
        Territoire, {"id": "t", "nom": "T", "sigle": "T", "horizon": {"debut": written, "fin": "2024"}}
    )
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
    read, faults = read_record(Reunion, {**REUNION, "echeance": {"texte": "T", "intervalles": [written]}})
    assert ([(a.debut, b.fin) for a, b in read.echeance.intervalles], faults) == ([(first, last)], [])


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
