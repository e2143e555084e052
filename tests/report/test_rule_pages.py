"""The pages of documentation say what the rules say."""

from __future__ import annotations

import pytest
from repository import ROOT

from ptsm_cli.report.rules.pages import pages
from ptsm_cli.rules.registry import toutes

DOSSIER = ROOT / "docs" / "regles"
PAGES = pages(tuple(toutes().values()))


@pytest.mark.parametrize("nom", PAGES)
def test_the_published_page_is_up_to_date(nom: str) -> None:
    assert (DOSSIER / nom).read_bytes() == PAGES[nom].encode(), "régénérez les pages : make regles"


def test_no_page_describes_a_rule_that_is_gone() -> None:
    assert sorted(chemin.name for chemin in DOSSIER.iterdir()) == sorted(PAGES)
