"""A key that is added to a model is known everywhere from its one line: editors, pages, explanations, hostile texts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import ENVIRONMENT
from repository import ROOT

LINE = '    essai: Text | None = Field(default=None, description="Un essai.")\n'
BEFORE = "    contexte: Text | None = "

ASK = """
import json
from from_models import Maker, text_fields
from ptsm_cli.model.fields import field_cards
from ptsm_cli.model.schemas import schema
from ptsm_cli.report.fields.md import reference

made = Maker(lambda *at: f"texte de {at[1]}", 1).file("fiche", 0)
print(json.dumps({
    "schema": "essai" in json.loads(schema("fiche"))["properties"],
    "page": "`essai`" in reference(field_cards()),
    "hostile": ("fiche", "essai") in set(text_fields()),
    "filled": made["essai"],
}))
"""


@pytest.mark.lent
def test_a_key_of_one_line_is_in_the_schema_the_page_and_the_table_of_hostile_texts(tmp_path: Path) -> None:
    for part in ("ptsm_cli", "templates", "tests/support"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    model = tmp_path / "ptsm_cli/model/fiche.py"
    model.write_text(model.read_text("utf-8").replace(BEFORE, f"{LINE}{BEFORE}", 1), encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(tmp_path / "tests/support")])

    def run(*arguments: str) -> str:
        environment = {**ENVIRONMENT, "PYTHONPATH": path}
        line = [sys.executable, *arguments]
        done = subprocess.run(line, capture_output=True, encoding="utf-8", check=True, cwd=tmp_path, env=environment)
        return done.stdout

    known = json.loads(run("-c", ASK))
    assert known == {"schema": True, "page": True, "hostile": True, "filled": "texte de essai"}
    explained = run("-m", "ptsm_cli", "explain", "essai")
    assert "Un essai." in explained
    assert "Ne s'imprime pas." in explained  # until `make imprimes` finds it printed
