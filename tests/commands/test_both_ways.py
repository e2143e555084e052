"""Each command and format says what it should in this process, and the same once installed."""

from __future__ import annotations

import contextlib
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from command import ENVIRONMENT, PTSM, run_here
from repository import ROOT
from sampling import some

VALIDATE = ["validate", "--date", "2021-01-01", "--format"]
PLAN = ["plan", "--vague", "2019-2020", "examples/mayenne-53", "--format"]
LINKS = ["links", "examples/mayenne-53", "--format"]
AGENDA = ["agenda", "--date", "2020-06-01", "examples/artois-audomarois-62", "--format"]


class Said(NamedTuple):
    """What a command line gives: its exit status, and how its output begins."""

    line: list[str]
    status: int
    start: str


# The first form of each command is also run installed by « make test »; all are by « make test-lent ».
COMMANDS = [
    [Said(["--version"], 0, "ptsm 0.")],
    [Said(["--help"], 0, "Usage\u00a0: ptsm COMMANDE")],
    [
        Said(["explain", "numero-en-double"], 0, "N001 – Deux fiches portent le même numéro."),
        Said(["explain", "E001"], 0, "E001 – Une échéance n'est pas comprise."),
    ],
    [
        Said(
            ["echeance", "--format", "json", "Durée du PTSM", "--horizon", "2019-S1/2024-S2"],
            0,
            '{\n  "version": 1,\n  "echeances": [',
        ),
        Said(["echeance", "T3 2021", "2021 ou 2022"], 0, "«\u00a0T3 2021\u00a0»\u00a0: datée"),
    ],
    [
        Said(["rules", "--format", "md"], 0, "| Code | Sévérité |"),
        Said(["rules", "--format", "json"], 0, '{\n  "version": 1,\n  "rules": [\n    {\n      "code": "A001"'),
        Said(["rules", "--format", "text"], 0, "Code  Sévérité "),
    ],
    [
        Said([*VALIDATE, "json", "--strict", "examples/mayenne-53"], 1, '{\n  "version": 1'),
        Said([*VALIDATE, "text", "examples"], 0, "── PTSM Artois-Audomarois"),
    ],
    [
        Said([*PLAN, "text"], 0, "PTSM 53 – Mayenne"),
        Said([*PLAN, "md"], 0, "# Planning par semestre"),
        Said([*PLAN, "html"], 0, "<!doctype html>"),
        Said([*PLAN, "csv"], 0, "\ufeffprojet;"),
        Said([*PLAN, "json"], 0, '{\n  "version": 1,\n  "plans": ['),
    ],
    [
        Said([*LINKS, "svg"], 0, "<svg "),
        Said([*LINKS, "text"], 0, "Objectif 1 du décret\u00a0: "),
        Said([*LINKS, "json"], 0, '{\n  "version": 1,\n  "fiches": ['),
        Said([*LINKS, "mermaid"], 0, "flowchart LR\n"),
        Said([*LINKS, "dot"], 0, "digraph liens {\n"),
    ],
    [
        Said([*AGENDA, "ics"], 0, "BEGIN:VCALENDAR\r\n"),
        Said([*AGENDA, "text"], 0, "PTSM Artois-Audomarois, au 1er juin 2020\n"),
        Said([*AGENDA, "md"], 0, "# Agenda du PTSM Artois-Audomarois\n"),
        Said([*AGENDA, "json"], 0, '{\n  "version": 1,\n  "agendas": [\n    {\n      "projet": "artois-audomarois-62"'),
    ],
]
EVERY_FORM = [said for command in COMMANDS for said in command]
FIRST_FORMS = [command[0] for command in COMMANDS]
OTHER_FORMS = [pytest.param(said, marks=pytest.mark.lent) for said in EVERY_FORM if said not in FIRST_FORMS]


def named(said: Said) -> str:
    return " ".join(said.line)


def run_at_the_root(line: list[str]) -> tuple[int, bytes, bytes]:
    with contextlib.chdir(ROOT):
        launched = run_here(line)
    return launched.returncode, launched.stdout, launched.stderr


def run_installed(line: list[str]) -> tuple[int, bytes, bytes]:
    launched = subprocess.run([PTSM, *line], capture_output=True, check=False, env=ENVIRONMENT, cwd=ROOT)
    return launched.returncode, launched.stdout, launched.stderr


@pytest.mark.parametrize("said", some(EVERY_FORM, len(EVERY_FORM) // 2), ids=named)
def test_a_command_succeeds_in_the_form_that_is_asked_for(said: Said) -> None:
    status, output, errors = run_at_the_root(said.line)
    assert (status, output.decode()[: len(said.start)], errors) == (said.status, said.start, b"")


@pytest.mark.parametrize("said", [*some(FIRST_FORMS, 1), *OTHER_FORMS], ids=named)
def test_the_installed_command_prints_the_same(said: Said) -> None:
    assert run_installed(said.line) == run_at_the_root(said.line)


@pytest.mark.lent
@pytest.mark.parametrize("projet", ["tests/data/livret", "examples/mayenne-53"])
def test_render_writes_the_same_files_both_ways(tmp_path: Path, projet: str) -> None:
    written = []
    for run in (run_at_the_root, run_installed):
        folder = tmp_path / run.__name__
        assert run(["render", projet, "--output", str(folder)])[0] == 0
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0] == written[1]
    assert sorted(written[0]) == ["livret.html", "livret.md"]
