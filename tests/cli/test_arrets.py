"""What stops a command: an interruption, a system that refuses, a fault of ours. No traceback reaches a user."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from commande import ENVIRONNEMENT, ptsm
from conftest import Deployer

# A job run in the background ignores interruptions, and so would its children.
ECOUTER = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
LANCER = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"


def test_an_interrupted_command_says_so_and_exits_130() -> None:
    # « echeance - » waits for its texts: the help is printed only once everything is imported.
    avec_entree = subprocess.Popen(
        [sys.executable, "-c", ECOUTER + LANCER, "echeance", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONNEMENT,
        text=True,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        avec_entree.wait(timeout=2)
    avec_entree.send_signal(signal.SIGINT)
    _, erreurs = avec_entree.communicate(timeout=10)
    assert (avec_entree.returncode, erreurs) == (130, "Interrompu.\n")


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
        ("dossier", "dossier"),
        ("fichier/rapport.json", "fichier"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_in_french(
    deployer: Deployer, tmp_path: Path, sortie: str, dit: str
) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    resultat = ptsm("validate", "--format", "json", "--output", tmp_path / sortie, deployer({}))
    assert resultat.returncode == 2
    assert dit in resultat.stderr
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
