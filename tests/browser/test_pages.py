"""Every document of the five examples in a real browser: read, narrow, in the dark, on paper."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from browser import Visit, nu, visit
from command import ptsm
from repository import EXAMPLES, TERRITORIES

pytestmark = pytest.mark.navigateur

LEAST = 0.15
"""Share of a last page that must be used."""

ANAP = "artois-audomarois-62"
"""The territory whose fiches are tried in the other frame too."""

PAGES = {
    "plan": {"mayenne-53": (6, 8)},
    "fiche": dict.fromkeys(TERRITORIES, (1, 2)),
    "couverture": dict.fromkeys(TERRITORIES, (1, 1)),
    "annuelle": dict.fromkeys(TERRITORIES, (1, 8)),
    "gouvernance": {"artois-audomarois-62": (5, 6)},
    "feuille-de-route": {"cote-d-or-21": (20, 34), "hauts-de-seine-92": (12, 20), "meurthe-et-moselle-54": (10, 17)},
    "dossier": {"mayenne-53": (2, 4), "meurthe-et-moselle-54": (2, 4)},
    "releve": dict.fromkeys(TERRITORIES, (1, 3)),
}
"""How many pages a document takes; the sheet to sign of a reading is one of its own."""


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of every document of the examples, and of their fiches in the other frame."""
    folder = tmp_path_factory.mktemp("documents")
    asked = [("tout", territory, territory) for territory in TERRITORIES]
    for document, territory, place in [*asked, ("fiche --cadre anap", ANAP, f"anap-{ANAP}")]:
        chosen: list[str | Path] = ["--document", *document.split(), "--format", "html", "--output", folder / place]
        assert ptsm("render", EXAMPLES / territory, *chosen).returncode == 0
    return folder


@pytest.fixture(scope="session")
def visits(printed: Path) -> list[Visit]:
    """Return what each of them is in the browser."""
    return visit(printed)


def test_every_document_is_visited(visits: list[Visit], printed: Path) -> None:
    assert {seen.name for seen in visits} == {
        page.relative_to(printed).with_suffix("").as_posix() for page in printed.rglob("*.html")
    }
    assert {"feuille-de-route", "fiche", "plan", "livret", "couverture", "dossier"} <= {one.document for one in visits}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_has_nothing_to_say(visits: list[Visit], scheme: str, width: int) -> None:
    assert [(seen.name, said) for seen in visits for said in seen.axe[f"{scheme} {width}"]] == []


def test_nu_has_nothing_to_say(printed: Path) -> None:
    assert nu(printed) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_no_page_scrolls_sideways(visits: list[Visit], width: int) -> None:
    assert [(seen.name, said) for seen in visits for said in seen.sideways[str(width)]] == []


def test_each_region_has_a_name_of_its_own(visits: list[Visit]) -> None:
    named = [(seen.name, name, times) for seen in visits for name, times in Counter(seen.regions).items()]
    assert [repeated for repeated in named if repeated[2] > 1 or not repeated[1]] == []


def test_no_head_stands_alone_at_the_foot_of_a_page(visits: list[Visit]) -> None:
    alone = [
        (seen.name, page, head)
        for seen in visits
        for page, one in enumerate(seen.sheets, start=1)
        for head in one.heads_alone
    ]
    assert alone == []


def test_the_last_page_is_not_almost_empty(visits: list[Visit]) -> None:
    last = {seen.name: seen.sheets[-1].used for seen in visits if len(seen.sheets) > 1}
    assert {name: used for name, used in last.items() if used < LEAST} == {}


@pytest.mark.parametrize("document", PAGES)
def test_a_document_takes_the_pages_that_it_should(visits: list[Visit], document: str) -> None:
    bounds = PAGES[document]
    taken = [
        (seen, bounds[seen.name.partition("/")[0]])
        for seen in visits
        if seen.document == document and seen.name.partition("/")[0] in bounds
    ]
    assert taken
    assert {seen.name: len(seen.sheets) for seen, (least, most) in taken if not least <= len(seen.sheets) <= most} == {}
