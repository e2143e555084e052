"""The territory that is followed: its states hold, its history is rebuilt the same, its last state is copied."""

from __future__ import annotations

import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest
import val_d_exemple
from command import ptsm
from constats import findings_of
from repository import DATA, ROOT, TERRITORIES
from val_d_exemple import STATES, State, rebuild

from ptsm_cli.common.files import data_folder
from ptsm_cli.findings.finding import Severity

LAST = DATA / "val-d-exemple" / STATES[-1].folder


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the repository that the script makes."""
    top = tmp_path_factory.mktemp("histoire") / "val"
    rebuild(top)
    return top


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.folder)
def test_a_state_has_no_error_and_expects_no_measure_on_its_day(state: State) -> None:
    found = findings_of(DATA / "val-d-exemple" / state.folder, day=date.fromisoformat(state.day))
    wrong = [f for f in found if f.severity is not Severity.CONSEIL]
    assert {f.code for f in wrong} <= {"A001"}  # its third fiche has no pilot yet, until the revision


def test_every_folder_of_the_territory_is_a_state() -> None:
    assert sorted(path.name for path in (DATA / "val-d-exemple").iterdir()) == sorted(s.folder for s in STATES)


def git(top: Path, *words: str) -> list[str]:
    line = ["git", *words]  # the one of the machine
    return subprocess.run(line, cwd=top, check=True, capture_output=True, encoding="utf-8").stdout.split()


@pytest.mark.lent
def test_the_history_is_rebuilt_the_same_whatever_the_computer(history: Path, tmp_path: Path) -> None:
    rebuild(tmp_path / "encore")
    heads = [git(top, "rev-parse", *(state.tag for state in STATES)) for top in (history, tmp_path / "encore")]
    assert heads[0] == heads[1]
    assert len(set(heads[0])) == len(STATES)


def test_the_history_says_what_the_folders_say(history: Path) -> None:
    for state in STATES[:-1]:
        told = ptsm("diff", history, "--base", state.tag)
        assert told.stdout == ptsm("diff", DATA / "val-d-exemple" / state.folder, LAST).stdout
        assert told.returncode == 1


def test_the_revisions_of_the_history_start_from_its_tags(history: Path, tmp_path: Path) -> None:
    assert "Rien à signaler" in ptsm("validate", history, "--date", STATES[-1].day).stdout
    assert ptsm("render", history, "--document", "revision", "--format", "md", "--output", tmp_path).returncode == 0


def test_the_last_state_is_copied_and_is_none_of_the_five_examples(tmp_path: Path) -> None:
    done = ptsm("init", "--example", "val-d-exemple", folder=tmp_path)
    assert done.returncode == 0
    copy = tmp_path / "val-d-exemple"
    for state, place in ((LAST, copy), (LAST.with_name("adopte"), copy / "adopte")):
        for path in state.rglob("*.yaml"):
            text = path.read_text("utf-8").replace("base: ../adopte", "base: adopte")
            assert (place / path.relative_to(state)).read_text("utf-8") == text
    assert (len(TERRITORIES), "val-d-exemple" in TERRITORIES) == (5, False)
    assert "« mayenne-53 »" in ptsm("init", "--example", "mayene-53", folder=tmp_path).stderr.replace("\u00a0", " ")


def test_the_copy_holds_what_its_revisions_start_from(tmp_path: Path) -> None:
    ptsm("init", "--example", "val-d-exemple", "val", folder=tmp_path)
    assert "Rien à signaler" in ptsm("validate", "val", "--date", STATES[-1].day, folder=tmp_path).stdout
    told = ptsm("diff", "val/adopte", "val", folder=tmp_path)
    assert told.stdout == ptsm("diff", LAST.with_name("adopte"), LAST).stdout
    printed = ptsm("render", "val", "--document", "revision", "--format", "md", "--output", "r", folder=tmp_path)
    assert printed.stdout.split() == ["Écrit", ":", "r/avenant-1.md", "Écrit", ":", "r/revision-2026.md"]
    text = (tmp_path / "r/revision-2026.md").read_text("utf-8").replace("\u00a0", " ")
    assert "Version en vigueur** : Version adoptée, 12 mars 2024, document arrêté (adopte)\n" in text


def test_the_wheel_holds_the_last_state_and_the_one_that_it_revises() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    top = LAST.parent.relative_to(ROOT).as_posix()
    assert {f"{top}/adopte", f"{top}/revise"} <= set(wheel["only-include"])
    assert wheel["sources"][top] == "ptsm_cli/data/val-d-exemple"
    assert data_folder("val-d-exemple") == LAST.parent == val_d_exemple.STATES_FOLDER
