"""Which projects a path leads to, and how their files are named."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from command import ptsm
from deployment import Deploy

from ptsm_cli.projet.selection import load_selections


@pytest.mark.parametrize(
    ("seen_from", "asked_for", "name"),
    [
        ("", "projet", "projet"),
        ("", "projet/", "projet"),
        ("", "./projet/../projet", "projet"),
        ("", "ailleurs/../projet/fiches", "projet"),
        ("", "projet/fiches/01.yaml", "projet"),
        ("", ".", "projet"),
        ("", "lien", "lien"),
        ("", "ailleurs/vers-fiches/..", "projet"),
        ("projet", ".", "."),
        ("projet", "../projet", "."),
        ("projet/fiches", ".", ".."),
        ("projet/fiches", "..", ".."),
        ("projet/fiches", "01.yaml", ".."),
        ("ailleurs", "../projet", "../projet"),
        ("ailleurs", "../projet/fiches", "../projet"),
        ("", "{racine}/projet", "projet"),
        ("projet/fiches", "{racine}/projet", ".."),
        ("ailleurs", "{racine}/projet", "{racine}/projet"),
    ],
)
def test_a_project_is_named_from_the_current_folder(deploy: Deploy, seen_from: str, asked_for: str, name: str) -> None:
    root = deploy({}).parent
    (root / "ailleurs").mkdir()
    (root / "ailleurs" / "vers-fiches").symlink_to(root / "projet" / "fiches")
    if asked_for == "lien":
        (root / "lien").symlink_to("projet")
    with contextlib.chdir(root / seen_from):
        found = [one.projet.name for one in load_selections([Path(asked_for.format(racine=root))])]
    assert found == [name.format(racine=root)]


def test_a_project_beside_the_current_one_is_not_taken_for_it(deploy: Deploy, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    result = ptsm("validate", "../vide", folder=deploy({}))
    assert (result.returncode, "Aucun projet dans «\u00a0../vide\u00a0»" in result.stderr) == (2, True)


def test_a_file_that_is_a_link_to_elsewhere_is_named_where_it_was_asked_for(deploy: Deploy, tmp_path: Path) -> None:
    root = deploy({})
    (tmp_path / ".git").mkdir()
    (root / "fiches" / "01.yaml").rename(tmp_path / "commune.yaml")
    (root / "fiches" / "01.yaml").symlink_to(tmp_path / "commune.yaml")
    (selection,) = load_selections([root / "fiches" / "01.yaml"])
    assert [Path(file).absolute() for file in selection.files or ()] == [root / "fiches" / "01.yaml"]


@pytest.mark.skipif(os.getuid() == 0, reason="root opens every folder")
def test_a_folder_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "prive").mkdir(mode=0)
    result = ptsm("validate", "prive", folder=tmp_path)
    assert (result.returncode, "prive\u00a0» ne peut pas être ouvert" in result.stderr) == (2, True)


def test_what_cannot_even_be_looked_at_does_not_stop_the_search(deploy: Deploy) -> None:
    folder = deploy({}).parent
    (folder / "autre").symlink_to("x" * 300)
    assert [one.projet.root.absolute() for one in load_selections([folder])] == [folder / "projet"]


def test_the_current_folder_is_named_neither_in_paths_nor_in_sentences(
    deploy: Deploy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(deploy({}))
    [selection] = load_selections([Path()])
    projet = selection.projet
    assert (projet.territoire.path, projet.called) == ("territoire.yaml", projet.territoire.contenu.designation)
    assert projet.relative(projet.path("fiches/01.yaml")) == "fiches/01.yaml"
