"""The planning as a web page: one file, real tables, words in every marked cell."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pages import Element, Page, lire
from petit_projet import SANS_HORIZON, ecrire

from ptsm_cli.plan import Pas
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre

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


def imprime(projet: Projet, pas: Pas) -> str:
    return rendre(Demande((projet,), pas=pas), "plan", ["html"])["html"]


def table(page: Page) -> list[list[Element]]:
    """Return the cells of the first table, row by row."""
    rangees: list[list[Element]] = []
    for element in page.elements[page.elements.index(page.toutes("table")[0]) + 1 :]:
        if element.balise == "tr":
            rangees.append([])
        elif element.balise in {"th", "td"}:
            rangees[-1].append(element)
    return rangees


@pytest.fixture(params=list(Pas))
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Page:
    return lire(imprime(ecrire(tmp_path, {"sept": FICHE}), request.param))


def test_every_element_is_closed_where_it_should_be(page: Page) -> None:
    assert (page.fautes, page.ouvertes) == ([], [])


def test_every_row_of_the_table_fills_the_same_columns(page: Page) -> None:
    rangees = table(page)
    portees = [sum(cellule.nombre("colspan") for cellule in rangee) for rangee in rangees]
    reportees = sum(cellule.nombre("colspan") for cellule in rangees[0] if cellule.nombre("rowspan") == 2)
    if len(page.toutes("thead")) and rangees[0][0].nombre("rowspan") == 2:
        portees[1] += reportees

    assert len(set(portees)) == 1


def test_the_table_has_a_caption_and_every_header_says_what_it_heads(page: Page) -> None:
    [legende] = page.toutes("caption")

    assert "Fiche n°7\u00a0: planning par" in legende.texte
    assert page.toutes("th")
    assert [entete.texte for entete in page.toutes("th") if not entete.attributs.get("scope")] == []


def test_every_marked_cell_says_in_words_what_its_sign_shows(page: Page) -> None:
    marquees = [cellule for cellule in page.toutes("td") if "case" in (cellule.attributs.get("class", ""))]

    assert {" ".join(cellule.texte.split()) for cellule in marquees} == {
        "‹×plus tôt, hors horizon",
        "█prévu",
        "»sans fin fixée",
    }


def test_words_without_a_date_go_across_the_row(page: Page) -> None:
    [en_travers] = [cellule for cellule in page.toutes("td") if cellule.attributs.get("class") == "en-travers"]
    periodes = table(page)[0]

    assert en_travers.texte == "à définir"
    assert en_travers.nombre("colspan") == sum(cellule.nombre("colspan") for cellule in periodes) - 1


def test_every_id_is_unique_and_every_inner_link_leads_to_one(page: Page) -> None:
    identifiants = page.valeurs("id")
    cibles = {lien.attributs["href"].removeprefix("#") for lien in page.toutes("a")}

    assert len(identifiants) == len(set(identifiants))
    assert set() < cibles <= set(identifiants)


def test_the_page_needs_nothing_from_elsewhere(page: Page) -> None:
    assert not [e for e in page.elements if e.balise in {"script", "link", "img", "iframe"} or "src" in e.attributs]


def test_the_words_of_a_fiche_are_never_taken_for_html(page: Page) -> None:
    titres = [titre.texte for titre in page.toutes("h4")]

    assert titres == ["Fiche n°7 – Informer <b>tous</b> & écouter"]


def test_the_page_has_one_first_heading_and_no_level_is_skipped(page: Page) -> None:
    niveaux = [int(titre.balise[1]) for titre in page.toutes("h1", "h2", "h3", "h4")]

    assert niveaux.count(1) == 1
    assert all(suivant <= niveau + 1 for niveau, suivant in pairwise(niveaux))


def test_a_project_without_any_date_has_tables_without_columns_of_time(tmp_path: Path) -> None:
    fiche = "{numero: 1, titre: Agir, groupe: axe-1, objectifs_operationnels: [{libelle: Agir, echeance: à définir}]}"
    rangees = table(lire(imprime(ecrire(tmp_path, {"une": fiche}, SANS_HORIZON), Pas.SEMESTRE)))

    assert [[" ".join(cellule.texte.split()) for cellule in rangee] for rangee in rangees] == [
        ["Objectif opérationnel", "Échéance"],
        ["Agir", "à définir"],
    ]


def test_the_language_is_french_and_the_print_is_landscape(tmp_path: Path) -> None:
    texte = imprime(ecrire(tmp_path, {"sept": FICHE}), Pas.SEMESTRE)

    assert '<html lang="fr">' in texte
    assert "size: A4 landscape" in texte
