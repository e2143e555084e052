"""A file is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from unprivileged import open_folder, without_rights

from ptsm_cli.common.atomic import write, write_all, write_pieces, write_together
from ptsm_cli.common.errors import WriteError


def test_the_content_is_written_as_it_is_and_its_folders_are_made(tmp_path: Path) -> None:
    target = tmp_path / "un" / "deux" / "page.md"
    assert write(target, "été\r\nfin\n") is True
    assert target.read_bytes() == "été\r\nfin\n".encode()


def test_a_file_already_up_to_date_is_not_touched(tmp_path: Path) -> None:
    target = tmp_path / "page.md"
    write(target, "même")
    before, folder = target.stat(), tmp_path.stat()
    assert write(target, "même") is False
    after = target.stat()  # reading it may change when it was last read, and nothing else
    assert (after.st_ino, after.st_mtime_ns, after.st_size) == (before.st_ino, before.st_mtime_ns, before.st_size)
    assert tmp_path.stat().st_mtime_ns == folder.st_mtime_ns  # nor is anything made beside it


def test_a_long_report_is_written_as_it_comes(tmp_path: Path) -> None:
    target = tmp_path / "rapport.json"
    target.write_bytes(b"avant")
    written: list[int] = []

    def pieces() -> Iterator[bytes]:
        for _ in range(3):
            yield bytes(1 << 20)
            written.append(max(file.stat().st_size for file in tmp_path.iterdir()))
            assert target.read_bytes() == b"avant"

    assert write_pieces(target, pieces()) is True
    assert (written, target.stat().st_size) == ([1 << 20, 2 << 20, 3 << 20], 3 << 20)
    before = target.stat()
    assert write_pieces(target, [bytes(3 << 20)]) is False
    assert (target.stat().st_ino, target.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert write_pieces(target, [bytes(3 << 20), b"."]) is True
    assert [file.name for file in tmp_path.iterdir()] == ["rapport.json"]


@pytest.mark.parametrize(("pieces", "refused"), [([b"av", b"ant"], False), ([b"av"], True), ([b"avant", b"."], True)])
def test_a_file_that_holds_the_same_needs_no_folder_to_write_in(pieces: list[bytes], *, refused: bool) -> None:
    with open_folder() as folder:
        target = folder / "rapport.json"
        target.write_bytes(b"avant")
        folder.chmod(0o555)
        with without_rights(), pytest.raises(WriteError) if refused else nullcontext():
            assert write_pieces(target, pieces) is False


def test_a_report_that_breaks_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "rapport.json"
    target.write_bytes(b"avant")

    def pieces() -> Iterator[bytes]:
        yield b"d"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_pieces(target, pieces())
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("rapport.json", b"avant")]


def test_many_files_are_written_as_each_would_be(tmp_path: Path) -> None:
    there, new, linked = tmp_path / "a.md", tmp_path / "neuf" / "encore" / "b.md", tmp_path / "c.md"
    left = tmp_path / ".ptsm-0123456789abcdef.tmp"
    there.write_text("pareil", encoding="utf-8")
    left.write_text("à moiti", encoding="utf-8")
    (tmp_path / "ailleurs").mkdir()
    linked.symlink_to(tmp_path / "ailleurs" / "d.md")
    before = there.stat()
    written = dict(write_all({there: b"pareil", new: b"texte", linked: b"suivi"}))
    assert written == {there: False, new: True, linked: True}
    assert (there.stat().st_mtime_ns, there.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert (new.read_bytes(), linked.read_bytes(), linked.is_symlink()) == (b"texte", b"suivi", True)
    assert not left.exists()


def test_a_folder_is_swept_once_for_all_the_files_that_go_there(tmp_path: Path) -> None:
    left = tmp_path / ".ptsm-0123456789abcdef.tmp"
    left.touch()
    (tmp_path / "b.md").touch()
    writing = write_all({tmp_path / name: b"texte" for name in ("a.md", "b.md", "c.md")})
    next(writing)
    assert not left.exists()
    left.touch()
    assert [path.name for path, _ in writing] == ["b.md", "c.md"]
    assert left.exists()


def test_texts_that_go_together_are_written_in_all_their_files_or_in_none(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.yaml", "b.yaml", "dossier")]
    for file in files[:2]:
        file.write_text("avant", encoding="utf-8")
    (files[2] / "dedans").mkdir(parents=True)
    with pytest.raises(WriteError, match="dossier\xa0» ne peut pas être écrit"):
        write_together(dict.fromkeys(files, "après"))
    assert [file.read_text("utf-8") for file in files[:2]] == ["avant", "avant"]
    (tmp_path / ".ptsm-0123456789abcdef.tmp").touch()
    write_together(dict.fromkeys(files[:2], "après"))
    assert [file.read_text("utf-8") for file in files[:2]] == ["après", "après"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.yaml", "dossier"]


def test_what_is_ready_is_swept_by_no_other_run_before_it_is_put(tmp_path: Path) -> None:
    class Meanwhile(dict[Path, str]):
        """Texts between which another run writes in the same folder, and sweeps it."""

        def items(self) -> Iterator[tuple[Path, str]]:  # type: ignore[override]  # read once
            for path, text in super().items():
                write(tmp_path / "autre.md", path.name)
                yield path, text

    files = [tmp_path / name for name in ("a.yaml", "b.yaml")]
    for file in files:
        file.write_text("avant", encoding="utf-8")
    write_together(Meanwhile(dict.fromkeys(files, "après")))
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        "a.yaml": "après",
        "b.yaml": "après",
        "autre.md": "b.yaml",
    }


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


@pytest.mark.parametrize("put", [write, lambda path, text: dict(write_all({path: text.encode()}))[path]])
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path, put: Callable[[Path, str], bool]) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert put(pipe, "été\n") is True
    assert (os.read(reading, 100).decode(), pipe.is_fifo()) == ("été\n", True)
    os.close(reading)


ELSEWHERE = "Vérifiez les droits sur le dossier, ou choisissez-en un autre."


@pytest.mark.parametrize(
    ("path", "cause", "hint"),
    [
        ("dossier", "c'est un dossier", "Donnez le nom d'un fichier, dans ce dossier ou ailleurs."),
        ("fichier/page.md", "un fichier porte le nom d'un des dossiers du chemin", ELSEWHERE),
        (f"{'x' * 300}.md", "son nom est trop long", ELSEWHERE),
    ],
)
def test_a_failure_says_why_and_leaves_nothing_behind(tmp_path: Path, path: str, cause: str, hint: str) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").touch()
    with pytest.raises(WriteError) as raised:
        write(tmp_path / path, "texte")
    assert raised.value.message.endswith(f"ne peut pas être écrit\u00a0: {cause}.")
    assert raised.value.hint == hint
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dossier", "fichier"]


def test_a_link_to_itself_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "un").symlink_to("deux")
    (tmp_path / "deux").symlink_to("un")
    for path in (tmp_path / "un", tmp_path / "un" / "page.md"):
        with pytest.raises(WriteError, match="c'est un lien qui mène à lui-même"):
            write(path, "texte")
    assert (tmp_path / "un").is_symlink()


def test_a_disk_without_room_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="il n'y a plus de place"):
        write(Path("/dev/full"), "texte")
    (tmp_path / "plein").symlink_to("/dev/full")
    with pytest.raises(WriteError, match="il n'y a plus de place"):
        write(tmp_path / "plein", "texte")


@pytest.mark.parametrize("name", ["x" * 250, "é" * 125, "." * 3 + "x" * 252])
def test_the_longest_names_can_be_written(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, "texte")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_what_is_put_in_its_place_is_whole_and_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []
    replace = os.replace

    def noted(temporary: Path, target: Path) -> None:
        done.append(temporary.read_bytes())
        replace(temporary, target)

    monkeypatch.setattr(os, "fsync", lambda file: done.append(os.fstat(file).st_size))
    monkeypatch.setattr(os, "replace", noted)
    write_pieces(tmp_path / "page.md", (b"de", b"ux"))
    assert done == [4, b"deux"]
