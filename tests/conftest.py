"""What all the tests share: projects written as real files, documents to print again, and how far to search."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from deployment import Deploy, write_exemple
from hypothesis import HealthCheck, settings
from repository import GOLDEN

import ptsm_cli
from ptsm_cli.rules.rule import Exemple

# A busy machine makes no test fail: neither the time of one example nor that of drawing them is looked at.
_EVERYWHERE = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("short", _EVERYWHERE, max_examples=50)
settings.register_profile("full", _EVERYWHERE, max_examples=1000)
settings.register_profile("fuzz", _EVERYWHERE, max_examples=1000, derandomize=False)


ASIDE = ("lent", "navigateur")
"""Marks of the tests that run only when an option of their name asks for them."""


COMPARING = frozenset({"compare", "everything_said_as_it_was"})
"""Fixtures that compare with what is kept in `tests/golden`."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare what accepts a new print as the one to expect, and what runs the slow tests too."""
    parser.addoption("--maj-golden", action="store_true", help="Réécrit les documents attendus de tests/golden.")
    parser.addoption("--maj-readme", action="store_true", help="Réécrit dans README.md ce que ses commandes affichent.")
    parser.addoption("--fuzz", action="store_true", help="Tire les exemples au hasard, d'autres à chaque fois.")
    parser.addoption("--navigateur", action="store_true", help="Ouvre aussi les documents dans un vrai navigateur.")
    parser.addoption("--lent", action="store_true", help="Déroule aussi les tests marqués « lent ».")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples each law is tried on."""
    settings.load_profile("fuzz" if config.getoption("--fuzz") else "full" if config.getoption("--lent") else "short")
    if config.getoption("--lent"):
        _import_everything()


def _import_everything() -> None:
    """Import the package: examples hold constants of what is imported, whichever the order of the tests."""
    for module in walk_packages(ptsm_cli.__path__, "ptsm_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave aside the slow tests and the browser, not asked for; to print documents again, all but what does so."""
    kept: list[pytest.Item] = []
    aside: list[pytest.Item] = []
    for item in items:
        if config.getoption("--maj-golden"):
            wanted = not COMPARING.isdisjoint(getattr(item, "fixturenames", ()))
        else:
            wanted = all(config.getoption(f"--{name}") or item.get_closest_marker(name) is None for name in ASIDE)
        (kept if wanted else aside).append(item)
    config.hook.pytest_deselected(items=aside)
    items[:] = kept


@pytest.fixture
def deploy(tmp_path: Path) -> Deploy:
    """Return a function that writes files over the base project of the rules, and gives its folder."""
    return lambda files: write_exemple(Exemple(files), tmp_path / "projet")


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with the file of `tests/golden` of this name.

    `pytest --maj-golden` writes the files anew: read the difference that git shows before keeping it.
    """

    def compare_with_file(name: str, obtained: str) -> None:
        expected = GOLDEN / name
        if request.config.getoption("--maj-golden"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_bytes(obtained.encode())
        lines = expected.read_bytes().decode().splitlines()
        difference = "\n".join(unified_diff(lines, obtained.splitlines(), str(expected), "obtenu", lineterm="", n=1))
        assert not difference, f"Le document a changé ; s'il est juste, lancez make golden.\n{difference}"

    return compare_with_file
