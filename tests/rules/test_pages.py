"""The pages of documentation say what the rules say."""

from __future__ import annotations

from pathlib import Path

import pytest

from ptsm_cli.report.regles.pages import pages
from ptsm_cli.rules.registre import toutes

DOSSIER = Path(__file__).parents[2] / "docs" / "regles"
PAGES = pages(tuple(toutes().values()))


@pytest.mark.parametrize("nom", PAGES)
def test_la_page_publiee_est_a_jour(nom: str) -> None:
    assert (DOSSIER / nom).read_bytes() == PAGES[nom].encode(), "régénérez les pages : make regles"


def test_aucune_page_ne_decrit_une_regle_disparue() -> None:
    assert sorted(chemin.name for chemin in DOSSIER.iterdir()) == sorted(PAGES)
