"""The deadline of a fiche itself, and the intervals that a file gives apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from constats import findings_of, places_of
from deployment import Deploy
from drawn import plans_of
from readings import say
from small_projet import fiche, write_projet

from ptsm_cli.plan import PlanRow, Step
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.report.plan import csv as csv_report
from ptsm_cli.report.plan import json as json_report

REST = """\
niveau: haut
echeance: 2020-2021
pilotes: les CLS
objectifs_operationnels:
  - libelle: Écrire
  - {libelle: Diffuser, echeance: 2020}
suivi:
  - {date: 2020-06-01, etat: en-cours}
  - {date: 2020-07-01, objectif: 2, etat: realise}
"""


@pytest.fixture
def lines(tmp_path: Path) -> tuple[EcheanceLine, ...]:
    return collect_lines(write_projet(tmp_path, {"une": fiche("1", rest=REST)}))


def rows(root: Path, rest: str) -> Iterator[PlanRow]:
    [plan] = plans_of([write_projet(root, {"une": fiche("1", rest=rest)})], Step.ANNEE)
    yield from plan.rows


def test_a_fiche_with_a_deadline_has_a_line_before_its_objectives(lines: tuple[EcheanceLine, ...]) -> None:
    assert [(line.rank, line.libelle, line.pilotes, line.route, say(line.echeance)) for line in lines] == [
        (0, "Toute la fiche", ("les CLS",), ("echeance",), "datee 2020..2021"),
        (1, "Écrire", ("les CLS",), ("objectifs_operationnels", 0, "echeance"), "a_definir"),
        (2, "Diffuser", ("les CLS",), ("objectifs_operationnels", 1, "echeance"), "datee 2020"),
    ]


def test_the_planning_draws_a_row_for_the_fiche_itself(tmp_path: Path) -> None:
    drawn = [
        (line.rank, line.court, "".join(c.signe for c in line.cells), line.across) for line in rows(tmp_path, REST)
    ]

    assert drawn == [
        (0, "Toute la fiche", " ██", None),
        (1, "Écrire", "   ", "échéance de la fiche"),
        (2, "Diffuser", " █ ", None),
    ]


def test_a_fiche_without_objectives_has_a_row_when_it_has_a_deadline(tmp_path: Path) -> None:
    assert [(line.rank, line.echeance) for line in rows(tmp_path, "echeance: fin 2020\n")] == [(0, "fin 2020")]


def test_the_json_of_the_planning_gives_the_row_of_a_fiche_no_objective(tmp_path: Path) -> None:
    plans = plans_of([write_projet(tmp_path, {"une": fiche("1", rest=REST)})], Step.ANNEE)
    lines = json.loads("".join(json_report.format_report(plans)))["plans"][0]["lignes"]

    assert [(line["rang"], line["objectif"]) for line in lines] == [(0, None), (1, "Écrire"), (2, "Diffuser")]


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        ("objectifs_operationnels: [Écrire]\n", 1),
        ("echeance: 2021\nobjectifs_operationnels: [Écrire]\n", 0),
        ("echeance: à définir\nobjectifs_operationnels: [Écrire]\n", 0),
    ],
)
def test_objectives_need_no_deadline_where_their_fiche_has_one(deploy: Deploy, rest: str, count: int) -> None:
    assert len(places_of(deploy({"fiches/02.yaml": fiche("2", rest=rest)}), "E006")) == count


@pytest.mark.parametrize(
    ("echeance", "codes"),
    [
        ("2022", []),
        ("vers 2021", ["E001"]),
        ("Forum 1er semestre 2021", ["E002"]),
        ("2019", ["E003"]),
        ("2022-2021", ["E004"]),
    ],
)
def test_the_deadline_of_a_fiche_is_checked_as_the_others(deploy: Deploy, echeance: str, codes: list[str]) -> None:
    root = deploy({"fiches/02.yaml": fiche("2", rest=f"echeance: {echeance}\n")})
    found = findings_of(root, "E001", "E002", "E003", "E004", "E005")

    assert [f.code for f in found] == codes
    assert all(f.message.startswith(f"L'échéance «\u00a0{echeance}\u00a0» de la fiche n°2 «") for f in found)


@pytest.mark.parametrize("level", ["haut", "moyen", "bas"])
def test_the_level_of_a_fiche_is_one_of_three(deploy: Deploy, level: str) -> None:
    assert places_of(deploy({"fiches/02.yaml": fiche("2", rest=f"niveau: {level}\n")}), "S001", "S004") == []


def test_another_level_is_refused(deploy: Deploy) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": fiche("2", rest="niveau: prime\n")}))

    assert (finding.code, finding.hint) == ("S004", "Valeurs possibles\u00a0: haut, moyen ou bas.")


def objectif(echeance: str) -> dict[str, str]:
    return {
        "fiches/02.yaml": fiche("2", rest=f"objectifs_operationnels:\n  - libelle: Écrire\n    echeance: {echeance}\n")
    }


@pytest.mark.parametrize(
    ("echeance", "word"),
    [
        ("{texte: deux fois, intervalles: [2021-10, 2022-10], debut: 2020}", "2020"),
        ("{texte: deux fois, intervalles: [2021-10, 2022-10], fin: 2023}", "2023"),
        ("{texte: deux fois, debut: 2020, intervalles: 2021-10}", "2020"),
        ("{texte: deux fois, intervalles: [2021-13]}", "2021-13"),
        ("{texte: deux fois, intervalles: [2021/2022/2023]}", "2021/2022/2023"),
        ("{texte: deux fois, intervalles: [1821]}", "1821"),
    ],
)
def test_intervals_that_a_file_gives_wrongly_are_refused(deploy: Deploy, echeance: str, word: str) -> None:
    files = objectif(echeance)
    [(path, line, column)] = places_of(deploy(files), "S004")

    assert files[path].splitlines()[line - 1][column - 1 :].startswith(word)


def test_intervals_and_both_ends_are_not_given_together(deploy: Deploy) -> None:
    [finding] = findings_of(
        deploy(objectif("{texte: deux fois, intervalles: [2021-10, 2022-10], debut: 2021}")), "S004"
    )

    assert (
        finding.hint
        == "Il faut «\u00a0intervalles\u00a0», ou «\u00a0debut\u00a0» et «\u00a0fin\u00a0», mais pas les deux."
    )


@pytest.mark.parametrize(
    ("echeance", "expected"),
    [
        ("octobre 2020 et octobre 2021", None),
        ("octobre 2019 et octobre 2021", "a une période qui sort de l'horizon (octobre 2019)."),
        ("juin 2019, juin 2021 et juin 2025", "a des périodes qui sortent de l'horizon (juin 2019 et juin 2025)."),
        ("{texte: deux fois, intervalles: [2021-10, 2025-10]}", "a une période qui sort de l'horizon (octobre 2025)."),
    ],
)
def test_each_interval_is_checked_against_the_horizon(deploy: Deploy, echeance: str, expected: str | None) -> None:
    messages = [finding.message for finding in findings_of(deploy(objectif(echeance)), "E003")]

    assert [message.endswith(str(expected)) for message in messages] == ([True] if expected else [])


def test_each_interval_that_a_file_gives_ends_after_it_starts(deploy: Deploy) -> None:
    assert places_of(deploy(objectif("{texte: deux fois, intervalles: [2021-10, 2023/2022]}")), "E004") == [
        ("fiches/02.yaml", 6, 15)
    ]


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("octobre 2021 et octobre 2022", "décembre 2021", 0),
        ("octobre 2021 et octobre 2022", "juin 2021", 1),
        ("mars 2022", "juin 2021 et juin 2023", 1),
        ("juin 2021", "mars 2021 et mars 2022", 1),
        ("juin 2021", "septembre 2021 et mars 2022", 0),
    ],
)
def test_objectives_in_disorder_are_told_by_their_first_intervals(
    deploy: Deploy, before: str, after: str, count: int
) -> None:
    rest = (
        f"objectifs_operationnels:\n  - {{libelle: Un, echeance: {before}}}\n  - {{libelle: Deux, echeance: {after}}}\n"
    )

    assert len(places_of(deploy({"fiches/02.yaml": fiche("2", rest=rest)}), "E005")) == count


def test_words_beside_several_intervals_are_told_with_them(deploy: Deploy) -> None:
    [finding] = findings_of(deploy(objectif("'COPIL : juin 2021 et juin 2022'")), "E002")

    assert "comme «\u00a0juin 2021 et juin 2022\u00a0», sans «\u00a0COPIL\u00a0»" in finding.message


def test_the_csv_and_the_json_of_a_planning_give_each_interval(tmp_path: Path) -> None:
    rest = "objectifs_operationnels: [{libelle: Écrire, echeance: octobre 2019 et octobre 2021}]\n"
    plans = plans_of([write_projet(tmp_path, {"une": fiche("1", rest=rest)})], Step.ANNEE)
    [line] = json.loads("".join(json_report.format_report(plans)))["plans"][0]["lignes"]
    header, rank = csv_report.format_report(plans).splitlines()
    cells = dict(zip(header.split(";"), rank.split(";"), strict=True))

    assert line["intervalles"] == [
        {"debut": "2019-10-01", "fin": "2019-10-31"},
        {"debut": "2021-10-01", "fin": "2021-10-31"},
    ]
    assert (cells["debut"], cells["fin"], cells["intervalles"]) == (
        "2019-10-01",
        "2021-10-31",
        "2019-10, 2021-10",
    )
    assert [line["debut"], line["fin"], *line["cellules"]] == [
        "2019-10-01",
        "2021-10-31",
        "occupe",
        "vide",
        "occupe",
    ]
