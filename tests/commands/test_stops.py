"""What stops a command: an interruption, a system that refuses, a fault of ours. No traceback reaches a user."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from commande import ENVIRONNEMENT, ptsm
from deploiement import Deployer

# A job run in the background ignores interruptions, and so would its children.
ECOUTER = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
LANCER = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"

ANNONCER = """
import io, sys
class Entree(io.TextIOWrapper):
    def read(self, *reste):
        print("attend", flush=True)
        return super().read(*reste)
sys.stdin = Entree(sys.stdin.buffer)
"""
"""Says when the command begins to wait for its texts: all is imported, and the error boundary stands."""


def test_an_interrupted_command_says_so_and_exits_130() -> None:
    lancee = subprocess.Popen(
        [sys.executable, "-c", ECOUTER + ANNONCER + LANCER, "echeance", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONNEMENT,
        text=True,
    )
    assert lancee.stdout is not None
    assert lancee.stdout.readline() == "attend\n"
    lancee.send_signal(signal.SIGINT)
    _, erreurs = lancee.communicate()
    assert (lancee.returncode, erreurs) == (130, "Interrompu.\n")


def test_a_command_interrupted_while_it_starts_says_so_too() -> None:
    pendant = (
        "import signal, sys\n"
        "class Frappe:\n"
        "    def find_spec(self, nom, *reste):\n"
        "        if nom == 'typer': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Frappe())\n"
    )
    commande = [sys.executable, "-c", ECOUTER + pendant + LANCER, "rules"]
    resultat = subprocess.run(commande, capture_output=True, text=True, check=False, env=ENVIRONNEMENT)
    assert (resultat.returncode, resultat.stdout, resultat.stderr) == (130, "", "Interrompu.\n")


@pytest.mark.parametrize(
    ("sortie", "dit"),
    [
        ("dossier", "c'est un dossier"),
        ("fichier/rapport.json", "un fichier porte le nom d'un des dossiers du chemin"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_in_french(
    deployer: Deployer, tmp_path: Path, sortie: str, dit: str
) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    resultat = ptsm("validate", "--format", "json", "--output", tmp_path / sortie, deployer({}))
    assert resultat.returncode == 2
    assert f"{sortie}\u00a0» ne peut pas être écrit\u00a0: {dit}." in resultat.stderr.replace("\n", " ")
    assert resultat.stderr.startswith("Erreur\u00a0:")
    assert not re.search(r"Errno|Traceback|directory", resultat.stderr)


def test_a_fault_of_ours_gives_no_traceback_but_a_journal() -> None:
    casse = "import sys; sys.modules['ptsm_cli.echeances'] = None\n" + LANCER
    commande = [sys.executable, "-c", casse, "echeance", "2021"]
    resultat = subprocess.run(commande, capture_output=True, text=True, check=False, env=ENVIRONNEMENT)
    assert resultat.returncode == 2
    assert "Ce n'est pas votre faute." in resultat.stderr
    assert "Traceback" not in resultat.stderr
    journal = re.search(r"\S+\.log", resultat.stderr)
    assert journal is not None
    assert "Traceback" in Path(journal[0]).read_text(encoding="utf-8")
    Path(journal[0]).unlink()
