"""What is printed elsewhere than on a screen: whole lines, nothing cut, and colours only where they are wanted."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from command import ENVIRONMENT, PTSM, ptsm
from deployment import Deploy
from sampling import some

LONG = "Réunir les partenaires du territoire autour des parcours de soins et de vie des jeunes majeurs " * 3
ADDRESS = "https://exemple.fr/" + "parcours/" * 20
FICHE = (
    f"numero: 2\ntitre: {LONG.strip()}\ngroupe: axe-1\npilotes: mairie\n"
    f"objectifs_operationnels:\n  - libelle: {LONG}{ADDRESS}\n    echeance: en fonction des {'appels, ' * 20}\n"
)
REUNION = (
    "reunions:\n"
    f"  - {{id: r, instance: copil, statut: annulee, date: 2021-07-01, objet: '{LONG.strip()}', lieu: '{ADDRESS}'}}\n"
)
BARE = {"COLUMNS": "", "NO_COLOR": ""}


@pytest.fixture
def root(deploy: Deploy) -> Path:
    """Return a project whose texts are longer than any screen."""
    return deploy({"fiches/02.yaml": FICHE, "gouvernance/a.yaml": REUNION})


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        (["plan", "."], LONG + ADDRESS),
        (["agenda", ".", "--date", "2021-01-01"], f"{LONG.strip()} ({ADDRESS})"),
        (["validate", "."], f"objet: '{LONG.strip()}', lieu: '{ADDRESS}'"),
        (["links", "."], "Sans lien"),
        (["echeance", LONG], LONG.strip()),
        (["rules"], "Le nom d'un acteur est presque celui d'un acteur déclaré."),
        (
            ["explain", "A005"],
            "Une entrée d'une liste de pilotes, partenaires, opérateurs, financeurs, membres… ne réunit",
        ),
        (
            ["validate", "--help"],
            "Vérifie des projets : fichiers, fiches, échéances, liens, acteurs, sigles, gouvernance.",
        ),
    ],
    ids=lambda value: " ".join(value[:1]) if isinstance(value, list) else None,
)
def test_a_text_stays_on_its_line_in_a_pipe(root: Path, line: list[str], whole: str) -> None:
    output = ptsm(*line, folder=root, **BARE).stdout.replace("\u00a0", " ")
    assert [whole in one for one in output.splitlines() if whole[:40] in one].count(True) > 0


@pytest.mark.parametrize("line", some([["validate", "."], ["plan", "."], ["agenda", "."], ["rules"]], 2), ids=" ".join)
def test_a_text_stays_on_its_line_in_a_file(root: Path, line: list[str]) -> None:
    piped = ptsm(*line, folder=root, **BARE).stdout
    ptsm(*line, "-o", "sortie.txt", folder=root, COLUMNS="60", FORCE_COLOR="1")
    assert (root / "sortie.txt").read_text(encoding="utf-8") == piped


@pytest.mark.parametrize(
    "line", [["validate", "nulle-part/" * 20], ["render", ".", "--document", "x" * 200]], ids=["a", "b"]
)
def test_an_error_stays_on_its_line(root: Path, line: list[str]) -> None:
    said = ptsm(*line, folder=root, COLUMNS="60").stderr.splitlines()
    assert [line[-1][:150] in one for one in said] == [True, False]


def test_a_remark_stays_on_its_line(deploy: Deploy) -> None:
    root = deploy({"ptsm.yaml": f"rendu: {{documents: [{'livretz' * 20}, livret]}}\n"})
    (said,) = ptsm("render", root, "-o", root / "rendu", COLUMNS="60").stderr.splitlines()
    assert "livretz" * 20 in said


def _coloured(output: str) -> bool:
    return re.search(r"\x1b\[[0-9;]*m", output) is not None


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "0"}, False),
        *(({"FORCE_COLOR": no}, False) for no in ("false", "FALSE", " no ", "Non")),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "3"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_a_pipe_has_colours_only_where_they_are_forced(
    deploy: Deploy, environment: dict[str, str], coloured: bool
) -> None:
    root = deploy({"fiches/02.yaml": FICHE + "clef: x\n"})
    result = ptsm("validate", ".", folder=root, **{**BARE, **environment})
    assert _coloured(result.stdout) is coloured


@pytest.mark.lent
def test_colours_that_are_forced_never_go_into_a_file(root: Path) -> None:
    forced = {**ENVIRONMENT, "FORCE_COLOR": "1", "NO_COLOR": ""}
    ptsm("validate", ".", "-o", "demande.txt", folder=root, FORCE_COLOR="1", NO_COLOR="")
    with (root / "redirige.txt").open("wb") as stream:
        subprocess.run([PTSM, "validate", "."], cwd=root, stdout=stream, check=False, env=forced)
    texts = [(root / name).read_text(encoding="utf-8") for name in ("demande.txt", "redirige.txt")]
    assert [(_coloured(text), "partenaires" in text or "Rien" in text) for text in texts] == [(False, True)] * 2
