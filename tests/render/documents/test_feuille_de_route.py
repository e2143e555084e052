"""The feuille de route: its parts, its tables, its totals and its index, and nothing that the files do not say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pages import read_page
from repository import DATA
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.load import load_projet
from ptsm_cli.render.documents.feuille_de_route import compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render


def test_the_feuille_de_route_of_a_small_territory_is_the_one_expected(compare: Callable[[str, str], None]) -> None:
    projet = load_projet(DATA / "livret", "val-d-essai")
    compare("val-d-essai/feuille-de-route.md", render(Request((projet,)), "feuille-de-route", ["md"])["md"])


def test_a_part_without_anything_to_say_is_not_printed(tmp_path: Path) -> None:
    page = render(Request((write_projet(tmp_path, {"01": fiche("1")}),)), "feuille-de-route", ["html"])["html"]
    assert [title.text.strip() for title in read_page(page).all_tags("h2")] == [
        "Approbation",
        "Sommaire",
        "Axe 1\u00a0: Repérer",
        "Axe 2\u00a0: Accompagner",
        "Plan pluriannuel",
        "Programmations et contrats",
        "Index des organisations",
    ]


JALONS = """
jalons:
  - {id: copil, libelle: Validation, type: feuille-de-route, date: 2021-03-12}
  - {id: cts, libelle: Avis du CTS, type: avis, date: 2021-04-01, organisme: CTS}
  - {id: clsm, libelle: Avis, type: avis, organisme: CLSM du Nord, date: 2021-05-03}
  - {id: arrete, libelle: Arrêté, type: arrete, echeance: fin 2021}
"""


@pytest.mark.parametrize(
    ("genre", "said"),
    [
        ("ptsm", ["12 mars 2021", "1er avril 2021", "3 mai 2021", "", ""]),
        ("cls", []),
    ],
)
def test_the_approvals_of_a_ptsm_are_filled_from_its_dated_milestones(
    tmp_path: Path, genre: str, said: list[str]
) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\ngenre: {genre}\n", gouvernance=JALONS)
    assert [one.valeur for one in compose(Request((projet,))).approbations] == said


def test_the_diagnosis_keeps_its_rows_its_columns_and_its_source(tmp_path: Path) -> None:
    diagnostic = """
diagnostic:
  - libelle: Psychiatres
    annee: 2018
    unite: ETP
    source: ARS
    colonnes: [Adultes, Enfants]
    lignes: [{libelle: CH, valeurs: [2, ~]}, {libelle: EPSM, valeurs: [3.5, ~]}]
  - {libelle: Population, unite: habitants, source: Insee, valeurs: [{annee: 2016, valeur: 307500}]}
  - {libelle: Naissances, unite: naissances, source: Insee, note: Un essai.,
     valeurs: [{annee: 2016, zone: Nord, valeur: 3}, {annee: 2017, categorie: filles, valeur: 4}]}
