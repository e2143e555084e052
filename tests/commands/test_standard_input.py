"""A text that an editor has not saved is read on the standard input, in the place of a file of a project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy

FICHE = "numero: {n}\ntitre: Fiche {n}\ngroupe: axe-1\n"


def stdin(root: Path, name: str, text: str, *rest: str) -> tuple[int, list[tuple[str, str, int]], str]:
    """Return the status, the findings and the errors of a check of one text, from the folder of the project."""
    result = ptsm("validate", "-", "--stdin-name", name, "-f", "json", *rest, folder=root, entry=text)
    found = json.loads(result.stdout)["findings"] if result.stdout else []
    return result.returncode, [(f["code"], f["path"], f["line"]) for f in found], result.stderr


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("fiches/01.yaml", FICHE.format(n=1) + "pillotes: x\n", [("S001", "fiches/01.yaml", 4)]),
        ("fiches/neuve.yaml", FICHE.format(n=2) + "contexte: fiche n°9\n", [("L001", "fiches/neuve.yaml", 4)]),
        ("fiches/neuve.yaml", FICHE.format(n=1), [("N001", "fiches/neuve.yaml", 1)]),
        ("territoire.yaml", "id: exemple\nnom: E\n", [("S002", "territoire.yaml", 1)]),
        ("gouvernance/neuve.yaml", "reunion: []\n", [("S001", "gouvernance/neuve.yaml", 1)]),
        ("fiches/neuve.yaml", "a: [b\n", [("Y001", "fiches/neuve.yaml", 1)]),
    ],
)
def test_a_text_that_is_not_saved_is_checked_in_its_project(
    deploy: Deploy, name: str, text: str, found: list[tuple[str, str, int]]
) -> None:
    root = deploy({})
    before = (root / "fiches" / "01.yaml").read_bytes()
    status, obtained, said = stdin(root, name, text)
    assert (status, said) == (1, "")
    assert found[0] in obtained
    assert {path for _, path, _ in obtained} == {found[0][1]}
    assert (root / "fiches" / "01.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["fiches/neuve.yml", "neuve.yaml", "fiches/sous/neuve.yaml", "../ailleurs.yaml"])
def test_a_text_that_no_project_would_read_is_refused(deploy: Deploy, name: str) -> None:
    status, found, said = stdin(deploy({}), name, FICHE)
    assert (status, found) == (2, [])
    assert said.startswith("Erreur")


@pytest.mark.parametrize("line", [["-"], ["-", ".", "--stdin-name", "a.yaml"], [".", "--stdin-name", "fiches/01.yaml"]])
def test_the_standard_input_goes_with_a_name_and_alone(deploy: Deploy, line: list[str]) -> None:
    assert ptsm("validate", *line, folder=deploy({}), entry="a: b\n").returncode == 2


def test_no_more_than_a_file_is_read_of_the_standard_input(deploy: Deploy) -> None:
    _, found, _ = stdin(deploy({}), "fiches/02.yaml", "#" * 2_000_000)
    assert [code for code, _, _ in found] == ["Y007"]


UNFORMATTED = "titre:   Former\nnumero: 2\ngroupe: 'axe-1'\n"
DIFFERENCE = """\
--- fiches/neuve.yaml
+++ fiches/neuve.yaml
@@ -1,3 +1,3 @@
-titre:   Former
+titre: Former
 numero: 2
-groupe: 'axe-1'
+groupe: "axe-1"
"""


@pytest.mark.parametrize(
    ("rest", "status", "said"),
    [
        ([], 0, 'titre: Former\nnumero: 2\ngroupe: "axe-1"\n'),
        (["--sort"], 0, 'numero: 2\ntitre: Former\ngroupe: "axe-1"\n'),
        (["--check"], 1, "À mettre en forme\u00a0: fiches/neuve.yaml\n"),
        (["--check", "--diff"], 1, DIFFERENCE),
    ],
)
def test_a_text_that_is_not_saved_is_laid_out_on_the_output(
    deploy: Deploy, rest: list[str], status: int, said: str
) -> None:
    root = deploy({})
    result = ptsm("fmt", "-", "--stdin-name", "fiches/neuve.yaml", *rest, folder=root, entry=UNFORMATTED)
    assert (result.returncode, result.stdout.partition("0\u00a0fichier")[0]) == (status, said)
    assert not (root / "fiches" / "neuve.yaml").exists()


def test_a_text_that_cannot_be_laid_out_is_given_back(deploy: Deploy) -> None:
    result = ptsm("fmt", "-", "--stdin-name", "fiches/neuve.yaml", folder=deploy({}), entry="a: [b\n")
    assert (result.returncode, result.stdout) == (2, "a: [b\n")


def test_a_file_that_is_a_link_inside_the_repository_is_laid_out(deploy: Deploy) -> None:
    root = deploy({"commun/02.yaml": UNFORMATTED, ".git/HEAD": ""})
    (root / "fiches" / "02.yaml").symlink_to("../commun/02.yaml")
    assert ptsm("fmt", root / "fiches" / "02.yaml").returncode == 0
    assert (root / "commun" / "02.yaml").read_text("utf-8") == 'titre: Former\nnumero: 2\ngroupe: "axe-1"\n'
    assert (root / "fiches" / "02.yaml").is_symlink()
