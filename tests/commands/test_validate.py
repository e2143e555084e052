"""`ptsm validate`: its exit status, its reports, and which files it looks at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commande import installed, ptsm
from deploiement import Deployer

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
    assert ptsm("validate", *options, deployer(fichiers)).returncode == statut


def test_a_broken_file_hides_no_other(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE, "fiches/03.yaml": "numero: 3\ntitre:\n", "acteurs.yaml": "- a\n"})
    resultat = ptsm("validate", "--format", "json", racine)
    chemins = {Path(constat["path"]).name for constat in json.loads(resultat.stdout)["findings"]}
    assert chemins == {"02.yaml", "03.yaml", "acteurs.yaml"}


def test_a_finding_says_what_is_wrong_and_from_where_to_where(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE})
    rapport = json.loads(ptsm("validate", "--format", "json", racine).stdout)
    [constat] = rapport["findings"]
    dit = {
        "code": "Y001",
        "severity": "erreur",
        "path": f"{racine.as_posix()}/fiches/02.yaml",
        "line": 2,
        "column": 15,
        "end_line": 2,
        "end_column": 16,
        "route": [],
        "projet": "exemple",
    }
    assert {cle: constat[cle] for cle in dit} == dit
    assert constat["message"].endswith("un «\u00a0:\u00a0» se trouve là où le texte devrait continuer.")
    assert constat["hint"].endswith("guillemets.")
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


def test_the_same_input_gives_the_same_bytes(deployer: Deployer) -> None:
    racine = deployer({"fiches/02.yaml": CASSEE, "fiches/03.yaml": SANS_PILOTE})
    sorties = [installed("validate", racine, PYTHONHASHSEED=graine).stdout for graine in ("0", "1")]
    assert "02.yaml" in sorties[0]
    assert len(set(sorties)) == 1
