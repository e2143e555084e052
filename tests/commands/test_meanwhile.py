"""A file that changes, vanishes or is replaced while it is checked: a finding or a result, never a fault of ours."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from audit import at
from command import ptsm
from deployment import Deploy

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\npillotes: x\n"


def _vanish(path: Path) -> None:
    path.unlink()


def _become_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _become_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _become_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parents[2] / "secret.yaml")


def _become_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def _grow(path: Path) -> None:
    with path.open("ab") as file:
        file.truncate(50_000_000)


def _be_emptied(path: Path) -> None:
    path.write_bytes(b"")


def _be_rewritten(path: Path) -> None:
    path.write_bytes(b"\xff\x00[")


CHANGES = [
    _vanish,
    _become_folder,
    _become_pipe,
    _become_link,
    _become_link_to_itself,
    _grow,
    _be_emptied,
    _be_rewritten,
]


@pytest.fixture
def root(deploy: Deploy) -> Path:
    root = deploy({"fiches/02.yaml": FICHE, "fiches/03.yaml": FICHE.replace("2", "3")})
    (root.parent / "secret.yaml").write_text("jeton: hunter2\n", encoding="utf-8")
    return root


def opens(name: str) -> Callable[[str, tuple[object, ...]], bool]:
    return lambda event, arguments: event == "open" and str(arguments[0]).endswith(name)


def lists(name: str) -> Callable[[str, tuple[object, ...]], bool]:
    return lambda event, arguments: event in {"os.scandir", "os.listdir"} and str(arguments[0]).endswith(name)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_changed_just_before_it_is_opened(root: Path, change: Callable[[Path], None], form: str) -> None:
    file = root / "fiches" / "02.yaml"
    said: list[str] = []

    def check() -> None:
        result = ptsm("validate", "-f", form, folder=root)
        assert result.returncode == 1
        said.append(result.stdout + result.stderr)

    assert at(opens("fiches/02.yaml"), lambda: change(file), check)
    assert "hunter2" not in said[0]
    assert "03.yaml" in said[0]


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_changed_after_it_was_read_is_told_as_it_was_read(root: Path, change: Callable[[Path], None]) -> None:
    before = ptsm("validate", folder=root).stdout
    after: list[str] = []
    file = root / "fiches" / "02.yaml"
    assert at(opens("fiches/03.yaml"), lambda: change(file), lambda: after.append(ptsm("validate", folder=root).stdout))
    kept = [line for line in before.splitlines() if "pillotes" in line]
    assert len(kept) == 4
    assert [line for line in after[0].splitlines() if "pillotes" in line] == kept


@pytest.mark.parametrize("folder", ["fiches", "gouvernance"])
@pytest.mark.parametrize("command", ["validate", "plan", "links", "render"])
def test_a_folder_that_vanishes_just_before_it_is_listed(root: Path, tmp_path: Path, folder: str, command: str) -> None:
    (root / "gouvernance").mkdir()
    status: list[int] = []

    def run() -> None:
        rest = ["--output", str(tmp_path / "rendu")] if command == "render" else []
        status.append(ptsm(command, root, *rest, folder=tmp_path).returncode)

    assert at(lists(f"projet/{folder}"), lambda: (root / folder).rename(root / "ailleurs"), run)
    assert status[0] in {0, 1}
