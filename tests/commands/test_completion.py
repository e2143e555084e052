"""`ptsm completion`: what each shell adds to its profile, and what it is then answered."""

from __future__ import annotations

import subprocess

import pytest
from command import ENVIRONMENT, PTSM, ptsm

from ptsm_cli.cli.completion import SHELLS

ANSWERS = {
    "une commande": ("ptsm valid", "1", ["validate"]),
    "une commande d'un groupe": ("ptsm new re", "2", ["reunion"]),
    "une option": ("ptsm plan --st", "2", ["--step"]),
    "rien": ("ptsm xyz", "1", []),
}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_is_given_what_asks_the_command(shell: str) -> None:
    done = ptsm("completion", shell)
    assert done.returncode == 0
    assert f"complete_{shell}" in done.stdout
    assert "ptsm" in done.stdout


@pytest.mark.parametrize(("line", "rank", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_a_shell_is_answered(line: str, rank: str, expected: list[str]) -> None:
    asked = {"_PTSM_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": rank}
    done = subprocess.run([PTSM], capture_output=True, encoding="utf-8", check=False, env={**ENVIRONMENT, **asked})
    assert (done.stdout.split(), done.stderr) == (expected, "")


def test_an_unknown_shell_is_near_one() -> None:
    done = ptsm("completion", "bsh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "« bash »" in done.stderr.replace("\u00a0", " ")


@pytest.mark.parametrize("instruction", ["", "source_bash", "complete_ksh", "n'importe quoi"])
def test_a_question_in_no_known_form_is_forgotten(instruction: str) -> None:
    env = {**ENVIRONMENT, "_PTSM_COMPLETE": instruction}
    done = subprocess.run([PTSM, "--version"], capture_output=True, encoding="utf-8", check=False, env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("ptsm ")
