"""No control character goes out as it is: not from a file, nor from its name, nor from what is typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy
from paper import text_forms

ACTING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
HOSTILE = "a\x1b[2J\x9b31m\x07\x7f"
FICHE = (
    'numero: "2\\e[2J"\ntitre: "Pré\\x9bvenir\\a"\ngroupe: axe-1\npilotes: ["a\x85b", "c\\x85d"]\n'
    "contexte: un\x85deux\nobjectifs_operationnels: [{libelle: x\x85y, echeance: 2021}]\nclef: 1\nliens: [fiche 9]\n"
)
GOUVERNANCE = (
    "instances: [{id: copil, nom: x\x85y, type: copil}]\n"
    "reunions: [{id: r, instance: copil, statut: annulee, date: 2021-07-01, motif: u\x85v, ordre_du_jour: [w\x85x]}]\n"
    'jalons: [{id: j, libelle: "J\\x9b", type: autre, date: 2021-07-02, note: u\x85v}]\n'
)
LINES = [
    [command, "-f", form]
    for command, report in (("validate", "findings"), ("plan", "plan"), ("links", "links"), ("agenda", "agenda"))
    for form in text_forms(report)
]


@pytest.fixture
def hostile(deploy: Deploy) -> Path:
    """Return a project whose name, files and texts hold control characters."""
    root = deploy({f"fiches/{HOSTILE}.yaml": FICHE, "gouvernance/a.yaml": GOUVERNANCE})
    return root.rename(root.with_name(f"{HOSTILE}-projet"))


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_no_output_holds_a_control_character(hostile: Path, line: list[str]) -> None:
    result = ptsm(*line, hostile, folder=hostile.parent)
    ptsm(*line, hostile, "-o", "sortie", folder=hostile.parent)
    written = (hostile.parent / "sortie").read_bytes().decode()
    assert [ACTING.search(text) for text in (result.stdout, result.stderr, written)] == [None] * 3
    assert len(written) > 100


def test_no_document_holds_a_control_character(hostile: Path) -> None:
    options = ["--document", "livret,plan,couverture,gouvernance,dossier", "--reunion", "r", "-o", HOSTILE]
    result = ptsm("render", hostile.name, *options, folder=hostile.parent)
    pages = [path.read_text(encoding="utf-8") for path in (hostile.parent / HOSTILE).iterdir()]
    assert (len(pages), [ACTING.search(page) for page in (*pages, result.stdout, result.stderr)]) == (10, [None] * 12)


@pytest.mark.parametrize(
    "line",
    [
        ["validate", HOSTILE],
        ["validate", "--date", HOSTILE],
        ["validate", "-f", HOSTILE],
        [HOSTILE],
        [f"--{HOSTILE}"],
        ["plan", ".", "--step", HOSTILE],
        ["plan", ".", "--from", HOSTILE],
        ["plan", ".", "--vague", HOSTILE],
        ["plan", ".", "--fiche", HOSTILE],
        ["agenda", ".", "--instance", HOSTILE],
        ["render", ".", "--document", HOSTILE],
        ["render", ".", "--document", "dossier", "--reunion", HOSTILE],
        ["explain", HOSTILE],
        ["echeance", HOSTILE],
        ["echeance", HOSTILE, "-f", "json"],
        ["plan", ".", "-o", f"{HOSTILE}/" * 3],
    ],
    ids=lambda line: " ".join(line).replace(HOSTILE, "…"),
)
def test_what_is_typed_is_not_given_back_as_it_is(deploy: Deploy, line: list[str]) -> None:
    result = ptsm(*line, folder=deploy({}))
    assert [ACTING.search(text) for text in (result.stdout, result.stderr)] == [None, None]
    assert result.returncode in {0, 2}


def test_json_escapes_what_it_would_let_through() -> None:
    written = ptsm("echeance", "été\x9b 2021\x7f", "-f", "json").stdout
    assert "été\\u009b 2021\\u007f" in written
