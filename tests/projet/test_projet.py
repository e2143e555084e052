"""What is read of the folder of a project, and what is left aside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from commande import ptsm
from constats import constater
from deploiement import Deployer

from ptsm_cli.loading.folder import Raison
from ptsm_cli.projet.load import charger_projet

FICHE = "numero: 2\ntitre: Former les accueils\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("contenu", "incomplets"),
    [
        (FICHE, set()),
        (FICHE.replace("\n", "\r\n"), set()),
        ("\ufeff" + FICHE, set()),
        (FICHE + "numero: 3\n", {"p/fiches/02.yaml"}),
        (FICHE.replace("\n", "\r\n") + "numero: 3\r\n", {"p/fiches/02.yaml"}),
    ],
)
def test_a_file_whose_form_alone_is_wrong_is_read_whole(deployer: Deployer, contenu: str, incomplets: set[str]) -> None:
    assert charger_projet(deployer({"fiches/02.yaml": contenu}), "p").incomplets == incomplets


def _ecrire(chemin: Path) -> None:
    chemin.write_text(FICHE, encoding="utf-8")


@pytest.mark.parametrize(
    ("nom", "creer", "raison"),
    [
        ("fiches/02.YAML", _ecrire, Raison.EXTENSION),
        ("fiches/02.Yml", _ecrire, Raison.EXTENSION),
        ("fiches/02.yaml", Path.mkdir, Raison.DOSSIER),
        ("fiches/02.yaml", lambda chemin: chemin.symlink_to("nulle-part.yaml"), Raison.LIEN),
        ("02.yaml", lambda chemin: chemin.symlink_to("x" * 300), Raison.LIEN),
        ("glossaire.yaml", lambda chemin: chemin.symlink_to("nulle-part.yaml"), Raison.LIEN),
        ("fiche-02.yaml", _ecrire, Raison.PLACE),
    ],
)
def test_nothing_is_left_aside_without_a_word(
    deployer: Deployer, nom: str, creer: Callable[[Path], None], raison: Raison
) -> None:
    racine = deployer({})
    creer(racine / nom)
    assert [(i.chemin, i.raison) for i in charger_projet(racine, "p").ignores] == [(f"p/{nom}", raison)]
    assert [Path(finding.location.path).absolute() for finding in constater(racine, "S005")] == [racine / nom]


@pytest.mark.parametrize("nom", [".02.yaml", "._01.yaml", ".git/02.yaml", "modeles/02.yaml"])
def test_a_hidden_file_is_neither_read_nor_reported(deployer: Deployer, nom: str) -> None:
    racine = deployer({f"fiches/{nom}": "\x00"})
    assert [fiche.id for fiche in charger_projet(racine, "p").fiches] == ["01"]
    assert constater(racine) == []


def _deny(dossier: Path) -> None:
    dossier.mkdir(exist_ok=True)
    dossier.chmod(0)


@pytest.fixture
def abimer(deployer: Deployer) -> Iterator[Callable[[str, Callable[[Path], None]], Path]]:
    """Return a function that gives a project one folder of which cannot be opened; its rights come back in the end."""
    abimes: list[Path] = []

    def abimer_le_dossier(nom: str, comment: Callable[[Path], None]) -> Path:
        racine = deployer({"fiches/02.yaml": FICHE})
        (racine / nom).rename(racine / "ailleurs") if (racine / nom).exists() else None
        comment(racine / nom)
        abimes.append(racine / nom)
        return racine

    yield abimer_le_dossier
    for dossier in abimes:
        if dossier.is_dir():
            dossier.chmod(0o755)


@pytest.mark.parametrize("nom", ["fiches", "gouvernance"])
@pytest.mark.parametrize(
    "comment",
    [
        pytest.param(_deny, marks=pytest.mark.skipif(os.getuid() == 0, reason="root opens every folder")),
        Path.touch,
        lambda chemin: chemin.symlink_to("nulle-part"),
    ],
    ids=["sans droits", "fichier", "lien"],
)
def test_a_folder_that_cannot_be_opened_is_an_error_at_the_folder(
    abimer: Callable[[str, Callable[[Path], None]], Path], nom: str, comment: Callable[[Path], None]
) -> None:
    resultat = ptsm("validate", abimer(nom, comment))
    assert resultat.returncode == 1
    assert "Ce dossier ne peut pas être ouvert." in resultat.stdout
    assert f"/{nom}:1:1" in resultat.stdout
