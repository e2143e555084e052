"""`ptsm render`: what it writes, what it says, what it imports."""

from __future__ import annotations

from pathlib import Path

import pytest
from commande import installed, ptsm
from petit_projet import ecrire
from repository import DATA, MAYENNE

FICHE = "{numero: 1, titre: Former les accueils, groupe: axe-1}"


def files_in(dossier: Path) -> dict[str, bytes]:
    """Return the files of a folder and of those inside it, by their paths."""
    return {
        chemin.relative_to(dossier).as_posix(): chemin.read_bytes()
        for chemin in sorted(dossier.rglob("*"))
        if chemin.is_file()
    }


@pytest.mark.parametrize(
    ("reglages", "options", "fichiers"),
    [
        ("", [], ["rendu/livret.html", "rendu/livret.md"]),
        ("", ["--format", "md", "--output", "ici/la"], ["ici/la/livret.md"]),
        ("", ["--document", "livret", "-f", "html, md"], ["rendu/livret.html", "rendu/livret.md"]),
        ("rendu: {documents: livret, formats: md}", [], ["rendu/livret.md"]),
        ("rendu: {formats: md}", ["--format", "html"], ["rendu/livret.html"]),
    ],
)
def test_documents_are_written_where_one_says(
    tmp_path: Path, reglages: str, options: list[str], fichiers: list[str]
) -> None:
    projet = ecrire(tmp_path, {"01": FICHE})
    (projet.racine / "ptsm.yaml").write_text(reglages or "{}", encoding="utf-8")
    sortie = tmp_path / "sortie"
    sortie.mkdir()
    resultat = ptsm("render", projet.racine, *options, dossier=sortie)
    assert (resultat.returncode, resultat.stderr) == (0, "")
    assert resultat.stdout.splitlines() == [f"Écrit\u00a0: {fichier}" for fichier in fichiers]
    assert sorted(files_in(sortie)) == fichiers


def test_a_document_that_does_not_change_is_not_written_again(tmp_path: Path) -> None:
    projet = ecrire(tmp_path, {"01": FICHE})
    ptsm("render", projet.racine, "-f", "md", dossier=tmp_path)
    assert ptsm("render", projet.racine, "-f", "md", dossier=tmp_path).stdout == "Inchangé\u00a0: rendu/livret.md\n"


def test_each_project_has_its_folder(tmp_path: Path) -> None:
    for nom in ("un", "deux"):
        territoire = f"{{id: {nom}, nom: {nom}, sigle: PTSM {nom}, groupes: []}}"
        ecrire(tmp_path / "projets", {"01": FICHE}, territoire, nom)
    ptsm("render", "projets", "-f", "md", dossier=tmp_path)
    assert sorted(files_in(tmp_path / "rendu")) == ["deux/livret.md", "un/livret.md"]


def test_two_projects_of_the_same_id_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for nom in ("un", "deux"):
        ecrire(tmp_path / "projets", {"01": FICHE}, nom=nom)
    resultat = ptsm("render", "projets", dossier=tmp_path)
    assert resultat.returncode == 2
    assert "ils ont le même identifiant" in resultat.stderr
    assert not (tmp_path / "rendu").exists()


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_printed(tmp_path: Path) -> None:
    ecrire(tmp_path, {"01": FICHE, "02": "numero: 2\ntitre: a : b\n"})
    resultat = ptsm("render", "essai", "-f", "md", dossier=tmp_path)
    assert resultat.returncode == 0
    assert "1\u00a0fichier de essai n'a pas pu être lu en entier" in resultat.stderr
    assert "ptsm validate essai" in resultat.stderr
    assert "Former les accueils" in (tmp_path / "rendu" / "livret.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("reglages", "options", "dit"),
    [
        ("{}", ["--document", "livre"], "Vouliez-vous dire «\u00a0livret\u00a0»"),
        ("{}", ["--format", "pdf"], "--format ne connaît pas «\u00a0pdf\u00a0»"),
        ("{}", ["--output", "essai/territoire.yaml"], "un fichier porte le nom d'un des dossiers du chemin"),
    ],
)
def test_an_impossible_request_is_explained(tmp_path: Path, reglages: str, options: list[str], dit: str) -> None:
    projet = ecrire(tmp_path, {"01": FICHE})
    (projet.racine / "ptsm.yaml").write_text(reglages, encoding="utf-8")
    resultat = ptsm("render", "essai", *options, dossier=tmp_path)
    assert (resultat.returncode, dit in resultat.stderr.replace("\n", " ")) == (2, True), resultat.stderr


def test_a_document_that_does_not_exist_is_reported_and_the_livret_printed(tmp_path: Path) -> None:
    projet = ecrire(tmp_path, {"01": FICHE})
    (projet.racine / "ptsm.yaml").write_text("rendu: {documents: livre, formats: md}", encoding="utf-8")
    resultat = ptsm("render", "essai", dossier=tmp_path)
    assert (resultat.returncode, "Vouliez-vous dire «\u00a0livret\u00a0»" in resultat.stderr) == (0, True)
    assert list(files_in(tmp_path / "rendu")) == ["livret.md"]


@pytest.mark.parametrize("projet", [DATA / "livret", pytest.param(MAYENNE, marks=pytest.mark.lent)], ids=str)
def test_the_same_fiches_give_the_same_bytes(tmp_path: Path, projet: Path) -> None:
    for graine in ("1", "2"):
        installed("render", projet, "--output", tmp_path / graine, PYTHONHASHSEED=graine)
    assert files_in(tmp_path / "1") == files_in(tmp_path / "2")
    assert set(files_in(tmp_path / "1")) == {"livret.html", "livret.md"}
