"""Paths that a user names: a file that no project reads, a folder that only looks like a project."""

from __future__ import annotations

import json

import pytest
from command import ptsm
from deployment import Deploy

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("fiches/02.txt", "Renommez-le « 02.yaml »."),
        ("fiches/02.yml", "Renommez-le « 02.yaml »."),
        ("Fiches/02.yaml", "Il y a déjà « fiches »"),
        ("fiches/axe-1/02.yaml", "Placez ce fichier directement dans « fiches/ »."),
        ("modeles/livret.md.j2", "Les fiches se placent"),
        ("LISEZMOI.md", "Les fiches se placent"),
        (".gitignore", "Les fiches se placent"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "plan", "links"])
def test_a_file_that_is_named_and_that_no_project_reads_is_refused(
    deploy: Deploy, command: str, name: str, hint: str
) -> None:
    result = ptsm(command, deploy({name: FICHE}) / name)
    said = " ".join(result.stderr.split())
    assert (result.returncode, result.stdout) == (2, "")
    assert "n'est lu par aucune partie du projet" in said
    assert " ".join(hint.split()) in said


def test_a_file_is_read_under_any_name_that_leads_to_it(deploy: Deploy) -> None:
    root = deploy({})
    (root / "premiere.yaml").symlink_to("fiches/01.yaml")
    result = ptsm("validate", root / "premiere.yaml", "--format", "json")
    assert (result.returncode, json.loads(result.stdout)["summary"]["files"]) == (0, 1)


@pytest.mark.parametrize(
    "name", ["territoire.yml", "Territoire.yaml", "territoire.yaml.txt", "territoire.txt", "territoires.yaml"]
)
def test_a_project_whose_territoire_has_another_name_is_refused(deploy: Deploy, name: str) -> None:
    root = deploy({"notes/a.txt": ""})
    (root / "territoire.yaml").rename(root / name)
    for path in (root, root / "fiches" / "01.yaml", root.parent):
        result = ptsm("validate", path)
        assert (result.returncode, result.stdout) == (2, "")
        assert f"{name}\u00a0» n'est pas lu" in " ".join(result.stderr.split(" "))
        assert "Renommez-le «\u00a0territoire.yaml\u00a0»." in result.stderr


def test_a_folder_that_only_looks_like_a_project_is_passed_over(deploy: Deploy) -> None:
    root = deploy({})
    (root.parent / "donnees").mkdir()
    (root.parent / "donnees" / "territoires.yml").write_text("a: b\n", encoding="utf-8")
    assert ptsm("validate", root.parent).returncode == 0


def test_what_is_neither_a_file_nor_a_folder_is_refused() -> None:
    result = ptsm("validate", "/dev/null")
    assert (result.returncode, "n'est ni un fichier ni un dossier" in result.stderr) == (2, True)
