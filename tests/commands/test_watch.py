"""`ptsm watch`: one round to begin with, one more at each save, and no fault that ends them."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import ENVIRONMENT, LAUNCH, LISTEN, ptsm
from small_projet import fiche, write_projet

from ptsm_cli.cli.saves import is_source, saves
from ptsm_cli.cli.watch import rounds

DAY = "2021-01-01"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_projet(tmp_path, {"01": fiche("1", rest="pilotes: CHE\n")})
    return tmp_path / "essai"


def edits(root: Path, *texts: str) -> Iterator[None]:
    """Yield once for each state of a fiche, written just before."""
    for text in texts:
        (root / "fiches/01.yaml").write_text(text, encoding="utf-8")
        yield None


def test_each_round_says_and_prints_what_the_files_then_are(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [fiche("1", "Former"), "numero: [\n", fiche("1", "Informer")]
    pages: list[str] = []
    saved = edits(root, *texts)
    page = tmp_path / "rendu/livret.html"

    def looked() -> Iterator[None]:
        for _ in saved:
            yield None
            pages.append(page.read_text(encoding="utf-8"))

    rounds(looked(), [root], ["livret"], tmp_path / "rendu", DAY)
    assert ["Former" in text for text in pages] == [True, False, False]
    assert ["Informer" in text for text in pages] == [False, False, True]
    assert all(text.count('<meta http-equiv="refresh" content="2">') == 1 for text in pages)
    assert capsys.readouterr().out.count("Pour comprendre un constat") == 3


def test_a_project_that_vanishes_does_not_end_the_rounds(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def vanishing() -> Iterator[None]:
        (root / "territoire.yaml").rename(root / "autre.txt")
        yield None
        (root / "autre.txt").rename(root / "territoire.yaml")
        yield None

    rounds(vanishing(), [root], [], Path("rendu"), DAY)
    said = capsys.readouterr()
    assert "il y manque un fichier territoire.yaml" in " ".join(said.err.split())
    assert "fichiers vérifiés" in said.out


def test_a_page_is_needed_for_it_to_be_opened(root: Path) -> None:
    done = ptsm("watch", root, "--open")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--render livret" in done.stderr


def test_a_page_is_opened_once_it_is_printed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    saved = edits(root, "numero: [\n", fiche("1", "Former"), fiche("1", "Informer"))
    (root / "territoire.yaml").rename(root / "autre.txt")

    def mended() -> Iterator[None]:
        for rank, _ in enumerate(saved):
            if rank == 1:
                (root / "autre.txt").rename(root / "territoire.yaml")
            yield None

    rounds(mended(), [root], ["livret", "bilan"], tmp_path / "rendu", DAY, open_page=True)
    assert opened == [(tmp_path / "rendu/livret.html").as_uri()]


def test_nothing_is_opened_where_no_page_is_printed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    (root / "fiches/01.yaml").unlink()
    rounds([None], [root], ["fiche"], tmp_path / "rendu", DAY, open_page=True)
    assert opened == []


@pytest.mark.lent
def test_a_save_is_seen_and_an_interruption_is_the_way_out(root: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", LISTEN + LAUNCH, "watch", "--date", DAY],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=ENVIRONMENT,
    )
    assert running.stdout is not None
    _until(running.stdout, "Pour comprendre")
    time.sleep(1)  # the system's own watch begins a little after the first round
    (root / "notes.txt").write_text("rien à lire", encoding="utf-8")
    (root / "fiches/01.yaml").write_text(fiche("1", "Informer"), encoding="utf-8")
    assert "Informer" in _until(running.stdout, "Pour comprendre")
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert (running.returncode, errors) == (0, "")


def _until(stream: Iterator[str], words: str) -> str:
    """Return what is printed up to the line that holds some words."""
    lines = []
    for line in stream:
        lines.append(line)
        if words in line:
            break
    return "".join(lines)


def test_the_first_round_comes_before_any_save(root: Path) -> None:
    assert next(saves([root])) is None


@pytest.mark.lent
def test_the_folder_that_takes_the_name_of_a_deleted_one_is_watched(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptsm_cli.cli.saves._PAUSE", 50)
    saved = saves([root])
    next(saved)
    copy = shutil.copytree(root, root.with_name("copie"))
    for act in (
        lambda: shutil.rmtree(root),
        lambda: shutil.copytree(copy, root),
        lambda: (root / "fiches/01.yaml").write_text(fiche("1", "Informer"), encoding="utf-8"),
        lambda: root.rename(root.with_name("ailleurs")),
        lambda: root.with_name("ailleurs").rename(root),
    ):
        act()
        assert next(saved) is None  # else it waits for ever


@pytest.mark.lent
def test_a_save_of_what_nothing_depends_on_is_no_round(root: Path) -> None:
    def save() -> None:
        for name, text in (("notes.txt", "rien à lire"), ("fiches/01.yaml", fiche("1", "Informer"))):
            time.sleep(1)
            (root / name).write_text(text, encoding="utf-8")

    seen = saves([root])
    next(seen)
    saving = threading.Thread(target=save)
    saving.start()
    next(seen)
    assert "Informer" in (root / "fiches/01.yaml").read_text(encoding="utf-8")
    saving.join()


def test_a_round_follows_a_save_and_the_folder_that_takes_the_name_of_another(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    turns = 0

    def watch(*folders: Path, **options: Any) -> Iterator[set[str]]:  # noqa: ANN401 - the options of another program
        """Take the place of what the system tells, which is slow to come."""
        nonlocal turns
        asked.append([folder.name for folder in folders])
        assert options["watch_filter"](None, "fiches/01.yaml")
        assert not options["watch_filter"](None, "notes.txt")
        assert options["yield_on_timeout"] is True
        for saved in ({"01.yaml"}, set(), {"01.yaml"}, set()):
            turns += 1
            yield saved
        root.rename(root.with_name("ailleurs"))
        raise FileNotFoundError

    monkeypatch.setattr("watchfiles.watch", watch)
    monkeypatch.setattr("ptsm_cli.cli.saves._PAUSE", 1)
    seen = saves([root, root.with_name("autre")])
    assert (next(seen), turns) == (None, 0)
    assert (next(seen), turns) == (None, 1)
    assert (next(seen), turns) == (None, 3)
    assert (next(seen), turns, asked) == (None, 4, [["essai"]])  # gone, and nothing is watched
    root.with_name("ailleurs").rename(root)
    assert (next(seen), asked) == (None, [["essai"]] * 2)
    assert (next(seen), turns) == (None, 7)


def test_without_what_watches_it_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    done = ptsm("watch", root)
    assert (done.returncode, "watchfiles lui manque" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("fiches/01.yaml", True),
        ("territoire.YML", True),
        ("modeles/fiche.html.j2", True),
        ("modeles/parts/base.css", True),
        ("rendu/fiche.html", False),
        ("rendu/modeles/fiche.html.j2", False),
        ("modeles-anciens/fiche.html.j2", False),
        ("fiches", True),
        ("fiches-2026", True),
        ("gouvernances", True),
        ("fiches/annexes", False),
        ("rendu", False),
        (".gitignore", True),
        ("fiches/.gitignore", True),
    ],
)
def test_what_is_read_or_prints_is_watched_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, read: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    roots = ([Path("val")], [tmp_path / "val"], [tmp_path / "a/b/c/d/e", tmp_path / "val"])
    assert [is_source(tmp_path / "val" / path, several) for several in roots] == [read] * 3
