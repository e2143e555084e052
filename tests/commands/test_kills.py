"""Killed at any moment, run twice at once, short of room: no file is torn, none is lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from audit import at
from command import COMMAND, ENVIRONMENT, PTSM, ptsm
from deployment import Deploy
from paper import needed
from rewritten import FILES, contents

from ptsm_cli.common.atomic import write

KILLS = 50
"""How many times a command is killed, at as many moments of its run."""


WRITERS = {
    "render": ["render", ".", "--output", "rendu"],
    "render pdf": ["render", ".", "-f", "pdf", "--output", "rendu"],
    "validate": ["validate", ".", "-f", "json", "--date", "2021-01-01", "--output", "rapport"],
    "plan": ["plan", ".", "-f", "html", "--output", "rapport"],
    "links": ["links", ".", "-f", "svg", "--output", "rapport"],
    "agenda": ["agenda", ".", "-f", "ics", "--date", "2021-01-01", "--output", "rapport"],
    "status": ["status", ".", "-f", "csv", "--date", "2021-01-01", "--output", "rapport"],
    "echeance": ["echeance", "2021", "--output", "rapport"],
    "diff": ["diff", ".", ".", "--output", "rapport"],
    "rules": ["rules", "--output", "rapport"],
    "schema": ["schema"],
    "renumber": ["renumber", "2", "22", "--write"],
    "fmt": ["fmt", "."],
    "new fiche": ["new", "fiche", "Agir"],
    "new reunion": ["new", "reunion", "copil"],
}


ADDS = {"new fiche", "new reunion"}
"""What a second run adds to once more: it gives no longer the same files."""


def of_files(event: str, _arguments: tuple[object, ...]) -> bool:
    """Tell whether an event is about files: where a command may be killed."""
    return event == "open" or event.startswith("os.")


def moments(line: list[str], root: Path) -> int:
    """Run a command to its end, and return how many events about files it had."""
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> bool:
        nonlocal seen
        seen += of_files(event, arguments)
        return False

    at(count, lambda: None, lambda: ptsm(*line, folder=root))
    return seen


def kill(line: list[str], after: int, root: Path) -> int:
    """Run a command in a copy of this process that is killed when an event about files comes for the nth time."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # no other thread has work to do there
        process = os.fork()
    if process == 0:
        left = iter(range(after, 0, -1))
        try:
            at(
                lambda *one: of_files(*one) and next(left) == 1,
                lambda: os.kill(os.getpid(), signal.SIGKILL),
                lambda: ptsm(*line, folder=root),
            )
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def test_every_command_that_writes_is_killed_here() -> None:
    commands = COMMAND.commands.items()  # type: ignore[attr-defined]  # a group has commands
    readers = {
        "explain",
        "completion",
        "watch",
        "init",
    }  # « init » is killed apart; the last one writes as « render » does, and never ends
    assert {name.split()[0] for name in WRITERS} == {name for name, _ in commands} - readers


@pytest.mark.parametrize(
    ("name", "kills"),
    [
        *((name, 3) for name in ("render", "fmt", "plan")),
        *(pytest.param(name, KILLS, marks=pytest.mark.lent) for name in WRITERS),
    ],
)
def test_a_command_killed_at_any_moment_tears_no_file_and_can_be_run_again(
    deploy: Deploy, name: str, kills: int
) -> None:
    line = WRITERS[name]
    if "pdf" in line:
        needed()
    root = deploy(FILES)
    before = contents(root)
    ptsm(*line, folder=root)
    after = contents(root)
    assert after != before
    shutil.rmtree(root)
    count = moments(line, deploy(FILES))
    for rank in range(kills):
        shutil.rmtree(root)
        deploy(FILES)
        assert kill(line, 1 + rank * (count - 1) // (kills - 1), root) == -signal.SIGKILL
        left = {path: content for path, content in contents(root).items() if not path.endswith(".tmp")}
        assert [path for path, content in left.items() if content not in {before.get(path), after.get(path)}] == []
        assert before.keys() <= left.keys()
        ptsm(*line, folder=root)
        assert not list(root.rglob("*.tmp"))
        assert name in ADDS or contents(root) == after


@pytest.mark.lent
def test_a_project_whose_beginning_is_killed_begins_again(tmp_path: Path) -> None:
    line = ["init", "neuf"]
    root = tmp_path / "neuf"
    ptsm(*line, folder=tmp_path)  # what is imported once is no moment of the others
    after = contents(root)
    shutil.rmtree(root)
    count = moments(line, tmp_path)
    for rank in range(KILLS):
        shutil.rmtree(root)
        assert kill(line, 1 + rank * (count - 1) // (KILLS - 1), tmp_path) == -signal.SIGKILL
        ptsm(*line, folder=tmp_path)
        assert contents(root) == after


@pytest.mark.lent
def test_two_runs_at_once_in_one_folder_both_complete(deploy: Deploy, tmp_path: Path) -> None:
    root = deploy(FILES)
    ptsm("render", root, "--output", tmp_path / "seul")
    command: list[str | Path] = [PTSM, "render", root, "--output", tmp_path / "deux"]
    runs = [subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT) for _ in range(2)]
    assert [run.wait() for run in runs] == [0, 0]
    assert contents(tmp_path / "deux") == contents(tmp_path / "seul")


def test_many_writers_of_one_file_leave_one_of_their_texts(tmp_path: Path) -> None:
    texts = [f"{rank}\n" * 5_000 for rank in range(4)]

    def work(text: str) -> None:
        for _ in range(20):
            write(tmp_path / "page.md", text)

    with ThreadPoolExecutor(len(texts)) as pool:
        list(pool.map(work, texts))
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]
    assert (tmp_path / "page.md").read_text("utf-8") in texts


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """Let no file be longer than this, in this process."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_that_does_not_fit_is_not_written_in_part(deploy: Deploy) -> None:
    root = deploy({**FILES, "rendu/livret.md": "ancien\n"})
    before = contents(root)
    with small_files(1_000):
        result = ptsm("render", root, "--output", root / "rendu")
    assert (result.returncode, "il est trop gros pour ce disque" in " ".join(result.stderr.split())) == (2, True)
    assert contents(root) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder with room for 16 KiB, where the machine lets one be made."""
    folder = tmp_path / "disque"
    folder.mkdir()
    made = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("un disque ne peut être monté que par root")
    yield folder
    subprocess.run(["/bin/umount", folder], check=True)


@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_full_disk_is_told_and_loses_nothing(deploy: Deploy, small_disk: Path, command: str) -> None:
    root = deploy({f"fiches/{rank:02}.yaml": f"numero: {rank}\npillotes: x\n" for rank in range(2, 60)})
    former = small_disk / ("livret.html" if command == "render" else "constats.json")
    output = small_disk if command == "render" else former
    former.write_text("ancien\n", encoding="utf-8")
    result = ptsm(command, root, "--format", "html" if command == "render" else "json", "--output", output)
    assert (result.returncode, "il n'y a plus de place" in " ".join(result.stderr.split())) == (2, True)
    assert contents(small_disk) == {former.name: b"ancien\n"}
