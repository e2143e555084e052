"""What the command line says of itself: its help, its version, and a request that it cannot follow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command import COMMAND, ptsm

from ptsm_cli import __version__
from ptsm_cli.cli.help import SECTIONS


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "nulle-part"], "nulle-part\u00a0» n'existe pas"),
        (["validate", "--format", "txt"], "Vouliez-vous dire «\u00a0text\u00a0»"),
        (["validate", ""], "Un des chemins donnés est vide"),
        (["render", "--output", ""], "Un des chemins donnés est vide"),
        (["validate", "x" * 300], "son nom est trop long"),
        *(
            (["validate", "--date", day], f"{day}\u00a0» n'est pas une date")
            for day in ("hier", "20210630", "2021-W26-3", "2021-6-30", "2021-06-31", "")
        ),
        *((["render", "--annee", year], f"{year}\u00a0» n'est pas une année") for year in ("abc", "", "-1", "2,5")),
        (["plan", "-f"], "«\u00a0ptsm plan --help\u00a0»"),
        (["validate", "--formt", "json"], "--formt\u00a0» n'existe pas"),
        (["validate", "--format"], "--format\u00a0» attend une valeur"),
        (["validat"], "Vouliez-vous dire «\u00a0validate\u00a0»"),
        (["Vérifier"], "Vouliez-vous dire «\u00a0validate\u00a0»"),
        (["planning", "essai"], "Vouliez-vous dire «\u00a0plan\u00a0»"),
        (["livret"], "Vouliez-vous dire «\u00a0render --document livret\u00a0»"),
        (["aide"], "n'existe pas. «\u00a0ptsm --help\u00a0» liste les commandes."),
        (["explain"], "il manque"),
        (["explain", "E03"], "Vouliez-vous dire"),
        (["explain", "E003", "E004"], "est de trop"),
        (["watch", "--render", "agenda"], "Valeurs possibles : acteurs"),
        (["validate", "."], "il y manque un fichier territoire.yaml"),
    ],
)
def test_an_impossible_command_is_explained_in_french(tmp_path: Path, arguments: list[str], said: str) -> None:
    result = ptsm(*arguments, folder=tmp_path)
    assert result.returncode == 2
    assert said in result.stderr.replace("\n", " ")
    assert not any(word in result.stderr for word in ("Traceback", "Error", "Usage:", "Try", "No such"))


def test_alone_it_says_what_to_type_first(tmp_path: Path) -> None:
    done = ptsm(folder=tmp_path)
    assert (done.returncode, done.stderr, list(tmp_path.iterdir())) == (0, "", [])
    assert [line.split()[:2] for line in done.stdout.splitlines() if line.startswith("ptsm ")] == [
        ["ptsm", name] for name in ("init", "new", "validate", "plan", "render")
    ]


def test_every_command_is_told_once_by_what_it_serves() -> None:
    told = [name for names in SECTIONS.values() for name in names]
    assert sorted(told) == sorted(COMMAND.commands)  # type: ignore[attr-defined]  # a group has commands


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['ptsm', '--version']\n"
        "from ptsm_cli.__main__ import main; main()\n"
        "print(sorted({'pydantic', 'jinja2', 'rich', 'typer'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines() == [f"ptsm {__version__}", "[]"]
