"""`ptsm plan`, as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from command import ptsm
from small_projet import WITHOUT_HORIZON, write_projet

FICHE = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: 2020}]}"
Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    write_projet(tmp_path, {"agir": FICHE})
    return lambda *options: ptsm("plan", tmp_path, *options)


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", "PTSM E – Essai"),
        ("md", "# Planning"),
        ("html", "<!doctype html>"),
        ("csv", "\ufeffprojet;"),
        ("json", "{"),
    ],
)
def test_each_format_is_printed_and_the_command_succeeds(run: Run, form: str, start: str) -> None:
    result = run("--format", form)

    assert (result.returncode, result.stdout.startswith(start)) == (0, True)


@pytest.mark.parametrize("form", ["text", "md", "html", "csv", "json"])
def test_each_format_is_the_same_at_each_run_in_a_file(run: Run, tmp_path: Path, form: str) -> None:
    for name in ("un", "deux"):
        run("--format", form, "--output", str(tmp_path / name))

    assert (tmp_path / "un").read_bytes() == (tmp_path / "deux").read_bytes() != b""


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (["--fiche", "9"], "Aucune fiche ne répond à la référence « 9 ».", ""),
        (["--vague", "une"], "La vague « une »", "Vagues déclarées : premiere ou seconde."),
        (["--from", "2020-13"], "--from ne comprend pas « 2020-13 ».", "2020-T3"),
        (["--to", "0000"], "--to ne comprend pas « 0000 ».", "2020-T3"),
        (
            ["--from", "2021", "--to", "2020"],
            "finirait le 31 décembre 2020, avant de commencer le 1er janvier 2021",
            "--from",
        ),
        (["--step", "mois"], "--step ne connaît pas « mois ».", "semestre, trimestre ou annee"),
        (["--format", "xyz"], "--format ne connaît pas « xyz ».", "text, csv, html, json, md ou pdf"),
    ],
)
def test_what_the_command_cannot_do_is_told_in_french_with_status_2(
    run: Run, options: list[str], message: str, hint: str
) -> None:
    result = run(*options)
    said = " ".join(result.stderr.replace("\u00a0", " ").split())

    assert result.returncode == 2
    assert message in said
    assert hint in said


def test_a_folder_of_projects_gives_one_planning_a_territoire(run: Run, tmp_path: Path) -> None:
    write_projet(
        tmp_path, {"agir": FICHE}, WITHOUT_HORIZON.replace("essai", "autre").replace("Essai", "Ailleurs"), "autre"
    )
    titles = [line for line in run("--format", "md").stdout.splitlines() if line.startswith("# ")]

    assert titles == ["# Planning par semestre – PTSM E – Ailleurs", "# Planning par semestre – PTSM E – Essai"]


def test_a_template_of_the_project_comes_before_ours(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essai" / "modeles").mkdir()
    (tmp_path / "essai" / "modeles" / "plan.md.j2").write_text("{{ plans[0].titre }}\n", encoding="utf-8")

    assert run("--format", "md").stdout == "PTSM E – Essai\n"


def test_a_program_reads_the_state_of_each_period(run: Run) -> None:
    result = run("--step", "annee", "--format", "json")

    assert json.loads(result.stdout)["plans"][0]["lignes"][0]["cellules"] == ["vide", "occupe", "vide"]
