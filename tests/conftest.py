"""What all the tests share: projects written as real files, and documents to print again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import unified_diff
from pathlib import Path

import pytest
from deploiement import deployer as ecrire_exemple

from ptsm_cli.rules.rule import Exemple

GOLDEN = Path(__file__).parent / "golden"
"""The documents that a run must print again, byte for byte."""

Deployer = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def deployer(tmp_path: Path) -> Deployer:
    """Return a function that writes files over the base project of the rules, and gives its folder."""
    return lambda fichiers: ecrire_exemple(Exemple(fichiers), tmp_path / "projet")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the option that accepts a new print as the one to expect."""
    parser.addoption("--maj-golden", action="store_true", help="Réécrit les documents attendus de tests/golden.")


@pytest.fixture
def comparer(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with the file of `tests/golden` of this name.

    `pytest --maj-golden` writes the files anew: read the difference that git shows before keeping it.
    """

    def comparer_au_fichier(nom: str, obtenu: str) -> None:
        attendu = GOLDEN / nom
        if request.config.getoption("--maj-golden"):
            attendu.parent.mkdir(parents=True, exist_ok=True)
            attendu.write_bytes(obtenu.encode())
        lignes = attendu.read_bytes().decode().splitlines()
        difference = "\n".join(unified_diff(lignes, obtenu.splitlines(), str(attendu), "obtenu", lineterm="", n=1))
        assert not difference, f"Le document a changé ; s'il est juste, lancez pytest --maj-golden.\n{difference}"

    return comparer_au_fichier
