"""What stops a command: an interruption, a system that refuses, a fault of ours. No traceback reaches a user."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command import ENVIRONMENT, LAUNCH, LISTEN, PTSM, ptsm
from deployment import Deploy

INTERRUPTED = """
import io, sys
class Entree(io.TextIOWrapper):
    def read(self, *reste):
        signal.raise_signal(signal.SIGINT)
        return super().read(*reste)
sys.stdin = Entree(sys.stdin.buffer)
"""
"""Interrupts the command when it begins to wait for its texts: all is imported, and the error boundary stands.

From another process, the signal may come just before the system is asked to wait, which then does for ever.
"""


def test_an_interrupted_command_says_so_and_exits_130() -> None:
    command = [sys.executable, "-c", LISTEN + INTERRUPTED + LAUNCH, "echeance", "-"]
    result = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env=ENVIRONMENT
    )
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "Interrompu.\n")


def test_a_command_interrupted_while_it_starts_says_so_too() -> None:
    meanwhile = (
        "import signal, sys\n"
        "class Frappe:\n"
        "    def find_spec(self, nom, *reste):\n"
        "        if nom == 'typer': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Frappe())\n"
    )
    command = [sys.executable, "-c", LISTEN + meanwhile + LAUNCH, "rules"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "Interrompu.\n")


def test_an_interruption_turned_into_another_error_is_one_still() -> None:
    meanwhile = (
        "import signal, sys\n"
        "class Frappe:\n"
        "    def find_spec(self, nom, *reste):\n"
        "        if nom != 'ptsm_cli.report.rules.text': return\n"
        "        try: signal.raise_signal(signal.SIGINT)\n"
        "        except KeyboardInterrupt as erreur: raise RuntimeError('classe') from erreur\n"
        "sys.meta_path.insert(0, Frappe())\n"
    )
    command = [sys.executable, "-c", LISTEN + meanwhile + LAUNCH, "rules"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert (result.returncode, result.stderr) == (130, "Interrompu.\n")


@pytest.mark.parametrize(
    "line",
    [
        ["--version"],
        ["rules", "-f", "json"],
        *(
            pytest.param(line, marks=pytest.mark.lent)
            for line in (["rules"], ["--help"], ["schema"], ["echeance", "2020"])
        ),
    ],
)
def test_a_full_disk_behind_the_output_is_told(line: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([PTSM, *line], stdout=full, stderr=subprocess.PIPE, check=False, env=ENVIRONMENT)
    said = "Erreur\u00a0: le résultat ne peut pas être écrit\u00a0: il n'y a plus de place.\n"
    assert (result.returncode, result.stderr.decode()) == (2, said)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("dossier", "c'est un dossier"),
        ("fichier/rapport.json", "un fichier porte le nom d'un des dossiers du chemin"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_in_french(
    deploy: Deploy, tmp_path: Path, output: str, said: str
) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    result = ptsm("validate", "--format", "json", "--output", tmp_path / output, deploy({}))
    assert result.returncode == 2
    assert f"{output}\u00a0» ne peut pas être écrit\u00a0: {said}." in result.stderr.replace("\n", " ")
    assert result.stderr.startswith("Erreur\u00a0:")
    assert not re.search(r"Errno|Traceback|directory", result.stderr)


def test_a_fault_of_ours_gives_no_traceback_but_a_journal() -> None:
    broken = "import sys; sys.modules['ptsm_cli.echeances'] = None\n" + LAUNCH
    command = [sys.executable, "-c", broken, "echeance", "2021"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert result.returncode == 2
    assert "Ce n'est pas votre faute." in result.stderr
    assert "Traceback" not in result.stderr
    journal = re.search(r"\S+\.log", result.stderr)
    assert journal is not None
    assert "Traceback" in Path(journal[0]).read_text(encoding="utf-8")
    Path(journal[0]).unlink()
