"""`ptsm echeance`, as a user types it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import ptsm

from ptsm_cli.loading.opening import SIZE_LIMIT


def _run(*arguments: str, entry: str = "") -> str:
    return ptsm("echeance", *arguments, entry=entry).stdout.replace("\u00a0", " ")


def _read(*arguments: str, entry: str = "") -> list[dict[str, Any]]:
    report = json.loads(_run(*arguments, "--format", "json", entry=entry))
    assert list(report) == ["version", "echeances"]
    readings: list[dict[str, Any]] = report["echeances"]
    return readings


def test_json_gives_the_reading_of_each_text_under_fixed_keys() -> None:
    readings = _read("2019-outil livré fin 2020", "Forum en juin 2021", "A partir de 2021")

    assert [list(reading.items()) for reading in readings] == [
        [
            ("texte", text),
            ("nature", nature),
            ("debut", start),
            ("fin", end),
            ("intervalles", [{"debut": start, "fin": end}] if start and end else []),
            ("approximative", "~" in edtf),
            ("residu", residue),
            ("edtf", edtf),
            ("motif", None),
            ("message", None),
            ("hint", None),
            ("span", None),
        ]
        for text, nature, start, end, residue, edtf in (
            ("2019-outil livré fin 2020", "datee", "2019-01-01", "2020-12-31", "outil livré", "2019~/2020~"),
            ("Forum en juin 2021", "datee", "2021-06-01", "2021-06-30", "Forum", "2021-06"),
            ("A partir de 2021", "ouverte", "2021-01-01", None, "", "2021/.."),
        )
    ]


def test_json_gives_each_interval_of_a_list() -> None:
    [reading] = _read("octobre 2025 et octobre 2026")

    assert (reading["debut"], reading["fin"], reading["intervalles"]) == (
        "2025-10-01",
        "2026-10-31",
        [{"debut": "2025-10-01", "fin": "2025-10-31"}, {"debut": "2026-10-01", "fin": "2026-10-31"}],
    )


def test_json_says_why_a_text_is_left_unread_and_what_to_write() -> None:
    [reading] = _read("vers 2021")

    assert {
        key: reading[key] for key in ("nature", "debut", "fin", "intervalles", "motif", "message", "hint", "span")
    } == {
        "nature": "non-interpretee",
        "debut": None,
        "fin": None,
        "intervalles": [],
        "motif": "mots",
        "message": "« vers » peut changer le sens de la date.",
        "hint": "Écrivez « 2021 ».",
        "span": [0, 4],
    }


def test_json_tells_the_delay_and_the_milestone_of_a_relative_deadline() -> None:
    [reading] = _read("Dans les 6 mois après l'arrêté")

    assert {key: reading[key] for key in ("nature", "nombre", "unite", "jalon")} == {
        "nature": "relative",
        "nombre": 6,
        "unite": "mois",
        "jalon": "arrêté",
    }


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("S2 2020", "Du 1er juillet 2020 au 31 décembre 2020, soit le second semestre 2020."),
        ("2019", "Du 1er janvier 2019 au 31 décembre 2019, soit l'année 2019."),
        ("juin 2021", "Du 1er juin 2021 au 30 juin 2021, soit juin 2021."),
        ("12 juin 2021", "Le 12 juin 2021."),
        ("fin 2021", "Du 1er octobre 2021 au 31 décembre 2021, soit le 4e trimestre 2021 (dates approximatives)."),
        ("à partir de 2021", "À partir du 1er janvier 2021."),
        ("avant juin 2022", "Jusqu'au 31 mai 2022 au plus tard."),
        ("2019 Forum 2020", "Mots laissés de côté : « Forum »."),
        ("2021 ou 2022", "« ou » laisse le choix entre plusieurs dates."),
        ("2021 ou 2022", "Écrivez « 2021 » ou « 2022 », selon ce que vous voulez dire."),
        ("2021 - 2020", "« 2021 - 2020 » se termine avant de commencer."),
        ("prévu 2021, réalisé 2022", "« prévu » et « réalisé » peuvent changer le sens de la date."),
        (
            "lundi 15 décembre 2026",
            "« lundi 15 décembre 2026 » n'est pas au calendrier : le 15 décembre 2026 est un mardi.",
        ),
        ("6 mois après l'arrêté", "6 mois après « arrêté »."),
        (
            "octobre 2025 et 12 juin 2026",
            "Du 1er octobre 2025 au 31 octobre 2025, soit octobre 2025 et le 12 juin 2026.",
        ),
        ("2021 (si financement)", "« 2021 (si financement) » : conditionnelle"),
        ("2/an", "« 2/an » : récurrente, sans date"),
        (" ", "Texte vide : à définir"),
        ("S2 2020", "ISO 8601-2 : 2020-41"),
    ],
)
def test_the_text_explains_the_reading_in_french(text: str, phrase: str) -> None:
    assert phrase in [line.strip() for line in _run(text).splitlines()]


@pytest.mark.parametrize(
    "text",
    ["2021 - 2020", "juin", "31 juin 2021", "2020 S2 2021", "2021 ou 2022", "T1 21", "PRS 2021", "3 ans", "bientôt"],
)
def test_an_unread_text_comes_with_why_and_with_what_to_write(text: str) -> None:
    assert len(_run(text).splitlines()) == 3


def test_texts_may_come_from_the_standard_input_one_a_line() -> None:
    readings = _read("-", entry="2021\nT3 2021\n")

    assert [reading["edtf"] for reading in readings] == ["2021", "2021-35"]


def test_bytes_that_are_no_utf_8_are_shown_as_replaced() -> None:
    assert _read("2021 \udcff")[0]["texte"] == "2021 \ufffd"


def test_the_horizon_is_the_interval_of_the_whole_project() -> None:
    assert "Du 1er janvier 2019 au 31 décembre 2024." in _run("Durée du PTSM", "--horizon", "2019-S1/2024-S2")


@pytest.mark.parametrize(
    ("horizon", "read"), [("2019", "2019"), ("2019-06-30/2019-06-30", "2019-06-30"), ("2019/2019-S1", "2019-40")]
)
def test_a_horizon_may_be_one_period_and_end_on_the_day_when_it_begins(horizon: str, read: str) -> None:
    assert _read("Durée du PTSM", "--horizon", horizon)[0]["edtf"] == read


@pytest.mark.parametrize(("beyond", "status"), [(0, 0), (1, 2)])
def test_no_more_is_read_than_of_a_file(beyond: int, status: int) -> None:
    done = ptsm("echeance", "-", entry="2021".ljust(SIZE_LIMIT + beyond))
    assert (done.returncode, "L'entrée standard dépasse 1\u00a0Mio" in done.stderr) == (status, status == 2)


def test_control_characters_never_reach_the_terminal() -> None:
    output = _run("\x1b[31m2021")

    assert "[31m2021" in output
    assert "\x1b" not in output


@pytest.mark.parametrize("horizon", ["2019-S3/2024", "2024/2019", "bientôt", ""])
def test_a_horizon_that_does_not_read_is_refused_with_an_example(horizon: str) -> None:
    refused = ptsm("echeance", "2021", "--horizon", horizon)

    assert refused.returncode == 2
    assert "\nÉcrivez" in refused.stderr
