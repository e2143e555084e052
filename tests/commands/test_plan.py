"""`ptsm plan`, as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from commande import ptsm
from petit_projet import SANS_HORIZON, ecrire

FICHE = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: 2020}]}"
Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    ecrire(tmp_path, {"agir": FICHE})
    return lambda *options: ptsm("plan", tmp_path, *options)


@pytest.mark.parametrize(
    ("forme", "debut"),
    [
        ("text", "PTSM E – Essai"),
        ("md", "# Planning"),
        ("html", "<!doctype html>"),
        ("csv", "\ufeffprojet;"),
        ("json", "{"),
    ],
)
def test_each_format_is_printed_and_the_command_succeeds(run: Run, forme: str, debut: str) -> None:
    resultat = run("--format", forme)

    assert (resultat.returncode, resultat.stdout.startswith(debut)) == (0, True)


@pytest.mark.parametrize("forme", ["text", "md", "html", "csv", "json"])
def test_each_format_is_the_same_at_each_run_in_a_file(run: Run, tmp_path: Path, forme: str) -> None:
    for nom in ("un", "deux"):
        run("--format", forme, "--output", str(tmp_path / nom))

    assert (tmp_path / "un").read_bytes() == (tmp_path / "deux").read_bytes() != b""


@pytest.mark.parametrize(
    ("options", "message", "conseil"),
    [
        (["--fiche", "9"], "Aucune fiche ne répond à la référence « 9 ».", ""),
        (["--vague", "une"], "La vague « une »", "Vagues déclarées : premiere ou seconde."),
        (["--from", "2020-13"], "--from ne comprend pas « 2020-13 ».", "2020-T3"),
        (["--to", "0000"], "--to ne comprend pas « 0000 ».", "2020-T3"),
        (["--from", "2021", "--to", "2020"], "finirait en 2020, avant de commencer en 2021", "--from"),
        (["--step", "mois"], "--step ne connaît pas « mois ».", "semestre, trimestre ou annee"),
        (["--format", "xls"], "--format ne connaît pas « xls ».", "text, csv, html, json ou md"),
    ],
)
def test_what_the_command_cannot_do_is_told_in_french_with_status_2(
    run: Run, options: list[str], message: str, conseil: str
) -> None:
    resultat = run(*options)
    dit = " ".join(resultat.stderr.replace("\u00a0", " ").split())

    assert resultat.returncode == 2
    assert message in dit
    assert conseil in dit


def test_a_folder_of_projects_gives_one_planning_a_territoire(run: Run, tmp_path: Path) -> None:
    ecrire(tmp_path, {"agir": FICHE}, SANS_HORIZON.replace("essai", "autre").replace("Essai", "Ailleurs"), "autre")
    titres = [ligne for ligne in run("--format", "md").stdout.splitlines() if ligne.startswith("# ")]

    assert titres == ["# Planning par semestre – PTSM E – Ailleurs", "# Planning par semestre – PTSM E – Essai"]


def test_a_template_of_the_project_comes_before_ours(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essai" / "modeles").mkdir()
    (tmp_path / "essai" / "modeles" / "plan.md.j2").write_text("{{ plans[0].titre }}\n", encoding="utf-8")

    assert run("--format", "md").stdout == "PTSM E – Essai\n"


def test_a_program_reads_the_state_of_each_period(run: Run) -> None:
    resultat = run("--step", "annee", "--format", "json")

    assert json.loads(resultat.stdout)["lignes"][0]["cellules"] == ["vide", "occupe", "vide"]
