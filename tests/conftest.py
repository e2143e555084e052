"""What all the tests share: projects written as real files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ptsm_cli.rules.exemples import SOCLE

Deployer = Callable[[Mapping[str, str | bytes | None]], Path]


@pytest.fixture
def deployer(tmp_path: Path) -> Deployer:
    """Return a function that writes files over the base project of the rules, and gives its folder."""

    def ecrire(fichiers: Mapping[str, str | bytes | None]) -> Path:
        racine = tmp_path / "projet"
        for relatif, contenu in {**SOCLE, **fichiers}.items():
            if contenu is None:
                continue
            chemin = racine / relatif
            chemin.parent.mkdir(parents=True, exist_ok=True)
            chemin.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
        return racine

    return ecrire
