"""Which projects a path leads to, and how their files are named."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from commande import ptsm
from deploiement import Deployer

from ptsm_cli.projet.selection import charger_projets, charger_selections


@pytest.mark.parametrize(
    ("depuis", "demande", "nom"),
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
def test_a_project_is_named_from_the_current_folder(deployer: Deployer, depuis: str, demande: str, nom: str) -> None:
    racine = deployer({}).parent
    (racine / "ailleurs").mkdir()
    (racine / "ailleurs" / "vers-fiches").symlink_to(racine / "projet" / "fiches")
    if demande == "lien":
        (racine / "lien").symlink_to("projet")
    with contextlib.chdir(racine / depuis):
        trouves = [projet.nom for projet in charger_projets([Path(demande.format(racine=racine))])]
    assert trouves == [nom.format(racine=racine)]


def test_a_project_beside_the_current_one_is_not_taken_for_it(deployer: Deployer, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    resultat = ptsm("validate", "../vide", dossier=deployer({}))
    assert (resultat.returncode, "Aucun projet dans «\u00a0../vide\u00a0»" in resultat.stderr) == (2, True)


def test_a_file_that_is_a_link_to_elsewhere_is_named_where_it_was_asked_for(deployer: Deployer, tmp_path: Path) -> None:
    racine = deployer({})
    (racine / "fiches" / "01.yaml").rename(tmp_path / "commune.yaml")
    (racine / "fiches" / "01.yaml").symlink_to(tmp_path / "commune.yaml")
    (selection,) = charger_selections([racine / "fiches" / "01.yaml"])
    assert [Path(fichier).absolute() for fichier in selection.fichiers or ()] == [racine / "fiches" / "01.yaml"]


@pytest.mark.skipif(os.getuid() == 0, reason="root opens every folder")
def test_a_folder_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "prive").mkdir(mode=0)
    resultat = ptsm("validate", "prive", dossier=tmp_path)
    assert (resultat.returncode, "prive\u00a0» ne peut pas être ouvert" in resultat.stderr) == (2, True)


def test_what_cannot_even_be_looked_at_does_not_stop_the_search(deployer: Deployer) -> None:
    dossier = deployer({}).parent
    (dossier / "autre").symlink_to("x" * 300)
    assert [projet.racine.absolute() for projet in charger_projets([dossier])] == [dossier / "projet"]
