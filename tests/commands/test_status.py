"""`ptsm status`: how far a roadmap is on a day, each figure with what it is of."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import StringIO

import pytest
from command import ptsm
from deployment import Deploy
from repository import DATA, EXAMPLES

from ptsm_cli.projet.load import load_projet
from ptsm_cli.report.status.text import format_report
from ptsm_cli.suivi.status import build_status

ANNEE_1 = DATA / "val-d-exemple" / "annee-1"
DAY = ("--date", "2025-02-01")


def test_each_rate_is_said_with_what_it_is_of_and_the_day() -> None:
    said = ptsm("status", ANNEE_1, *DAY).stdout
    assert "Engagement\u00a0: 3 sur 3 suivis, 10 sans état, au 1er février 2025." in said
    assert "Réalisation\u00a0: 1 sur 3 suivis, 10 sans état, au 1er février 2025." in said
    assert [line for line in said.splitlines() if "suivi" in line and "%" in line] == []


def test_a_blank_line_stands_between_two_projects(deploy: Deploy) -> None:
    status = build_status(load_projet(deploy({}), "projet"), date(2021, 6, 15))
    texts = [str(part) for part in format_report([status, status], 80)]
    first, second = [rank for rank, text in enumerate(texts) if text == status.whole.label]
    assert (first, texts[second - 1]) == (0, "")


def test_a_percentage_is_said_of_ten_or_more(deploy: Deploy) -> None:
    objectifs = "".join(f"  - Étape {rank}\n" for rank in range(1, 13))
    notes = "".join(f"  - {{date: 2021-06-01, objectif: {rank}, etat: realise}}\n" for rank in range(1, 5))
    notes += "".join(f"  - {{date: 2021-06-01, objectif: {rank}, etat: a-venir}}\n" for rank in range(5, 11))
    notes += "  - {date: 2021-06-01, objectif: 11, etat: abandonne}\n"
    fiche = f"numero: 1\ntitre: Écouter\ngroupe: axe-1\nobjectifs_operationnels:\n{objectifs}"
    root = deploy({"fiches/01.yaml": fiche, "suivi/01.yaml": f"notes:\n{notes}"})
    said = ptsm("status", root, "--date", "2021-12-31").stdout
    assert "Réalisation\u00a0: 4 sur 10 suivis (40\u00a0%), 1 sans état, au 31 décembre 2021." in said


def test_an_unknown_rate_is_not_zero() -> None:
    said = ptsm("status", EXAMPLES / "mayenne-53", "--date", "2026-12-31", "--format", "md").stdout
    assert "Engagement\u00a0: non dit, 123 sans état, au 31 décembre 2026." in said
    assert "Échus, état non dit\u00a0: 121 sur 123, au 31 décembre 2026." in said


@pytest.mark.parametrize(
    ("choice", "total"),
    [
        ((), 13),
        (("--pilote", "GEM"), 2),
        (("--pilote", "chve"), 7),
        (("--pilote", "Centre hospitalier du Val d’Exemple"), 7),
        (("--groupe", "acces"), 7),
        (("--groupe", "Accès"), 7),
        (("--groupe", "accéder plus tôt aux soins"), 7),
        (("--groupe", "axe 1"), 7),
        (("--vague", "2024-2025"), 5),
        (("--vague", "programmation 2024-2025"), 5),
        (("--groupe", "parcours", "--vague", "2024-2025"), 2),
    ],
)
def test_only_what_is_asked_for_is_counted(choice: tuple[str, ...], total: int) -> None:
    [projet] = json.loads(ptsm("status", ANNEE_1, *DAY, *choice, "--format", "json").stdout)["projets"]
    assert (projet["ensemble"]["objectifs"], len(projet["objectifs"])) == (total, total)


@pytest.mark.parametrize(
    "choice",
    [("--pilote", "GEMM"), ("--groupe", "acce"), ("--groupe", "Accéder plus tot au soin"), ("--vague", "2024-2026")],
)
def test_what_nobody_declares_is_told_with_the_nearest_name(choice: tuple[str, str]) -> None:
    done = ptsm("status", ANNEE_1, *DAY, *choice)
    assert done.returncode == 2
    assert choice[1] in done.stderr
    assert "Vouliez-vous" in done.stderr or "Peut-être" in done.stderr


@pytest.mark.parametrize(("asked", "total"), [("MDPH", 2), ("CHE", 1), ("ars", 1)])
def test_one_of_several_pilots_is_enough(deploy: Deploy, asked: str, total: int) -> None:
    fiches = {
        f"fiches/{rank}.yaml": f"numero: {rank}\ntitre: Écouter\ngroupe: axe-1\npilotes: {pilots}\n"
        for rank, pilots in enumerate(("[CHE, MDPH]", "[MDPH, ARS]"), 1)
    }
    [projet] = json.loads(ptsm("status", deploy(fiches), "--pilote", asked, "--format", "json").stdout)["projets"]
    assert projet["ensemble"]["objectifs"] == total


def test_what_looks_like_nothing_is_told_with_what_there_is() -> None:
    said = ptsm("status", ANNEE_1, *DAY, "--groupe", "inconnu").stderr.replace("\u00a0", " ")
    assert "Groupes : acces ou parcours." in said


def test_several_projects_are_added_up_in_one_table() -> None:
    rows = list(csv.DictReader(StringIO(ptsm("status", EXAMPLES, *DAY, "--format", "csv").stdout), delimiter=";"))
    wholes = [int(row["objectifs"]) for row in rows if row["part"] == "ensemble"]
    assert len(wholes) == 5
    assert [int(row["objectifs"]) for row in rows if row["part"] == "tous les projets"] == [sum(wholes)]


def test_the_diff_tells_what_is_said_in_a_file_of_follow_up() -> None:
    said = ptsm("diff", DATA / "val-d-exemple" / "adopte", ANNEE_1).stdout.replace("\u00a0", " ")
    assert "Fiche n°4, note de suivi « 21 janvier 2025, objectif 1, réalisé en partie » ajoutée." in said


def test_what_is_late_is_named_with_the_deadline_that_was_adopted() -> None:
    said = ptsm("status", ANNEE_1, "--date", "2025-08-01").stdout.replace("\u00a0", " ")
    assert "objectif 2 : reporté du second semestre 2024 au premier semestre 2025" in said


@pytest.mark.parametrize(("day", "told"), [("2025-01-20", False), ("2025-01-21", True)])
def test_the_weather_is_said_in_words_from_its_day_on(day: str, told: bool) -> None:
    said = ptsm("status", ANNEE_1, "--date", day, "--format", "md").stdout
    assert ("⛅ nuageux, le 21 janvier 2025, selon Commission de suivi" in said) is told


def test_a_measure_is_said_with_its_day_its_target_and_the_way_done() -> None:
    said = ptsm("status", ANNEE_1, *DAY).stdout.replace("\u00a0", " ")
    assert "Médiateurs en poste : 1 poste (31 décembre 2024), cible 3 postes, progression 1 sur 3\n" in said
    assert "Indicateurs sans mesure : 4 sur 6, au 1er février 2025." in said


def test_a_measure_to_come_counts_for_nothing() -> None:
    assert "Indicateurs sans mesure\u00a0: 6 sur 6" in ptsm("status", ANNEE_1, "--date", "2024-12-30").stdout


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_two_states_of_one_territory_are_told_apart(form: str) -> None:
    states = [DATA / "val-d-exemple" / name for name in ("adopte", "annee-1")]
    said = ptsm("status", *states, *DAY, "--format", form).stdout
    assert [said.count(f"/{state.name})") >= 2 for state in states] == [True, True]


def test_a_target_that_is_not_written_is_said_so(deploy: Deploy) -> None:
    fiche = (
        "numero: 1\ntitre: Écouter\ngroupe: axe-1\nindicateurs: {libelle: Appels, mesures: {date: 2021, valeur: 3}}\n"
    )
    said = ptsm("status", deploy({"fiches/01.yaml": fiche}), "--date", "2022-01-01").stdout.replace("\u00a0", " ")
    assert "Appels : 3 (2021), cible non dite, progression non dit" in said
