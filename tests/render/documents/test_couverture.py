"""The matrix of fiches and priorities: who serves what, what nobody serves, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from command import ptsm
from repository import EXAMPLES, TERRITORIES
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.couverture import CoveredTerritoire, compose
from ptsm_cli.render.parts.table import Table
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

TERRITOIRE = """\
id: {nom}
nom: {nom}
sigle: PTSM
groupes:
  - {{id: axe-1, genre: axe, numero: 1, titre: Repérer, priorites: 1}}
  - {{id: dedans, genre: axe, numero: 1.1, titre: Écouter, parent: axe-1}}
  - {{id: axe-2, genre: axe, numero: 2, titre: Accompagner}}
"""
FICHES = {
    "1": fiche("1", "Former", "priorites: 4\n"),
    "2": fiche("2", "Entendre", groupe="dedans"),
    "3": fiche("3", "Loger", groupe="axe-2"),
    "4": fiche("4", "Loger aussi", "meme_contenu_que: '3'\npriorites: 6\n", "axe-2"),
    "5": fiche("5", "Attendre", groupe="axe-2"),
    "6": fiche("6", "Errer", groupe="nulle-part"),
}
ALL = {"1": fiche("1", rest="priorites: [1, 2, 3, 4, 5, 6]\n")}
SILENT = {"1": fiche("1", "Attendre", groupe="axe-2")}


def covered(folder: Path, fiches: dict[str, str]) -> CoveredTerritoire:
    """Return the only territory of the document of a small project."""
    [territoire] = compose(Request((write_projet(folder, fiches, TERRITOIRE.format(nom="essai")),))).territoires
    return territoire


def lines(table: Table | None) -> list[str]:
    """Return the rows of a matrix, without its headings: the name, then a sign or a text a priority."""
    return ["|".join(rank) for rank in texts_of(table)[1:]]


def load(name: str) -> Projet:
    return load_projet(EXAMPLES / name, name)


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_the_coverage_of_each_territory_is_the_one_expected(exemple: str, compare: Callable[[str, str], None]) -> None:
    compare(f"{exemple}/couverture.md", render(Request((load(exemple),)), "couverture", ["md"])["md"])


def test_the_coverage_of_all_the_territories_is_the_one_expected(compare: Callable[[str, str], None]) -> None:
    projets = tuple(map(load, TERRITORIES))
    compare("ensemble/couverture.md", render(Request(projets), "couverture", ["md"])["md"])


def test_the_six_priorities_bear_their_names_and_their_articles(tmp_path: Path) -> None:
    projet = write_projet(tmp_path, FICHES, TERRITOIRE.format(nom="essai"))
    document = compose(Request((projet,)))
    assert [(p.numero, p.nom, p.article) for p in document.priorites] == [
        (1, "Repérage et accès", "R.3224-5"),
        (2, "Parcours sans rupture", "R.3224-6"),
        (3, "Soins somatiques", "R.3224-7"),
        (4, "Crise et urgence", "R.3224-8"),
        (5, "Droits", "R.3224-9"),
        (6, "Déterminants sociaux", "R.3224-10"),
    ]
    assert [p.groupes for p in document.priorites] == [("Repérer",), (), (), (), (), ()]
    matrix = document.territoires[0].matrice
    assert matrix is not None
    assert [(c.titre, c.detail) for c in matrix.colonnes[1:]] == [(str(p.numero), p.nom) for p in document.priorites]


def test_a_fiche_serves_its_priorities_those_of_its_groups_and_of_its_twin(tmp_path: Path) -> None:
    matrix = covered(tmp_path, FICHES).matrice
    assert lines(matrix) == [
        "n°\u202f1 – Former|oui|||oui||",
        "n°\u202f2 – Entendre|oui|||||",
        "n°\u202f3 – Loger / Même contenu : n°\u202f4 – Loger aussi||||||oui",
        "Fiches qui le disent|2|non dit|non dit|1|non dit|1",
    ]
    assert matrix is not None
    assert [block.titre.replace("\u00a0", " ") for block in matrix.blocs] == [
        "Axe 1 – Repérer",
        "Axe 1.1 – Écouter",
        "Axe 2 – Accompagner",
    ]


def test_gaps_and_silent_fiches_are_said(tmp_path: Path) -> None:
    assert covered(tmp_path, FICHES).bilan.replace("\u00a0", " ") == (
        "Aucune fiche ne dit servir les priorités 2, 3 et 5. "
        "2 fiches ne disent pas leur priorité : les fiches n°\u202f5 et 6."
    )


def test_what_all_fiches_say_that_they_do_not_serve_is_a_gap(tmp_path: Path) -> None:
    assert lines(covered(tmp_path, TOLD).matrice)[-1] == "Fiches qui le disent|2|1|aucune|aucune|aucune|aucune"


def test_the_count_of_fiches_tells_those_that_share_the_content_of_another(tmp_path: Path) -> None:
    assert covered(tmp_path, FICHES).effectif.replace("\u00a0", " ") == "5 fiches (et la 4)"


@pytest.mark.parametrize(
    ("fiches", "summary"),
    [
        (SILENT, "Priorités servies : non dit. Ni les fiches ni leurs groupes ne disent leurs priorités."),
        ({}, "La feuille de route ne contient pas encore de fiche action."),
        (
            {"1": fiche("1", rest="priorites: [1, 2, 3, 4, 5, 6]\n")},
            "Chaque priorité est servie par au moins une fiche.",
        ),
    ],
)
def test_a_silence_is_not_a_gap(tmp_path: Path, fiches: dict[str, str], summary: str) -> None:
    territoire = covered(tmp_path, fiches)
    assert territoire.bilan.replace("\u00a0", " ") == summary
    assert (territoire.matrice is None) == (not territoire.bilan.startswith("Chaque"))


TOLD = {"1": fiche("1", rest="priorites: 1\n"), "2": fiche("2", rest="priorites: [1, 2]\n")}


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (TOLD, TOLD, "Total|4|4|2|aucune|aucune|aucune|aucune"),
        (TOLD, FICHES, "Total|7|4|1|non dit|1|non dit|1"),
    ],
)
def test_a_total_is_unknown_where_a_fiche_of_a_territory_is_silent(
    tmp_path: Path, one: dict[str, str], other: dict[str, str], total: str
) -> None:
    sides = (("un", one), ("deux", other))
    projets = tuple(write_projet(tmp_path, fiches, TERRITOIRE.format(nom=name), name) for name, fiches in sides)
    assert lines(compose(Request(projets)).synthese)[-1] == total


def test_several_territories_stand_side_by_side_and_no_total_is_over_the_unknown(tmp_path: Path) -> None:
    projets = tuple(
        write_projet(tmp_path, fiches, TERRITOIRE.format(nom=name), name)
        for name, fiches in (("un", FICHES), ("deux", SILENT))
    )
    document = compose(Request(projets))
    assert lines(document.synthese) == [
        "PTSM – un|5|2|non dit|non dit|1|non dit|1",
        "PTSM – deux|1|non dit|non dit|non dit|non dit|non dit|non dit",
        "Total, 1 territoire sur 2|5|2|non dit|non dit|1|non dit|1",
    ]
    assert document.garde.territoire == "un et deux"


@pytest.mark.parametrize(
    ("settings", "options", "files"),
    [
        ("{}", ["--document", "couverture"], ["couverture.md"]),
        ("{}", ["--document", "couverture,livret"], ["couverture.md", "deux/livret.md", "un/livret.md"]),
        ("rendu: {documents: couverture}", [], ["couverture.md", "deux/livret.md"]),
    ],
)
def test_a_folder_of_projects_gives_one_coverage(
    tmp_path: Path, settings: str, options: list[str], files: list[str]
) -> None:
    for name in ("un", "deux"):
        write_projet(tmp_path / "projets", FICHES, TERRITOIRE.format(nom=name), name)
    (tmp_path / "projets/un/ptsm.yaml").write_text(settings, encoding="utf-8")
    ptsm("render", "projets", "-f", "md", *options, folder=tmp_path)
    printed = tmp_path / "rendu"
    assert sorted(path.relative_to(printed).as_posix() for path in printed.rglob("*.md")) == files


PUBLICS = """\
dimensions:
  - {id: publics, titre: Publics, valeurs: [Enfants, {id: ados, libelle: Adolescents}, Adultes]}
  - {id: parcours, titre: Composantes du parcours, valeurs: [Repérage, Suivi]}
