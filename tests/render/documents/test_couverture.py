"""The matrix of fiches and priorities: who serves what, what nobody serves, and what is not known."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from commande import ptsm
from petit_projet import ecrire, fiche
from repository import EXAMPLES, TERRITORIES
from tableaux import textes

from ptsm_cli.projet.load import charger_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.couverture import TerritoireCouvert, composer
from ptsm_cli.render.parts.table import Tableau
from ptsm_cli.render.request import Demande
from ptsm_cli.render.run import rendre

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
MUETTES = {"1": fiche("1", "Attendre", groupe="axe-2")}


def couvert(dossier: Path, fiches: dict[str, str]) -> TerritoireCouvert:
    """Return the only territory of the document of a small project."""
    [territoire] = composer(Demande((ecrire(dossier, fiches, TERRITOIRE.format(nom="essai")),))).territoires
    return territoire


def lignes(tableau: Tableau | None) -> list[str]:
    """Return the rows of a matrix, without its headings: the name, then a sign or a text a priority."""
    return ["|".join(rang) for rang in textes(tableau)[1:]]


def charger(nom: str) -> Projet:
    return charger_projet(EXAMPLES / nom, nom)


@pytest.mark.parametrize("exemple", TERRITORIES)
def test_the_coverage_of_each_territory_is_the_one_expected(exemple: str, comparer: Callable[[str, str], None]) -> None:
    comparer(f"{exemple}/couverture.md", rendre(Demande((charger(exemple),)), "couverture", ["md"])["md"])


def test_the_coverage_of_all_the_territories_is_the_one_expected(comparer: Callable[[str, str], None]) -> None:
    projets = tuple(map(charger, TERRITORIES))
    comparer("ensemble/couverture.md", rendre(Demande(projets), "couverture", ["md"])["md"])


def test_the_six_priorities_bear_their_articles(tmp_path: Path) -> None:
    matrice = couvert(tmp_path, FICHES).matrice
    assert matrice is not None
    assert [(colonne.titre.replace("\u00a0", " "), colonne.detail) for colonne in matrice.colonnes[1:]] == [
        ("Priorité 1", "R.3224-5"),
        ("Priorité 2", "R.3224-6"),
        ("Priorité 3", "R.3224-7"),
        ("Priorité 4", "R.3224-8"),
        ("Priorité 5", "R.3224-9"),
        ("Priorité 6", "R.3224-10"),
    ]


def test_a_fiche_serves_its_priorities_those_of_its_groups_and_of_its_twin(tmp_path: Path) -> None:
    matrice = couvert(tmp_path, FICHES).matrice
    assert lignes(matrice) == [
        "n°1 – Former|oui|||oui||",
        "n°2 – Entendre|oui|||||",
        "n°3 – Loger / Même contenu : n°4 – Loger aussi||||||oui",
        "n°5 – Attendre||||||",
        "n°6 – Errer||||||",
        "Nombre de fiches|2|aucune fiche|aucune fiche|1|aucune fiche|1",
    ]
    assert matrice is not None
    assert [bloc.titre.replace("\u00a0", " ") for bloc in matrice.blocs] == [
        "Axe 1 : Repérer",
        "Axe 1.1 : Écouter",
        "Axe 2 : Accompagner",
        "Autres fiches actions",
    ]


def test_gaps_and_silent_fiches_are_said(tmp_path: Path) -> None:
    territoire = couvert(tmp_path, FICHES)
    assert territoire.bilan.replace("\u00a0", " ") == (
        "Aucune fiche ne sert les priorités 2, 3 et 5. 2 fiches ne disent pas leur priorité."
    )
    assert textes(territoire.sans_priorite)[1:] == [
        ["Fiche action n°5", "Attendre", "Axe 2 – Accompagner"],
        ["Fiche action n°6", "Errer", ""],
    ]


@pytest.mark.parametrize(
    ("fiches", "bilan", "muettes"),
    [
        (MUETTES, "Ni les fiches ni leurs groupes ne disent leurs priorités : la couverture n'est pas connue.", 1),
        ({}, "La feuille de route ne contient pas encore de fiche action.", 0),
        (
            {"1": fiche("1", suite="priorites: [1, 2, 3, 4, 5, 6]\n")},
            "Chaque priorité est servie par au moins une fiche.",
            0,
        ),
    ],
)
def test_a_silence_is_not_a_gap(tmp_path: Path, fiches: dict[str, str], bilan: str, muettes: int) -> None:
    territoire = couvert(tmp_path, fiches)
    assert territoire.bilan.replace("\u00a0", " ") == bilan
    assert (len(textes(territoire.sans_priorite)) - 1 if territoire.sans_priorite else 0) == muettes


def test_several_territories_stand_side_by_side(tmp_path: Path) -> None:
    projets = tuple(
        ecrire(tmp_path, fiches, TERRITOIRE.format(nom=nom), nom) for nom, fiches in (("un", FICHES), ("deux", MUETTES))
    )
    document = composer(Demande(projets))
    assert lignes(document.synthese) == [
        "PTSM – un|5|2|aucune fiche|aucune fiche|1|aucune fiche|1",
        "PTSM – deux|1|non précisé|non précisé|non précisé|non précisé|non précisé|non précisé",
        "Total|6|2|aucune fiche|aucune fiche|1|aucune fiche|1",
    ]
    assert document.garde.territoire == "un et deux"


@pytest.mark.parametrize(
    ("reglages", "options", "fichiers"),
    [
        ("{}", ["--document", "couverture"], ["couverture.md"]),
        ("{}", ["--document", "couverture,livret"], ["couverture.md", "deux/livret.md", "un/livret.md"]),
        ("rendu: {documents: couverture}", [], ["couverture.md", "deux/livret.md"]),
    ],
)
def test_a_folder_of_projects_gives_one_coverage(
    tmp_path: Path, reglages: str, options: list[str], fichiers: list[str]
) -> None:
    for nom in ("un", "deux"):
        ecrire(tmp_path / "projets", FICHES, TERRITOIRE.format(nom=nom), nom)
    (tmp_path / "projets/un/ptsm.yaml").write_text(reglages, encoding="utf-8")
    ptsm("render", "projets", "-f", "md", *options, dossier=tmp_path)
    rendu = tmp_path / "rendu"
    assert sorted(chemin.relative_to(rendu).as_posix() for chemin in rendu.rglob("*.md")) == fichiers
