"""The C parser reads, and where it refuses a text the pure parser has the last word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.loading.file import load_file

LAUNCH = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: {heure: 14:30}\n", {"a": {"heure": "14:30"}}),
        ("a: [{url: https://exemple.fr/x}]\n", {"a": [{"url": "https://exemple.fr/x"}]}),
        ("a: [mayenne-53:22]\n", {"a": ["mayenne-53:22"]}),
        ("a: {b: mayenne-53:22, c: &x d}\n", {"a": {"b": "mayenne-53:22", "c": "d"}}),
    ],
)
def test_valid_yaml_that_the_c_parser_refuses_is_read(tmp_path: Path, text: str, data: object) -> None:
    path = tmp_path / "f.yaml"
    path.write_text(text, encoding="utf-8")
    file = load_file(path, "f.yaml")
    assert (file.data, file.readable) == (data, True)


def test_it_is_read_under_the_same_guards(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_text("a: {b: mayenne-53:22, c: &x d, c: e}\n", encoding="utf-8")
    faults = [(d.kind, d.location.place.column) for d in load_file(path, "f.yaml").faults]
    assert faults == [(FaultKind.ALIAS, 26), (FaultKind.DUPLICATE_KEY, 32)]


def test_without_the_c_parser_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "territoire.yaml").write_text("id: p\nnom: P\nsigle: P\n", encoding="utf-8")
    without_c = "import sys; sys.modules['ruamel.yaml.cyaml'] = None\n"
    done = subprocess.run(
        [sys.executable, "-c", without_c + LAUNCH, "validate", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == (
        "Erreur\u00a0: L'analyseur YAML de ptsm n'est pas installé.\n"
        "Réinstallez ptsm\u00a0: le paquet ruamel.yaml.clib lui manque.\n"
    )
