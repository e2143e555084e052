"""The pages of documentation say what the rules say."""

from __future__ import annotations

import pytest
from repository import ROOT

from ptsm_cli.report.rules.pages import pages
from ptsm_cli.rules.registry import all_rules

FOLDER = ROOT / "docs" / "regles"
PAGES = pages(tuple(all_rules().values()))


@pytest.mark.parametrize("name", PAGES)
def test_the_published_page_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_bytes() == PAGES[name].encode(), "régénérez les pages : make regles"


def test_no_page_describes_a_rule_that_is_gone() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(PAGES)
