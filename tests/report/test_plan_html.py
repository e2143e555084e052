"""The planning as a web page: one file, real tables, words in every marked cell."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pages import Element, Page, read_page
from small_projet import WITHOUT_HORIZON, write_projet

from ptsm_cli.plan import Step
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

FICHE = """
numero: 7
titre: Informer <b>tous</b> & écouter
groupe: axe-1
objectifs_operationnels:
  - {libelle: Écrire <script>alert(1)</script>, echeance: 2018-2019}
  - {projet: Projet 1, libelle: Diffuser, echeance: à partir de 2020}
  - projet: Projet 1
    libelle: Former
    volets: [{modalites: Ici, echeance: à définir}, {modalites: Là, echeance: 2021}]
"""


def printed(projet: Projet, step: Step) -> str:
    return render(Request((projet,), step=step), "plan", ["html"])["html"]


def table(page: Page) -> list[list[Element]]:
    """Return the cells of the first table, row by row."""
    ordered: list[list[Element]] = []
    for element in page.elements[page.elements.index(page.all_tags("table")[0]) + 1 :]:
        if element.tag == "tr":
            ordered.append([])
        elif element.tag in {"th", "td"}:
            ordered[-1].append(element)
    return ordered


@pytest.fixture(params=list(Step))
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Page:
    return read_page(printed(write_projet(tmp_path, {"sept": FICHE}), request.param))


def test_every_element_is_closed_where_it_should_be(page: Page) -> None:
    assert (page.mistakes, page.opened) == ([], [])


def test_every_row_of_the_table_fills_the_same_columns(page: Page) -> None:
    ordered = table(page)
    scopes = [sum(cell.count("colspan") for cell in row) for row in ordered]
    carried = sum(cell.count("colspan") for cell in ordered[0] if cell.count("rowspan") == 2)
    if len(page.all_tags("thead")) and ordered[0][0].count("rowspan") == 2:
        scopes[1] += carried

    assert len(set(scopes)) == 1


def test_the_table_has_a_caption_and_every_header_says_what_it_heads(page: Page) -> None:
    [legend] = page.all_tags("caption")

    assert legend.text.startswith("1\u00a0fiche, 3\u00a0objectifs, par ")
    assert page.all_tags("th")
    assert [header.text for header in page.all_tags("th") if not header.attributes.get("scope")] == []


def test_every_mark_says_in_words_what_it_shows(page: Page) -> None:
    marked = [cell for cell in page.all_tags("td") if cell.attributes.get("class", "").startswith("case")]
    words = [" ".join(cell.text.split()) for cell in marked]

    assert [text.split(", ")[0] for text in words] == ["prévu", "sans fin fixée", "prévu"]
    assert [text.endswith("commence plus tôt") for text in words] == [True, False, False]
    assert ("2020" in words[1], "2021" in words[1], "2021" in words[2]) == (True, True, True)


def test_words_without_a_date_go_across_the_row(page: Page) -> None:
    [across] = [cell for cell in page.all_tags("td") if cell.attributes.get("class") == "en-travers"]
    years = [cell for cell in table(page)[0] if cell.attributes.get("class") == "an"]

    assert across.text == "à définir"
    assert across.count("colspan") == sum(cell.count("colspan") for cell in years)


def test_every_id_is_unique_and_every_inner_link_leads_to_one(page: Page) -> None:
    identifiers = page.values("id")
    targets = {link.attributes["href"].removeprefix("#") for link in page.all_tags("a")}

    assert len(identifiers) == len(set(identifiers))
    assert set() < targets <= set(identifiers)


def test_the_page_needs_nothing_from_elsewhere(page: Page) -> None:
    assert not [e for e in page.elements if e.tag in {"script", "link", "img", "iframe"} or "src" in e.attributes]


def test_the_words_of_a_fiche_are_never_taken_for_html(page: Page) -> None:
    [title] = [header for header in page.all_tags("th") if header.attributes.get("scope") == "rowgroup"][:1]

    assert title.text.startswith("7 Informer <b>tous</b> & écouter")


def test_the_page_has_one_first_heading_and_no_level_is_skipped(page: Page) -> None:
    levels = [int(title.tag[1]) for title in page.all_tags("h1", "h2", "h3", "h4")]

    assert levels.count(1) == 1
    assert all(following <= level + 1 for level, following in pairwise(levels))


def test_a_project_without_any_date_has_tables_without_columns_of_time(tmp_path: Path) -> None:
    fiche = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: à définir}]}"
    ordered = table(read_page(printed(write_projet(tmp_path, {"une": fiche}, WITHOUT_HORIZON), Step.SEMESTRE)))

    assert [[" ".join(cell.text.split()) for cell in row] for row in ordered] == [
        ["N°", "Objectif", "Échéance"],
        ["1 Agir"],
        ["1", "Agir", "à définir"],
    ]


def test_the_language_is_french_and_the_print_is_landscape(tmp_path: Path) -> None:
    text = printed(write_projet(tmp_path, {"sept": FICHE}), Step.SEMESTRE)

    assert '<html lang="fr">' in text
    assert "size: A4 landscape" in text
