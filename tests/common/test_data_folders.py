"""The data folders are found in a checkout, and in an installed wheel."""

from __future__ import annotations

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
def test_the_templates_are_beside_the_package_or_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folders: list[str], found: str
) -> None:
    monkeypatch.setattr(files, "_PACKAGE", tmp_path / "ptsm_cli")
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    assert files.data_folder("templates") == tmp_path / found
    assert files.data_folder("val-d-exemple") == tmp_path / "tests" / "data" / "val-d-exemple"
