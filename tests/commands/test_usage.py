"""What the command line says of itself: its help, its version, and a request that it cannot follow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commande import ptsm

from ptsm_cli import __version__


@pytest.mark.parametrize(
    ("arguments", "dit"),
    [
        (["validate", "nulle-part"], "nulle-part\u00a0» n'existe pas"),
        (["validate", "--format", "txt"], "Vouliez-vous dire «\u00a0text\u00a0»"),
        (["validate", ""], "Un des chemins donnés est vide"),
        (["render", "--output", ""], "Un des chemins donnés est vide"),
        (["validate", "x" * 300], "son nom est trop long"),
        *(
            (["validate", "--date", jour], f"{jour}\u00a0» n'est pas une date")
            for jour in ("hier", "20210630", "2021-W26-3", "2021-6-30", "2021-06-31", "")
        ),
        (["plan", "-f"], "«\u00a0ptsm plan --help\u00a0»"),
        (["validate", "--formt", "json"], "--formt\u00a0» n'existe pas"),
        (["validate", "--format"], "--format\u00a0» attend une valeur"),
        (["validat"], "Vouliez-vous dire «\u00a0validate\u00a0»"),
        (["explain"], "il manque"),
        (["explain", "E03"], "Vouliez-vous dire"),
        (["explain", "E003", "E004"], "est de trop"),
        (["validate", "."], "il y manque un fichier territoire.yaml"),
    ],
)
def test_an_impossible_command_is_explained_in_french(tmp_path: Path, arguments: list[str], dit: str) -> None:
    resultat = ptsm(*arguments, dossier=tmp_path)
    assert resultat.returncode == 2
    assert dit in resultat.stderr.replace("\n", " ")
    assert not any(mot in resultat.stderr for mot in ("Traceback", "Error", "Usage:", "Try", "No such"))


@pytest.mark.parametrize(
    "commande", [[], ["validate"], ["render"], ["plan"], ["links"], ["agenda"], ["echeance"], ["explain"], ["rules"]]
)
def test_the_help_is_in_french(commande: list[str]) -> None:
    aide = ptsm(*commande, "--help").stdout
    assert "Options" in aide
    assert "Affiche cette aide." in aide
    assert not any(mot in aide for mot in ("Usage:", "Show this", "Commands", "default:", "required"))


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['ptsm', '--version']\n"
        "from ptsm_cli.__main__ import main; main()\n"
        "print(sorted({'pydantic', 'jinja2', 'rich', 'typer'} & sys.modules.keys()))"
    )
    resultat = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert resultat.stdout.splitlines() == [f"ptsm {__version__}", "[]"]
