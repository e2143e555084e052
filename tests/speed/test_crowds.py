"""Whatever there is much of, each command does at most a little more than as much work as there is to read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from command import ptsm
from crowds import CROWDS, files_of
from growth import LINEAR, calls

COMMANDS: dict[str, list[str]] = {
    "validate": ["validate", "--format", "json", "--date", "2022-01-01"],
    "links": ["links", "--format", "text"],
    "plan": ["plan", "--format", "json"],
    "livret": ["render", "--document", "livret", "--format", "md"],
    "gouvernance": ["render", "--document", "gouvernance", "--format", "md"],
}
QUICK = {
    ("groups one inside another", "validate"),
    ("groups in a circle", "validate"),
    ("items left out", "validate"),
    ("milestones one after another", "gouvernance"),
}
"""What is tried at each run; the rest with the long tests."""
SIZES = (30, 120)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def work(folder: Path, command: str) -> Callable[[], CompletedProcess[str]]:
    arguments = COMMANDS[command]
    output: list[str | Path] = ["-o", folder.parent / "rendu"] if arguments[0] == "render" else []
    return partial(ptsm, *arguments, folder, *output)


@pytest.mark.parametrize(
    ("crowd", "command"),
    [
        pytest.param(crowd, command, marks=() if (crowd, command) in QUICK else pytest.mark.lent)
        for crowd in CROWDS
        for command in COMMANDS
    ],
)
def test_work_grows_as_what_there_is_to_read(tmp_path: Path, crowd: str, command: str) -> None:
    few, many = (work(write(tmp_path / f"{size}", files_of(crowd, size)), command) for size in SIZES)
    base = work(write(tmp_path / "1", files_of(crowd, 1)), command)
    for prepared in (base, few, many):  # what is imported and prepared once is no part of it
        prepared()
    start = calls(base)
    assert calls(many) - start <= LINEAR * max(calls(few) - start, *SIZES)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "crowd",
    [
        "groups one inside another",
        "groups in reverse order",
        "bodies one inside another",
        "milestones one after another",
        "twins",
    ],
)
@pytest.mark.lent
def test_a_chain_of_thousands_ends_no_command(tmp_path: Path, crowd: str, command: str) -> None:
    assert work(write(tmp_path / "projet", files_of(crowd, 3_000)), command)().returncode in {0, 1}