"""
    projet = write_projet(tmp_path, {"01": fiche("1")}, TERRITOIRE + diagnostic)
    grid, series = (figures.tableau for figures in compose(Request((projet,))).diagnostic)
    assert grid.legende == "Psychiatres (2018, ETP, source\u00a0: ARS)"
    assert [column.titre for column in grid.colonnes] == ["", "Adultes", "Enfants"]
    assert [[cell.texte for cell in row.cases] for row in grid.blocs[0].rangs] == [["CH", "2", ""], ["EPSM", "3.5", ""]]
    assert series.legende == "Population, et 1\u00a0autre série de chiffres"
    assert [column.titre for column in series.colonnes] == ["Zone, catégorie", "Année", "Valeur"]
    assert [(bloc.titre, [[cell.texte for cell in row.cases] for row in bloc.rangs]) for bloc in series.blocs] == [
        ("Population (2016, habitants, source\u00a0: Insee)", [["Tout le territoire", "", "307\u202f500"]]),
        ("Naissances (naissances, même source)", [["Nord", "2016", "3"], ["filles", "2017", "4"]]),
    ]


def test_a_table_wider_than_a_page_is_printed_with_its_lines_as_columns(tmp_path: Path) -> None:
    heads, values = (", ".join(f"{sign}{rank}" for rank in range(10)) for sign in ("C", ""))
    table = f"{{libelle: Lits, unite: lits, colonnes: [{heads}], lignes: [{{libelle: CH, valeurs: [{values}]}}]}}"
    projet = write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\ndiagnostic:\n  - {table}\n")
    [wide] = (figures.tableau for figures in compose(Request((projet,))).diagnostic)
    assert [column.titre for column in wide.colonnes] == ["", "CH"]
    assert [[cell.texte for cell in row.cases] for row in wide.blocs[0].rangs][:2] == [["C0", "0"], ["C1", "1"]]


@pytest.mark.parametrize(
    ("heads", "genre"),
    [
        ("Décès, Naissances", "chiffres"),
        ("CMP, CATTP, HDJ", "blocs chiffres"),
        ("Psychiatrie générale, Psychiatrie infanto-juvénile", "blocs chiffres"),
    ],
)
def test_a_table_wider_than_a_phone_is_a_block_for_each_line_there(tmp_path: Path, heads: str, genre: str) -> None:
    table = f"{{libelle: Lits, unite: lits, colonnes: [{heads}], lignes: [{{libelle: CH, valeurs: [1, 2]}}]}}"
    projet = write_projet(tmp_path, {"01": fiche("1")}, f"{TERRITOIRE}\ndiagnostic:\n  - {table}\n")
    [figures] = compose(Request((projet,))).diagnostic
    assert figures.tableau.genre == genre


def test_the_budgets_come_to_totals_by_group_funder_and_year_and_what_is_not_costed_is_not_0(tmp_path: Path) -> None:
    first = "budget: [{poste: Psychiatre, montant: 12 000 €, financeur: ARS, annee: 2026}, {poste: Local, annee: 2027}]"
    second = "budget: [{poste: Loyer, montant: 500, annee: 2026, nature: depense}]"
    fiches = {"01": fiche("1", rest=first), "02": fiche("2", rest=second, groupe="ailleurs")}
    budget = compose(Request((write_projet(tmp_path, fiches),))).budget
    assert budget is not None
    assert [[cell.texte for cell in row.cases] for block in budget.blocs for row in block.rangs] == [
        ["Axe 1 – Repérer", "12\u202f000\u00a0€ (1\u00a0poste chiffré sur 2)", ""],
        ["Autres fiches actions", "", "500\u00a0€"],
        ["ARS", "12\u202f000\u00a0€", ""],
        ["financeur non dit", "non chiffré", "500\u00a0€"],
        ["2026", "12\u202f000\u00a0€", "500\u00a0€"],
        ["2027", "non chiffré", ""],
    ]
    assert budget.pied is not None
    assert [cell.texte for cell in budget.pied.cases][1:] == [
        "12\u202f000\u00a0€ (1\u00a0poste chiffré sur 2)",
        "500\u00a0€",
    ]


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ("montant: 5", ["Ensemble", "5\u00a0€"]),
        ("montant: 5, nature: depense", ["Ensemble", "5\u00a0€"]),
        ("annee: 2026", []),
    ],
)
def test_budgets_have_totals_as_soon_as_one_amount_is_said_planned_or_spent(
    tmp_path: Path, row: str, whole: list[str]
) -> None:
    projet = write_projet(tmp_path, {"01": fiche("1", rest=f"budget: {{poste: Local, {row}}}\n")})
    budget = compose(Request((projet,))).budget
    assert [cell.texte for cell in (budget.pied.cases if budget and budget.pied else ())] == whole


def test_the_index_gives_each_organisation_the_fiches_that_name_it(tmp_path: Path) -> None:
    fiches = {
        "01": fiche("1", rest="pilotes: ch-essai\n"),
        "02": fiche(
            "2", "Loger", "partenaires: [UNAFAM, à définir]\nobjectifs_operationnels: [{libelle: A, operateurs: CHE}]\n"
        ),
    }
    index = compose(Request((write_projet(tmp_path, fiches),))).organisations
    assert index is not None
    rows = [[getattr(cell.texte, "texte", cell.texte) for cell in row.cases] for row in index.blocs[0].rangs]
    assert rows == [["Centre hospitalier d'Essai", "CHE", "1, 2"], ["UNAFAM", "", "2"]]


def test_each_fiche_has_its_own_running_title(tmp_path: Path) -> None:
    page = render(
        Request((write_projet(tmp_path, {"01": fiche("17 bis", rest=f"contexte: {'Constat ' * 300}\n")}),)),
        "feuille-de-route",
        ["html"],
    )["html"]
    assert "#fiche-17-bis { page: fiche-17-bis; }" in page
    assert "@page fiche-17-bis { @top-right { content:" in page


CITING = """
rubriques: [{titre: Le diagnostic (fiche 2), contenu: "Un constat.\\n\\nVoir la fiche 2."}]
diagnostic: [{libelle: Population, unite: habitants, note: Voir la fiche 2., valeurs: [{annee: 2016, valeur: 12}]}]
ruptures: [{public: Jeunes, points: [Attente (fiche 2)], orientations: [Voir la fiche 2]}]
"""
GOVERNING = """
instances: [{id: copil, nom: Comité, type: copil, role: Suit la fiche 2}]
reunions:
  - {id: r, instance: copil, date: 2020-01-09, statut: reportee, objet: La fiche 2, motif: Attente de la fiche 2}
jalons: [{id: j, libelle: Bilan de la fiche 2, type: autre, date: 2020-03-01, note: Voir la fiche 2}]
"""


def test_the_sentences_of_the_whole_project_lead_to_the_fiches_that_they_name(tmp_path: Path) -> None:
    territoire = TERRITOIRE.replace("titre: Repérer}", "titre: Repérer, presentation: Voir la fiche 2}").replace(
        "nature: programmation}", "nature: programmation, ajouts: [La fiche 2], evaluation: Voir la fiche 2}"
    )
    fiches = {"01": fiche("1"), "02": fiche("2", "Loger")}
    projet = write_projet(tmp_path, fiches, territoire + CITING, gouvernance=GOVERNING)
    page = render(Request((projet,)), "feuille-de-route", ["html"])["html"]

    links = [one.text for one in read_page(page).all_tags("a") if one.attributes["href"] == "#fiche-2"]
    assert links.count("fiche 2") == f"{territoire}{CITING}{GOVERNING}".count("fiche 2")
