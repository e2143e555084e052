"""A file is written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.files import is_file, mode_at, write


def test_the_content_is_written_as_it_is_and_its_folders_are_made(tmp_path: Path) -> None:
    target = tmp_path / "un" / "deux" / "page.md"
    assert write(target, "été\r\nfin\n") is True
    assert target.read_bytes() == "été\r\nfin\n".encode()


def test_a_file_already_up_to_date_is_not_touched(tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    write(target, "même")
    before = target.stat()
    assert write(target, "même") is False
    assert target.stat() == before


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_rights_of_the_file_are_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "page.md"
    target.write_text("avant", encoding="utf-8")
    target.chmod(mode)
    write(target, "après")
    assert target.stat().st_mode & 0o777 == mode


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "temoin").write_text("", encoding="utf-8")
    write(tmp_path / "page.md", "neuf")
    assert (tmp_path / "page.md").stat().st_mode == (tmp_path / "temoin").stat().st_mode


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai.md").write_text("avant", encoding="utf-8")
    (tmp_path / "lien.md").symlink_to("vrai.md")
    write(tmp_path / "lien.md", "après")
    assert (tmp_path / "lien.md").is_symlink()
    assert (tmp_path / "vrai.md").read_text("utf-8") == "après"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe, "été\n")
    assert (os.read(reading, 100).decode(), pipe.is_fifo()) == ("été\n", True)
    os.close(reading)


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("dossier", "c'est un dossier"),
        ("fichier/page.md", "un fichier porte le nom d'un des dossiers du chemin"),
        (f"{'x' * 300}.md", "le disque le refuse"),
    ],
)
def test_a_failure_says_why_and_leaves_nothing_behind(tmp_path: Path, path: str, cause: str) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").touch()
    with pytest.raises(WriteError) as raised:
        write(tmp_path / path, "texte")
    assert raised.value.message.endswith(f"ne peut pas être écrit\u00a0: {cause}.")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dossier", "fichier"]


@pytest.mark.parametrize(
    ("name", "there"),
    [("fichier", True), ("dossier", False), ("lien", True), ("rien", False), ("perdu", False), ("boucle", False)],
)
def test_a_file_is_what_a_path_leads_to(tmp_path: Path, name: str, there: bool) -> None:
    (tmp_path / "fichier").touch()
    (tmp_path / "dossier").mkdir()
    for link, target in (("lien", "fichier"), ("perdu", "rien"), ("boucle", "boucle")):
        (tmp_path / link).symlink_to(target)
    assert is_file(tmp_path / name) is there


def test_nothing_stands_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()
    assert mode_at(tmp_path / "fichier" / "x") is None


def test_a_name_that_the_system_refuses_is_not_taken_for_absent(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        mode_at(tmp_path / ("x" * 300))
