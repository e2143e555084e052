"""A rule is its module: dropped in a family, it is run, explained and listed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from deployment import write_exemple

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
BAD = Exemple({"fiches/02.yaml": "numero: 2\\ntitre: Former\\ngroupe: axe-1\\n"}, places=(("fiches/02.yaml", 2, 8),))
GOOD = Exemple({})


def check(analysis):
    for fiche in analysis.projet.fiches:
        if " " not in fiche.contenu.titre:
            yield Constat(fiche.at("titre"), "Ce titre a un seul mot.", "Ajoutez un verbe.")
'''


class Copy:
    """The package copied in a folder, with one more rule, and a project beside it."""

    def __init__(self, folder: Path, rule: str) -> None:
        self.folder = folder
        for part in ("ptsm_cli", "templates", "schemas"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "ptsm_cli" / "rules" / "numeros" / "n099_titre_d_un_mot.py").write_text(rule, encoding="utf-8")
        write_exemple(Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\n"}), folder / "projet")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ptsm_cli", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(self.folder), "COLUMNS": "200"}
        return subprocess.run(
            command, cwd=self.folder, capture_output=True, encoding="utf-8", check=False, env=environment
        )


@pytest.mark.lent
def test_a_module_in_a_family_is_a_rule(tmp_path: Path) -> None:
    copy = Copy(tmp_path, RULE)
    assert "projet/fiches/02.yaml:2:8\n" in copy.run("validate", "projet", "--hints").stdout
    assert "Un mot ne dit pas ce que l'on fait." in copy.run("explain", "titre-d-un-mot").stdout
    assert "N099" in copy.run("rules", "--format", "md").stdout


@pytest.mark.lent
def test_a_rule_that_breaks_hides_no_other(tmp_path: Path) -> None:
    broken = RULE.replace("    for fiche in", "    yield from ()\n    1 / 0\n    for fiche in")
    done = Copy(tmp_path, broken).run("validate", "projet", "--format", "json")
    assert done.returncode == 2
    assert {finding["code"] for finding in json.loads(done.stdout)["findings"]} == {"A001", "C005", "I001"}
    assert done.stderr.startswith("Erreur\u00a0: La règle N099 a rencontré un problème imprévu.")
    journal = re.search(r"\S+\.log", done.stderr)
    assert journal is not None
    assert "ZeroDivisionError" in Path(journal[0]).read_text(encoding="utf-8")
    Path(journal[0]).unlink()
