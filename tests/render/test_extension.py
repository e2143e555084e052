"""A document, a form of printing and a format of a report are added by their own files: nothing else is edited."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import ENVIRONMENT
from repository import MAYENNE

import ptsm_cli
from ptsm_cli.common import inventory

ADDED = {
    "ptsm_cli/render/documents/pense_bete.py": '''
"""What a project is about, in one sentence."""

from dataclasses import dataclass

from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True)
class PenseBete:
    sigle: str
    fiches: int


def compose(request):
    return PenseBete(request.projet.territoire.contenu.sigle, len(request.projet.fiches))


SPEC = DocumentSpec("pense-bete", "le projet en une phrase", compose)
''',
    "templates/pense-bete/pense-bete.md.j2": "# {{ sigle | md }}\n\n{{ fiches }} fiches.\n",
    "templates/pense-bete/pense-bete.txt.j2": "{{ sigle }} & {{ fiches }} fiches\n",
    "ptsm_cli/render/outputs/txt.py": '''
"""Documents as bare text."""

from ptsm_cli.render.outputs import OutputSpec

OUTPUT = OutputSpec("txt", suffix=".txt", template=".txt.j2", escapes=False, finish=str.upper)
''',
    "ptsm_cli/report/rules/noms.py": '''
"""The names of the rules, one a line."""


def format_report(rules):
    return "".join(f"{rule.name}\\n" for rule in rules)
''',
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package and of its templates, with the files above added."""
    copy = tmp_path_factory.mktemp("maison")
    package = Path(ptsm_cli.__file__).parent
    for folder in (package, package.parent / "templates"):
        shutil.copytree(folder, copy / folder.name, ignore=shutil.ignore_patterns("__pycache__"))
    for path, content in ADDED.items():
        (copy / path).parent.mkdir(exist_ok=True)
        (copy / path).write_text(content, encoding="utf-8")
    shutil.copytree(MAYENNE, copy / "mayenne")
    (copy / "mayenne" / "ptsm.yaml").write_text("rendu: {documents: pense-bete, formats: [txt, md]}\n", "utf-8")
    return copy


def run(house: Path, *arguments: str) -> str:
    """Run the command of the copy, and return what it prints; nothing may go wrong."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=house,
        env={**ENVIRONMENT, "PYTHONPATH": str(house), "PATH": os.environ["PATH"]},
    )
    assert done.stderr == ""
    return done.stdout.replace("\u00a0", " ")


@pytest.mark.lent
def test_a_document_and_a_form_of_printing_that_are_added_are_printed(house: Path) -> None:
    assert run(house, "ptsm_cli", "render", "mayenne") == "Écrit : rendu/pense-bete.txt\nÉcrit : rendu/pense-bete.md\n"
    assert (house / "rendu/pense-bete.txt").read_text("utf-8") == "PTSM 53 & 31 FICHES\n"
    assert (house / "rendu/pense-bete.md").read_text("utf-8") == "# PTSM 53\n\n31 fiches.\n"


@pytest.mark.lent
def test_the_help_and_the_check_know_them(house: Path) -> None:
    advice = run(house, "ptsm_cli", "render", "--help")
    assert f"Documents : {', '.join(sorted([*inventory.documents(), 'pense-bete']))}" in advice
    assert "Formats : html, md, pdf, txt" in advice
    findings = json.loads(run(house, "ptsm_cli", "validate", "mayenne/ptsm.yaml", "-f", "json"))["findings"]
    assert findings == []


@pytest.mark.lent
def test_the_schema_for_editors_knows_them(house: Path) -> None:
    (house / "schemas").mkdir()
    run(house, "ptsm_cli", "schema")
    schema = json.loads((house / "schemas/ptsm.schema.json").read_text("utf-8"))
    printed = schema["$defs"]["ReglagesRendu"]["properties"]
    assert "pense-bete" in printed["documents"]["anyOf"][1]["enum"]
    assert "txt" in printed["formats"]["anyOf"][1]["enum"]


@pytest.mark.lent
def test_a_format_that_is_added_is_offered_and_runs(house: Path) -> None:
    assert "Forme de la liste : text, json, md ou noms." in run(house, "ptsm_cli", "rules", "--help")
    assert run(house, "ptsm_cli", "rules", "-f", "noms").startswith("pilote-absent\nacteur-mal-ecrit\n")
