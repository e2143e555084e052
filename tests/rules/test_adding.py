"""A rule is its module: dropped in a family, it is run, explained and listed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from deploiement import deployer

from ptsm_cli.rules.rule import Exemple

ROOT = Path(__file__).parents[2]
RULE = '''\
"""Une fiche porte un titre d'un seul mot.

Ce que la règle vérifie
Le titre a deux mots ou plus.

Pourquoi
Un mot ne dit pas ce que l'on fait.

Comment corriger
Ajoutez un verbe.
"""

from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "N099"
NAME = "titre-d-un-mot"
SEVERITY = Severity.CONSEIL
BAD = Exemple({"fiches/02.yaml": "numero: 2\\ntitre: Former\\ngroupe: axe-1\\n"}, lieux=(("fiches/02.yaml", 2, 8),))
GOOD = Exemple({})


def check(analysis):
    for fiche in analysis.projet.fiches:
        if " " not in fiche.contenu.titre:
            yield Constat(fiche.at("titre"), "Ce titre a un seul mot.", "Ajoutez un verbe.")
'''


def test_a_module_in_a_family_is_a_rule(tmp_path: Path) -> None:
    for folder in ("ptsm_cli", "templates", "schemas"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "ptsm_cli" / "rules" / "numeros" / "n099_titre_d_un_mot.py").write_text(RULE, encoding="utf-8")
    deployer(Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"}), tmp_path / "projet")

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "ptsm_cli", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True, env=environment
        ).stdout

    assert "projet/fiches/02.yaml:2:8\n" in run("validate", "projet")
    assert "Un mot ne dit pas ce que l'on fait." in run("explain", "titre-d-un-mot")
    assert "N099" in run("rules", "--format", "md")
