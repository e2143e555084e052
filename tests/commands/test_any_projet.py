"""Whatever a project holds, each command ends well, and says the same of the same files."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from any_projet import Files, broken_projets, put
from command import installed, ptsm
from hostile import COMMANDS
from hypothesis import given, settings

from ptsm_cli.loading.file import load_file

DAY = "2020-06-15"
DATED = {"agenda", "render", "status", "validate"}
LINES = [[*command, *(["--date", DAY] if command[0] in DATED else [])] for command in COMMANDS]
SOME = settings(max_examples=max((settings.default or settings()).max_examples // 10, 1))
"""A project is a hundred times as long to try as a text."""


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder of its own to each example: the fixtures are those of all of them."""
    with tempfile.TemporaryDirectory(prefix="ptsm-essai-") as name:
        yield Path(name)


def results(files: Files, root: Path, **environment: str) -> list[object]:
    """Return what every command says of a project: its status, its two streams, the files that it writes."""
    put(files, root / "essai")
    said: list[object] = []
    for line in LINES:
        more = ["--document", "tout", "-o", "rendu"] if line[0] == "render" else []
        run = ptsm(line[0], "essai", *line[1:], *more, folder=root, **environment)
        assert run.returncode in {0, 1, 2}
        assert "imprévu" not in run.stderr
        said.append((line[0], run.returncode, run.stdout, run.stderr))
    return [*said, {path.name: path.read_bytes() for path in (root / "rendu").rglob("*.*")}]


@pytest.mark.lent
@SOME
@given(broken_projets())
def test_every_command_ends_well_and_says_the_same_in_another_order_zone_and_language(files: Files) -> None:
    with folder() as one, folder() as other:
        said = results(files, one)
        with zone("Pacific/Auckland"):
            assert results(dict(reversed(files.items())), other, LC_ALL="C", LANG="en_US") == said


@contextmanager
def zone(name: str) -> Iterator[None]:
    """Make a time zone the one of this process."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@SOME
@given(broken_projets())
def test_laying_out_changes_no_meaning_and_once_is_enough(files: Files) -> None:
    with folder() as root:
        put(files, root / "essai")
        for options in ([], ["--sort"]):
            before = data(root)
            ptsm("fmt", "essai", *options, folder=root)
            assert data(root) == before
            assert "Mis en forme" not in ptsm("fmt", "essai", *options, folder=root).stdout


@SOME
@given(broken_projets())
def test_nothing_has_changed_between_a_project_and_itself(files: Files) -> None:
    with folder() as root:
        put(files, root / "avant")
        put(dict(reversed(files.items())), root / "apres")
        run = ptsm("diff", "avant", "apres", "--date", DAY, "--format", "json", folder=root)
        if run.returncode < 2:  # else the territory is missing
            assert (run.returncode, json.loads(run.stdout)["projets"][0]["changements"]) == (0, [])


@pytest.mark.lent
@settings(max_examples=max((settings.default or settings()).max_examples // 100, 1))
@given(broken_projets())
def test_the_seed_of_hashes_changes_no_byte(files: Files) -> None:
    with folder() as root:
        put(files, root / "essai")
        lines = [("validate", "--date", DAY), ("links", "--format", "json"), ("plan", "--format", "csv")]
        for command, *options in lines:
            said = [installed(command, "essai", *options, folder=root, PYTHONHASHSEED=seed) for seed in ("1", "2")]
            assert said[0].stdout == said[1].stdout


def data(root: Path) -> dict[str, object]:
    """Return what the files of a folder say."""
    return {path.name: load_file(path, path.name).data for path in sorted(root.rglob("*.y*ml"))}
