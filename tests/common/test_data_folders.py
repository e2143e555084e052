"""The data folders are found in a checkout, and in an installed wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ptsm_cli.common import files as ressources


@pytest.mark.parametrize(
    ("dossiers", "trouve"),
    [
        (["templates"], "templates"),
        (["ptsm_cli/data/templates"], "ptsm_cli/data/templates"),
        (["templates", "ptsm_cli/data/templates"], "ptsm_cli/data/templates"),
    ],
)
def test_the_templates_are_beside_the_package_or_inside_it(tmp_path: Path, dossiers: list[str], trouve: str) -> None:
    paquet = Path(ressources.__file__).parent
    shutil.copytree(paquet, tmp_path / "ptsm_cli" / paquet.name)
    (tmp_path / "ptsm_cli" / "__init__.py").touch()
    for dossier in dossiers:
        (tmp_path / dossier).mkdir(parents=True)
    programme = "from ptsm_cli.common.files import dossier; print(dossier('templates'))"
    sortie = subprocess.check_output([sys.executable, "-c", programme], cwd=tmp_path, encoding="utf-8")
    assert Path(sortie.strip()) == tmp_path / trouve