"""


def test_each_dimension_of_the_territory_has_a_matrix_of_its_own(tmp_path: Path) -> None:
    served = {
        "1": fiche("1", "Former", "dimensions: {publics: [ados, enfants]}\n"),
        "2": fiche("2", "Entendre", "dimensions: {publics: []}\n", "dedans"),
        "3": fiche("3", "Loger", "dimensions: {publics: Enfants, autre: Non}\n", "axe-2"),
        "4": fiche("4", "Loger aussi", "meme_contenu_que: '3'\ndimensions: {publics: Adolescents}\n", "axe-2"),
    }
    projet = write_projet(tmp_path, served, TERRITOIRE.format(nom="essai") + PUBLICS)
    [territoire] = compose(Request((projet,))).territoires
    publics, parcours = territoire.dimensions
    assert publics.matrice is not None
    assert publics.matrice.legende.endswith("2\u00a0fiches sur 3")
    assert lines(publics.matrice) == [
        "n°\u202f1 – Former|oui|oui|",
        "n°\u202f3 – Loger / Même contenu : n°\u202f4 – Loger aussi|oui|oui|",
        "Fiches qui le disent|2|2|non dit",
    ]
    assert publics.bilan.replace("\u00a0", " ") == (
        "Aucune fiche ne dit servir « Adultes ». 1 fiche ne dit pas ce qu’elle sert : la fiche n°\u202f2."
    )
    assert (parcours.titre, parcours.matrice) == ("Composantes du parcours", None)
    assert "n’est pas connue" in parcours.bilan


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_dimension_is_printed_after_the_priorities(tmp_path: Path, form: str) -> None:
    hostile = PUBLICS.replace("Enfants", '"<script>alert(1)</script> | *x*"')
    content = {"1": fiche("1", "Former", "dimensions: {publics: ados}\n")}
    projet = write_projet(tmp_path, content, TERRITOIRE.format(nom="essai") + hostile)
    page = render(Request((projet,)), "couverture", [form])[form]
    assert re.search(r"(?<!\\)<script>alert", page) is None
    assert page.index("Fiches et priorités") < page.index("Adolescents") < page.index("Composantes du parcours")


def test_a_territory_without_dimensions_prints_none(tmp_path: Path) -> None:
    assert covered(tmp_path, FICHES).dimensions == ()
