"""The data folders are found in a checkout, and in an installed wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ptsm_cli.common import files


@pytest.mark.parametrize(
    ("folders", "found"),
    [
        (["templates"], "templates"),
        (["ptsm_cli/data/templates"], "ptsm_cli/data/templates"),
        (["templates", "ptsm_cli/data/templates"], "ptsm_cli/data/templates"),
    ],
)
def test_the_templates_are_beside_the_package_or_inside_it(tmp_path: Path, folders: list[str], found: str) -> None:
    package = Path(files.__file__).parent
    shutil.copytree(package, tmp_path / "ptsm_cli" / package.name)
    (tmp_path / "ptsm_cli" / "__init__.py").touch()
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    program = "from ptsm_cli.common.files import data_folder; print(data_folder('templates'))"
    output = subprocess.check_output([sys.executable, "-c", program], cwd=tmp_path, encoding="utf-8")
    assert Path(output.strip()) == tmp_path / found
