"""The installed command: exit statuses, French errors, and what a start imports."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from commande import ptsm
from conftest import Deployer
from typer.testing import CliRunner

from ptsm_cli import __version__
from ptsm_cli.cli.app import app

CASSEE = "numero: 2\ntitre: Former : une priorité\ngroupe: axe-1\n"
SANS_PILOTE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("fichiers", "options", "statut"),
    [
        ({}, [], 0),
        ({}, ["--strict"], 0),
        ({"fiches/02.yaml": SANS_PILOTE}, [], 0),
        ({"fiches/02.yaml": SANS_PILOTE}, ["--strict"], 1),
        ({"fiches/02.yaml": CASSEE}, [], 1),
    ],
)
def test_the_exit_status_says_whether_there_are_findings(
    deployer: Deployer, fichiers: dict[str, str], options: list[str], statut: int
) -> None:
    racine = deployer(fichiers)
    assert ptsm("validate", *options, racine).returncode == statut
    assert CliRunner().invoke(app, ["validate", *options, str(racine)]).exit_code == statut


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


def test_the_help_is_in_french() -> None:
    commandes = ptsm("--help").stdout
    aides = [commandes] + [
        ptsm(nom, "--help").stdout for nom in ("validate", "render", "plan", "links", "agenda", "echeance")
    ]
    assert all("Options" in aide and "Affiche cette aide." in aide for aide in aides)
    assert not any(mot in aide for aide in aides for mot in ("Usage:", "Show this", "Commands", "default:", "required"))


def test_a_broken_file_hides_no_other(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE, "fiches/03.yaml": "numero: 3\ntitre:\n", "acteurs.yaml": "- a\n"})
    resultat = ptsm("validate", "--format", "json", racine)
    chemins = {Path(constat["path"]).name for constat in json.loads(resultat.stdout)["findings"]}
    assert chemins >= {"02.yaml", "03.yaml", "acteurs.yaml"}


def test_a_finding_has_all_the_announced_keys(deployer: Deployer) -> None:
    rapport = json.loads(ptsm("validate", "--format", "json", deployer({"fiches/02.yaml": CASSEE})).stdout)
    constat = next(c for c in rapport["findings"] if c["code"] == "Y001")
    attendues = {"code", "severity", "message", "hint", "path", "line", "column", "end_line", "end_column", "route"}
    assert attendues <= constat.keys()
    assert (constat["severity"], constat["line"], constat["column"]) == ("erreur", 2, 15)
    assert rapport["summary"] == {"files": 4, "erreur": 1, "avertissement": 0, "conseil": 0}
    assert rapport["version"] == 1


def test_the_text_underlines_the_place(deployer: Deployer) -> None:
    lignes = ptsm("validate", deployer({"fiches/02.yaml": CASSEE})).stdout.splitlines()
    rang = next(n for n, ligne in enumerate(lignes) if "titre: Former : une" in ligne)
    assert lignes[rang - 1].endswith("fiches/02.yaml:2:15")
    assert lignes[rang].index("titre") + 14 == lignes[rang + 1].index("^")


def test_a_file_alone_shows_only_its_own_findings(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE, "fiches/03.yaml": SANS_PILOTE})
    rapport = json.loads(ptsm("validate", "--format", "json", racine / "fiches/03.yaml").stdout)
    assert {Path(constat["path"]).name for constat in rapport["findings"]} == {"03.yaml"}


def test_a_text_of_the_user_cannot_act_on_the_terminal(deployer: Deployer) -> None:
    piege = "numero: 2\ntitre: '[red]Former[/red] :smile:'\npillotes: x\ngroupe: '[bold]axe-9[/bold]'\n"
    sortie = ptsm("validate", deployer({"fiches/02.yaml": piege, "fiches/03.yaml": "titre: a\x1b[31mb\n"})).stdout
    assert "[bold]axe-9[/bold]" in sortie
    assert "\x1b" not in sortie


def test_the_report_may_be_written_to_a_file(deployer: Deployer, tmp_path: Path) -> None:
    sortie = tmp_path / "rapport.json"
    resultat = ptsm("validate", "--format", "json", "--output", sortie, deployer({}))
    assert (resultat.stdout, json.loads(sortie.read_text(encoding="utf-8"))["findings"]) == ("", [])


def test_the_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['ptsm', '--version']\n"
        "from ptsm_cli.__main__ import main; main()\n"
        "print(sorted({'pydantic', 'jinja2', 'rich', 'typer'} & sys.modules.keys()))"
    )
    resultat = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert resultat.stdout.splitlines() == [f"ptsm {__version__}", "[]"]


def test_the_same_input_gives_the_same_bytes(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE, "fiches/03.yaml": SANS_PILOTE})
    sorties = [ptsm("validate", racine, PYTHONHASHSEED=graine).stdout for graine in ("0", "1", "2")]
    assert "02.yaml" in sorties[0]
    assert len(set(sorties)) == 1
