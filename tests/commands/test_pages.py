"""What is left of a former print: pages whose subject is gone are taken away, and nothing that is not ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import ptsm
from small_projet import fiche, write_projet

OPTIONS = ("--document", "fiche", "-f", "md,html")
LIST = ".ptsm-pages.json"


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Return the folder of a project of three fiches, printed in « rendu », with a file of the user's beside."""
    write_projet(tmp_path, {str(rank): fiche(str(rank)) for rank in (1, 2, 3)})
    (tmp_path / "rendu").mkdir()
    (tmp_path / "rendu/fiche-9.html").write_text("à moi", encoding="utf-8")
    ptsm("render", "essai", *OPTIONS, folder=tmp_path)
    (tmp_path / "essai/fiches/2.yaml").unlink()
    return tmp_path


def pages(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "rendu").iterdir() if path.name != LIST)


ALL = [f"fiche-{rank}.{form}" for rank in (1, 2, 3) for form in ("html", "md")]


@pytest.mark.parametrize(
    ("options", "gone"),
    [
        (OPTIONS, ["fiche-2.html", "fiche-2.md"]),
        (("--document", "fiche", "-f", "md"), ["fiche-2.md"]),
        ((*OPTIONS, "--fiche", "1"), []),
        (("--document", "livret", "-f", "md"), []),
    ],
)
def test_only_the_pages_of_what_is_printed_whole_go(printed: Path, options: tuple[str, ...], gone: list[str]) -> None:
    done = ptsm("render", "essai", *options, folder=printed)
    assert [name for name in ALL if name not in pages(printed)] == gone
    assert [name for name in ALL if f"rendu/{name}" in done.stdout and "Retiré" in done.stdout and name in gone] == gone
    assert (printed / "rendu/fiche-9.html").read_text("utf-8") == "à moi"


def test_some_pages_printed_again_do_not_forget_the_others(printed: Path) -> None:
    ptsm("render", "essai", *OPTIONS, "--fiche", "1", folder=printed)
    ptsm("render", "essai", *OPTIONS, folder=printed)
    assert not [name for name in pages(printed) if name.startswith("fiche-2")]


def test_a_page_that_was_changed_is_kept_and_told(printed: Path) -> None:
    (printed / "rendu/fiche-2.html").write_text("annotée", encoding="utf-8")
    done = ptsm("render", "essai", *OPTIONS, folder=printed)
    assert ("fiche-2.html" in pages(printed), "a été changé depuis" in done.stderr) == (True, True)


def test_the_pages_that_follow_one_that_is_there_no_more_go_too(printed: Path) -> None:
    (printed / "essai/fiches/1.yaml").unlink()
    (printed / "rendu/fiche-1.html").unlink()
    ptsm("render", "essai", *OPTIONS, folder=printed)
    assert pages(printed) == ["fiche-3.html", "fiche-3.md", "fiche-9.html"]


def test_nothing_goes_where_a_file_of_the_project_could_not_be_read(printed: Path) -> None:
    (printed / "essai/fiches/3.yaml").write_text("numero: [", encoding="utf-8")
    ptsm("render", "essai", *OPTIONS, folder=printed)
    assert "fiche-3.html" in pages(printed)


def test_nothing_goes_when_the_print_fails(printed: Path) -> None:
    (printed / "essai/modeles").mkdir()
    (printed / "essai/modeles/fiche.md.j2").write_text("{{ rien.du.tout }}", encoding="utf-8")
    before = {path: path.read_bytes() for path in (printed / "rendu").iterdir()}
    assert ptsm("render", "essai", *OPTIONS, folder=printed).returncode == 2
    assert {path: path.read_bytes() for path in (printed / "rendu").iterdir()} == before


@pytest.mark.parametrize("name", ["../notes.html", "sous/notes.html", "/notes.html", "notes.txt", "lien.html"])
def test_a_list_that_was_tampered_with_leads_nowhere(printed: Path, name: str) -> None:
    (printed / "notes.html").write_text("", encoding="utf-8")
    (printed / "rendu/sous").mkdir()
    for path in ("rendu/sous/notes.html", "rendu/notes.txt"):
        (printed / path).write_text("", encoding="utf-8")
    (printed / "rendu/lien.html").symlink_to("../notes.html")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (printed / "rendu" / LIST).write_text(json.dumps({"fiche.html": {name: empty}}), encoding="utf-8")
    before = {path for path in printed.rglob("*") if path.is_file()}
    assert ptsm("render", "essai", *OPTIONS, folder=printed).returncode == 0
    assert before <= {path for path in printed.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"fiche.html": 1}', '{"fiche.html": {"fiche-2.html": null}}', "[" * 9999]
)
def test_a_list_that_is_none_is_written_anew(printed: Path, text: str) -> None:
    (printed / "rendu" / LIST).write_text(text, encoding="utf-8")
    assert ptsm("render", "essai", *OPTIONS, folder=printed).returncode == 0
    assert list(json.loads((printed / "rendu" / LIST).read_text("utf-8"))) == ["fiche.html", "fiche.md"]


def test_a_folder_of_pages_inside_the_project_is_none_of_its_sources(printed: Path) -> None:
    ptsm("render", ".", *OPTIONS, "-o", "pages", folder=printed / "essai")
    (printed / "essai/pages/territoire.yaml").write_text("id: autre\n", encoding="utf-8")
    (printed / "essai/pages/fiches").mkdir()
    (printed / "essai/pages/fiches/01.yaml").write_text("numero: 99\n", encoding="utf-8")
    done = ptsm("links", ".", "-f", "json", folder=printed / "essai")
    assert (done.returncode, '"99"' in done.stdout, '"3"' in done.stdout) == (0, False, True)


def test_two_fiches_whose_numbers_are_longer_than_a_file_name_have_their_pages(tmp_path: Path) -> None:
    write_projet(tmp_path, {rank: fiche("9" * 300 + rank) for rank in "ab"})
    assert ptsm("render", "essai", "--document", "fiche", "-f", "md", folder=tmp_path).returncode == 0
    assert len(pages(tmp_path)) == 2
