"""What the user may not write, read or enter is told, and the rest is done."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy
from rewritten import FILES, contents
from unprivileged import open_folder, without_rights


@pytest.fixture
def of_nobody(deploy: Deploy) -> Iterator[Path]:
    """Give a project that belongs to a user without rights; what the commands import is imported."""
    root = deploy(FILES)
    for line in (["validate"], ["render", "-o", "rendu"], ["plan"], ["validate", "-f", "json"]):
        ptsm(*line, folder=root)
    with open_folder() as folder:
        copy = folder / "projet"
        shutil.copytree(deploy(FILES), copy)
        for path in (copy, *copy.rglob("*")):
            os.chown(path, *([65534] * 2 if os.getuid() == 0 else [-1, -1]))
        yield copy


@pytest.mark.parametrize("line", [["render", "-o", "rendu"], ["plan", "-o", "rendu/plan.txt"]], ids=" ".join)
def test_a_folder_that_cannot_be_written_is_told(of_nobody: Path, line: list[str]) -> None:
    (of_nobody / "rendu").chmod(0o555)
    before = contents(of_nobody)
    with without_rights():
        result = ptsm(*line, folder=of_nobody)
    assert (result.returncode, "vous n'en avez pas le droit" in " ".join(result.stderr.split())) == (2, True)
    assert contents(of_nobody) == before


@pytest.mark.parametrize(
    ("name", "mode", "told"),
    [
        *(
            (name, 0, name)
            for name in ("fiches/02.yaml", "fiches", "gouvernance", "gouvernance/copil.yaml", "acteurs.yaml")
        ),
        ("gouvernance", 0o444, "gouvernance/copil.yaml"),  # listed, and not entered
    ],
)
def test_what_may_not_be_read_is_an_error_and_the_rest_is_checked(
    of_nobody: Path, name: str, mode: int, told: str
) -> None:
    (of_nobody / "glossaire.yaml").write_text("CMP: [\n", encoding="utf-8")
    (of_nobody / name).chmod(mode)
    with without_rights():
        result = ptsm("validate", folder=of_nobody)
    assert (result.returncode, result.stderr) == (1, "")
    assert f"╭─ {told}:1:1" in result.stdout
    assert "Y002" in result.stdout
    assert "glossaire.yaml" in result.stdout


def test_a_closed_folder_of_another_name_is_told(of_nobody: Path) -> None:
    for name in ("fiche", "fiches/adultes", "brouillons", ".cache"):
        (of_nobody / name).mkdir(0)
    with without_rights():
        result = ptsm("validate", "-f", "json", folder=of_nobody)
    told = {one["path"]: one["hint"] for one in json.loads(result.stdout)["findings"] if one["code"] == "S005"}
    assert set(told) == {"fiche", "fiches/adultes", "brouillons"}
    assert told["fiche"].replace("\u00a0", " ").startswith("Vérifiez vos droits sur ce dossier. Il y a déjà « fiches »")


def test_a_project_that_may_not_be_entered_is_refused(of_nobody: Path) -> None:
    of_nobody.chmod(0)
    with without_rights():
        result = ptsm("validate", of_nobody)
    assert (result.returncode, "vous n'en avez pas le droit" in " ".join(result.stderr.split())) == (2, True)


def test_a_project_that_may_not_be_entered_is_named_from_above(of_nobody: Path) -> None:
    of_nobody.chmod(0)
    with without_rights():
        result = ptsm("validate", ".", folder=of_nobody.parent)
    assert (result.returncode, "« projet » ne peut pas être ouvert" in result.stderr.replace("\u00a0", " ")) == (
        2,
        True,
    )


def test_a_closed_folder_beside_a_project_is_told(of_nobody: Path) -> None:
    (of_nobody.parent / "prive").mkdir(0)
    with without_rights():
        checked, planned = (ptsm(command, ".", folder=of_nobody.parent) for command in ("validate", "plan"))
    assert (checked.returncode, "╭─ prive:1:1" in checked.stdout, planned.returncode) == (1, True, 0)
    assert planned.stderr.startswith("prive n'a pas pu être lu en entier")


def test_closed_folders_are_left_as_they_are_where_their_whole_project_is_laid_out(of_nobody: Path) -> None:
    for name in ("suivi", "revisions", "gouvernance", "fiches"):
        (of_nobody / name).mkdir(exist_ok=True)
        (of_nobody / name).chmod(0)
    with without_rights():
        whole, one = (ptsm("fmt", path, "--check", folder=of_nobody) for path in (".", "acteurs.yaml"))
    assert (whole.returncode, "fiches, gouvernance, revisions et suivi sont" in whole.stderr) == (2, True)
    assert (one.returncode, one.stderr) == (1, "")  # it is to be laid out
