"""The C parser reads, and where it refuses a text the pure parser has the last word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ptsm_cli.loading.faults import Genre
from ptsm_cli.loading.file import charger

LANCER = "import sys; sys.argv[0] = 'ptsm'\nfrom ptsm_cli.__main__ import main; main()"


@pytest.mark.parametrize(
    ("texte", "donnees"),
    [
        ("a: {heure: 14:30}\n", {"a": {"heure": "14:30"}}),
        ("a: [{url: https://exemple.fr/x}]\n", {"a": [{"url": "https://exemple.fr/x"}]}),
        ("a: [mayenne-53:22]\n", {"a": ["mayenne-53:22"]}),
        ("a: {b: mayenne-53:22, c: &x d}\n", {"a": {"b": "mayenne-53:22", "c": "d"}}),
    ],
)
def test_valid_yaml_that_the_c_parser_refuses_is_read(tmp_path: Path, texte: str, donnees: object) -> None:
    chemin = tmp_path / "f.yaml"
    chemin.write_text(texte, encoding="utf-8")
    fichier = charger(chemin, "f.yaml")
    assert (fichier.donnees, fichier.lisible) == (donnees, True)


def test_it_is_read_under_the_same_guards(tmp_path: Path) -> None:
    chemin = tmp_path / "f.yaml"
    chemin.write_text("a: {b: mayenne-53:22, c: &x d, c: e}\n", encoding="utf-8")
    faults = [(d.genre, d.location.place.column) for d in charger(chemin, "f.yaml").defauts]
    assert faults == [(Genre.ALIAS, 26), (Genre.CLE_DOUBLE, 32)]


def test_without_the_c_parser_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "territoire.yaml").write_text("id: p\nnom: P\nsigle: P\n", encoding="utf-8")
    sans_c = "import sys; sys.modules['ruamel.yaml.cyaml'] = None\n"
    fait = subprocess.run(
        [sys.executable, "-c", sans_c + LANCER, "validate", tmp_path], capture_output=True, text=True, check=False
    )
    assert fait.returncode == 2
    assert fait.stderr == (
        "Erreur\u00a0: L'analyseur YAML de ptsm n'est pas installé.\n"
        "Réinstallez ptsm\u00a0: le paquet ruamel.yaml.clib lui manque.\n"
    )
