"""The two examples of every rule do what they say, through the API and through the command."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from commande import ptsm
from constats import Lieu, constater, lieu
from deploiement import deployer

from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.registry import toutes
from ptsm_cli.rules.rule import Exemple, Regle

REGLES = list(toutes().values())


def test_the_bad_example_is_reported_at_the_exact_place(regle: Regle, tmp_path: Path) -> None:
    racine = deployer(regle.mauvais, tmp_path)
    trouves = constater(racine, regle.code, jour=regle.mauvais.aujourdhui)
    assert [lieu(finding, racine) for finding in trouves] == list(regle.mauvais.lieux)


def test_the_good_example_has_neither_this_finding_nor_an_error(regle: Regle, tmp_path: Path) -> None:
    trouves = constater(deployer(regle.bon, tmp_path), jour=regle.bon.aujourdhui)
    assert [f for f in trouves if f.code == regle.code or f.severity is Severity.ERREUR] == []


def test_the_base_project_has_no_finding(tmp_path: Path) -> None:
    assert constater(deployer(Exemple({}), tmp_path)) == []


Answers = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module", params=["mauvais", "bon"])
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Answers]:
    """What the command says of the examples of all the rules, by code: one run a day of reference."""
    par_jour: dict[str, list[Regle]] = defaultdict(list)
    for r in REGLES:
        par_jour[getattr(r, request.param).aujourdhui.isoformat()].append(r)
    trouves: Answers = {r.code: [] for r in REGLES}
    for jour, regles in par_jour.items():
        dossier = tmp_path_factory.mktemp("exemples")
        for r in regles:
            racine = deployer(getattr(r, request.param), dossier / r.code)
            _tell_apart(racine, r.code)
        fait = ptsm("validate", "--format", "json", "--date", jour, ".", dossier=dossier)
        for finding in json.loads(fait.stdout)["findings"]:
            trouves[finding["path"].split("/")[0]].append(finding)
    return request.param, trouves


def test_the_command_says_the_same(regle: Regle, answers: tuple[str, Answers]) -> None:
    lequel, par_regle = answers
    attendus = regle.mauvais.lieux if lequel == "mauvais" else ()
    trouves: list[Lieu] = [
        (f["path"].split("/", 1)[1], f["line"], f["column"]) for f in par_regle[regle.code] if f["code"] == regle.code
    ]
    assert trouves == list(attendus)


def _tell_apart(racine: Path, code: str) -> None:
    """Give a project an id of its own, so that many can be checked side by side."""
    territoire = racine / "territoire.yaml"
    contenu = territoire.read_bytes()
    territoire.write_bytes(contenu.replace(b"id: exemple\n", f"id: {code.lower()}\n".encode(), 1))
