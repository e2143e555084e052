"""`ptsm completion`: what each shell adds to its profile, and what it is then answered."""

from __future__ import annotations

import pytest
import typer
from command import installed, ptsm

from ptsm_cli import __version__
from ptsm_cli.cli.app import application
from ptsm_cli.cli.completion import SHELLS

ANSWERS = {
    "une commande d'un groupe": ("ptsm new re", "2", ["reunion"]),
    "une option": ("ptsm plan --st", "2", ["--step"]),
    "la dernière valeur d'une liste": ("ptsm render --document livret,bi", "3", ["livret,bilan"]),
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
    done = ptsm(_PTSM_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=rank)
    assert (done.stdout.split(), done.stderr) == (expected, "")


@pytest.mark.lent
def test_the_installed_command_answers_too() -> None:
    done = installed(_PTSM_COMPLETE="complete_bash", COMP_WORDS="ptsm new re", COMP_CWORD="2")
    assert (done.stdout.split(), done.stderr) == (["reunion"], "")


def test_the_two_names_of_a_shell_are_one() -> None:
    assert ptsm("completion", "pwsh").stdout == ptsm("completion", "powershell").stdout


def test_an_unknown_shell_is_near_one() -> None:
    done = ptsm("completion", "bsh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "« bash »" in done.stderr.replace("\u00a0", " ")


CLOSED = {
    "un format": (["validate"], "form", "sar", ["sarif"]),
    "des règles à choisir": (["validate"], "select", "E001,L0010", []),
    "des règles à taire": (["validate"], "ignore", "E001,L010", ["E001,L010"]),
    "un pas": (["plan"], "step", "", ["semestre", "trimestre", "annee"]),
    "un document à regarder": (["watch"], "documents", "livret,a", ["livret,acteurs", "livret,annuelle"]),
    "un document à imprimer": (["render"], "documents", "livret,to", ["livret,tout"]),
    "une forme à imprimer": (["render"], "formats", "html,p", ["html,pdf"]),
    "un cadre": (["render"], "cadre", "a", ["anap"]),
    "un shell": (["completion"], "shell", "", list(SHELLS)),
    "un exemple": (["init"], "example", "may", ["mayenne-53"]),
    "une règle": (["explain"], "subject", "E00", [f"E00{n}" for n in range(1, 10)]),
    "une clé": (["explain"], "subject", "pilo", ["pilotes"]),
}


@pytest.mark.parametrize(("names", "parameter", "typed", "expected"), CLOSED.values(), ids=CLOSED)
def test_a_value_of_a_closed_list_is_completed(
    names: list[str], parameter: str, typed: str, expected: list[str]
) -> None:
    command = typer.main.get_command(application())
    for name in names:
        command = command.commands[name]  # type: ignore[attr-defined]  # a group has commands
    (option,) = [one for one in command.params if one.name == parameter]
    assert [item.value for item in option.shell_complete(typer.Context(command), typed)] == expected


@pytest.mark.parametrize("instruction", ["", "source_bash", "complete_ksh", "complete", "n'importe quoi"])
def test_a_question_in_no_known_form_is_forgotten(instruction: str) -> None:
    done = ptsm("--version", _PTSM_COMPLETE=instruction)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"ptsm {__version__}\n")
