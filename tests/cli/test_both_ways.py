"""Each command and format prints the same through typer's runner and through the installed command."""

from __future__ import annotations

import contextlib
import subprocess
from pathlib import Path

import pytest
from commande import ENVIRONNEMENT, PTSM
from typer.testing import CliRunner

from ptsm_cli.cli.app import app

RACINE = Path(__file__).parents[2]
MAYENNE = "examples/mayenne-53"
ARTOIS = "examples/artois-audomarois-62"

LIGNES = [
    ["--version"],
    ["--help"],
    ["explain", "E001"],
    ["explain", "numero-en-double"],
    ["echeance", "T3 2021", "2021 ou 2022"],
    ["echeance", "--format", "json", "Durée du PTSM", "--horizon", "2019-S1/2024-S2"],
    *(["rules", "--format", forme] for forme in ("text", "md", "json")),
    *(["validate", "--format", forme, "--date", "2021-01-01", "examples"] for forme in ("text", "json")),
    *(["plan", "--format", forme, "--vague", "2019-2020", MAYENNE] for forme in ("text", "md", "html", "csv", "json")),
    *(["links", "--format", forme, MAYENNE] for forme in ("text", "json", "mermaid", "dot", "svg")),
    *(["agenda", "--format", forme, "--date", "2020-06-01", ARTOIS] for forme in ("text", "md", "json", "ics")),
]


@pytest.mark.parametrize("ligne", LIGNES, ids=" ".join)
def test_a_command_prints_the_same_through_the_runner_and_installed(ligne: list[str]) -> None:
    installee = subprocess.run([PTSM, *ligne], capture_output=True, check=False, env=ENVIRONNEMENT, cwd=RACINE)
    with contextlib.chdir(RACINE):
        lancee = CliRunner().invoke(app, ligne, env=ENVIRONNEMENT)
    assert (lancee.exit_code, lancee.stdout_bytes) == (installee.returncode, installee.stdout)
    assert (installee.returncode, installee.stderr) == (0, b"")
    assert len(installee.stdout) > 10


def test_render_writes_the_same_files_both_ways(tmp_path: Path) -> None:
    subprocess.run([PTSM, "render", MAYENNE, "-o", tmp_path / "a"], check=True, env=ENVIRONNEMENT, cwd=RACINE)
    with contextlib.chdir(RACINE):
        assert CliRunner().invoke(app, ["render", MAYENNE, "-o", str(tmp_path / "b")]).exit_code == 0
    ecrits = sorted(chemin.name for chemin in (tmp_path / "a").iterdir())
    assert ecrits == ["livret.html", "livret.md"]
    assert [(tmp_path / "a" / nom).read_bytes() for nom in ecrits] == [
        (tmp_path / "b" / nom).read_bytes() for nom in ecrits
    ]
