"""`ptsm render`: what it writes, what it says, what it imports."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import installed, ptsm
from repository import DATA, MAYENNE
from small_projet import write_projet

FICHE = "{numero: 1, titre: Former les accueils, groupe: axe-1}"


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder and of those inside it, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.mark.parametrize(
    ("settings", "options", "files"),
    [
        ("", [], ["rendu/livret.html", "rendu/livret.md"]),
        ("", ["--format", "md", "--output", "ici/la"], ["ici/la/livret.md"]),
        ("", ["--document", "livret", "-f", "html, md"], ["rendu/livret.html", "rendu/livret.md"]),
        ("rendu: {documents: livret, formats: md}", [], ["rendu/livret.md"]),
        ("rendu: {formats: md}", ["--format", "html"], ["rendu/livret.html"]),
    ],
)
def test_documents_are_written_where_one_says(
    tmp_path: Path, settings: str, options: list[str], files: list[str]
) -> None:
    projet = write_projet(tmp_path, {"01": FICHE})
    (projet.root / "ptsm.yaml").write_text(settings or "{}", encoding="utf-8")
    output = tmp_path / "sortie"
    output.mkdir()
    result = ptsm("render", projet.root, *options, folder=output)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [f"Écrit\u00a0: {file}" for file in files]
    assert sorted(files_in(output)) == files


def test_a_document_that_does_not_change_is_not_written_again(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": FICHE})
    ptsm("render", projet.root, "-f", "md", folder=tmp_path)
    assert ptsm("render", projet.root, "-f", "md", folder=tmp_path).stdout == "Inchangé\u00a0: rendu/livret.md\n"


def test_a_project_may_bear_the_name_of_a_document(tmp_path: Path) -> None:
    write_projet(tmp_path, {"01": FICHE}, name="livret")
    assert ptsm("render", "livret", "-f", "md", folder=tmp_path).stdout == "Écrit\u00a0: rendu/livret.md\n"


def test_each_project_has_its_folder(tmp_path: Path) -> None:
    for name in ("un", "deux"):
        territoire = f"{{id: {name}, nom: {name}, sigle: PTSM {name}, groupes: []}}"
        write_projet(tmp_path / "projets", {"01": FICHE}, territoire, name)
    ptsm("render", "projets", "-f", "md", folder=tmp_path)
    assert sorted(files_in(tmp_path / "rendu")) == ["deux/livret.md", "un/livret.md"]


def test_two_projects_of_the_same_id_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for name in ("un", "deux"):
        write_projet(tmp_path / "projets", {"01": FICHE}, name=name)
    result = ptsm("render", "projets", folder=tmp_path)
    assert result.returncode == 2
    assert "ils ont le même identifiant" in result.stderr
    assert not (tmp_path / "rendu").exists()


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_printed(tmp_path: Path) -> None:
    write_projet(tmp_path, {"01": FICHE, "02": "numero: 2\ntitre: a : b\n"})
    result = ptsm("render", "essai", "-f", "md", folder=tmp_path)
    assert result.returncode == 0
    assert "1\u00a0fichier de essai n'a pas pu être lu en entier" in result.stderr
    assert "ptsm validate essai" in result.stderr
    assert "Former les accueils" in (tmp_path / "rendu" / "livret.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "options", "said"),
    [
        ("{}", ["--document", "livre"], "Vouliez-vous dire «\u00a0livret\u00a0»"),
        ("{}", ["--format", "odt"], "--format ne connaît pas «\u00a0odt\u00a0»"),
        ("{}", ["--output", "essai/territoire.yaml"], "un fichier porte le nom d'un des dossiers du chemin"),
    ],
)
def test_an_impossible_request_is_explained(tmp_path: Path, settings: str, options: list[str], said: str) -> None:
    projet = write_projet(tmp_path, {"01": FICHE})
    (projet.root / "ptsm.yaml").write_text(settings, encoding="utf-8")
    result = ptsm("render", "essai", *options, folder=tmp_path)
    assert (result.returncode, said in result.stderr.replace("\n", " ")) == (2, True), result.stderr


def test_a_document_that_does_not_exist_is_reported_and_the_livret_printed(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, {"01": FICHE})
    (projet.root / "ptsm.yaml").write_text("rendu: {documents: livre, formats: md}", encoding="utf-8")
    result = ptsm("render", "essai", folder=tmp_path)
    assert (result.returncode, "Vouliez-vous dire «\u00a0livret\u00a0»" in result.stderr) == (0, True)
    assert list(files_in(tmp_path / "rendu")) == ["livret.md"]


@pytest.mark.lent
@pytest.mark.parametrize("projet", [DATA / "livret", MAYENNE], ids=str)
def test_the_same_fiches_give_the_same_bytes(tmp_path: Path, projet: Path) -> None:
    for seed in ("1", "2"):
        installed("render", projet, "--output", tmp_path / seed, PYTHONHASHSEED=seed)
    assert files_in(tmp_path / "1") == files_in(tmp_path / "2")
    assert set(files_in(tmp_path / "1")) == {"livret.html", "livret.md"}
