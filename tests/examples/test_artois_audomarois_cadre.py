"""What the document of Artois-Audomarois prints around its fiches: territory, diagnosis, glossary."""

from __future__ import annotations

import pytest

from ptsm_cli.model.diagnostic import IndicateurDiagnostic
from ptsm_cli.projet.projet import Projet

Cell = tuple[str | None, str | None, str | None]
"""Year, zone and category of a figure."""


def indicateur(read: Projet, label: str) -> IndicateurDiagnostic:
    return next(series for series in read.territoire.contenu.diagnostic if series.libelle == label)


def test_what_the_document_does_not_say_is_absent(artois: Projet) -> None:
    territoire = artois.territoire.contenu
    assert (territoire.horizon, territoire.effectif_annonce, territoire.contact) == (None, None, ())


def test_the_version_is_undated_and_sent_for_observations(artois: Projet) -> None:
    version = artois.territoire.contenu.version
    assert version is not None
    assert (version.libelle, version.date, version.etat) == ("PTSM finalisé", None, "soumis-a-avis")


def test_the_six_parcours_bear_their_letters_and_titles(artois: Projet) -> None:
    assert [(g.numero, g.titre) for g in artois.groupes.values()] == [
        ("A", "Parcours en Périnatalité"),
        ("B", "Parcours des adolescents"),
        ("C", "Parcours Adultes"),
        ("D", "Parcours des personnes âgées"),
        ("E", "Précarité"),
        ("F", "Attractivité Médicale et Paramédicale"),
    ]


def test_a_parcours_is_not_named_twice(artois: Projet) -> None:
    assert [g.label for g in artois.groupes.values()] == ["A", "B", "C", "D", "Parcours E", "Parcours F"]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("territoire de proximité", 4),
        ("CLS", 1),
        ("CLSM", 3),
        ("réseau précarité santé mentale", 3),
        ("secteur de psychiatrie infanto-juvénile", 5),
    ],
)
def test_the_territoire_has_the_parts_that_the_source_counts(artois: Projet, kind: str, count: int) -> None:
    assert len([s for s in artois.territoire.contenu.sous_territoires if s.type == kind]) == count


@pytest.mark.parametrize(
    ("label", "where", "value"),
    [
        ("Population", ("2016", "Artois-Audomarois", None), 1032950),
        ("Taux de chômage des 15-64 ans", ("2016", "Pas-de-Calais", None), 17.5),
        ("Psychiatres", ("2019", None, "libéraux"), 14),
        ("Densité de psychologues", ("2019", "Hauts-de-France", None), 89.5),
        (
            "Personnes hospitalisées en médecine-chirurgie avec un diagnostic de tentative de suicide (TS)",
            ("2018", "Artois-Audomarois", None),
            2174,
        ),
        ("Décès liés à l'alcool", ("2012-2015", "Lens-Hénin", None), 858),
        ("Indice comparatif de mortalité liée à l'alcool", ("2012-2015", "Audomarois", None), 209.1),
        ("Personnes sous ALD 23 (affections psychiatriques de longue durée)", ("2016", "Lens-Hénin", None), 7661),
        ("Personnes prises en charge en ambulatoire de psychiatrie", ("2015", "Artois-Audomarois", None), 35728),
    ],
)
def test_a_figure_of_the_diagnosis_is_the_printed_one(artois: Projet, label: str, where: Cell, value: float) -> None:
    assert [v.valeur for v in indicateur(artois, label).valeurs if (v.annee, v.zone, v.categorie) == where] == [value]


def test_a_note_call_printed_against_a_figure_is_told_apart(artois: Projet) -> None:
    assert "« 8 0671 »" in (indicateur(artois, "Décès liés au tabac").note or "")


TABLES = {
    "Évolution de la population des arrondissements du Pas-de-Calais entre 2013 et 2050": (6, 5),
    "Distribution de la population selon la classe d'âge": (3, 2),
    "Nombre de naissances par secteur de psychiatrie infanto-juvénile": (6, 5),
    "Nombre d'enfants confiés mineurs accueillis": (6, 5),
    "Secteurs de psychiatrie par offreur de soins": (9, 2),
    "CMP, CATTP et hôpitaux de jour par établissement": (3, 12),
    "ESMS du Pas-de-Calais de la compétence du Département ou du Département et de l'Assurance Maladie": (5, 2),
    "Taux de mortalité en 2019 et nombre de décès en 2018": (2, 2),
    "Décès liés au tabac": (7, 2),
    "Personnes prises en charge en service de psychiatrie": (5, 2),
    "Personnes prises en charge sous contrainte en services de psychiatrie": (5, 2),
}
"""The rows and columns of each table that the diagnosis prints."""


def test_a_printed_table_keeps_its_rows_and_columns(artois: Projet) -> None:
    shapes = {t.libelle: (len(t.lignes), len(t.colonnes)) for t in artois.territoire.contenu.diagnostic if t.colonnes}
    assert shapes == TABLES


def test_a_row_has_a_cell_in_each_column(artois: Projet) -> None:
    tables = [table for table in artois.territoire.contenu.diagnostic if table.colonnes]
    assert [ligne for t in tables for ligne in t.lignes if len(ligne.valeurs) != len(t.colonnes)] == []


@pytest.mark.parametrize(
    ("table", "row", "cells"),
    [
        (0, "Lens", ("365 900", "357 800", "-8 100", "-220", "-0,06")),
        (0, "Arras", ("247 800", "272 400", "24 600", "660", "0,26")),
        (1, "20-64 ans", ("56,8", "56,4")),
        (2, "62I03 St Omer Lillers", ("2159", "2089", "1909", "1905", "8062")),
        (2, "Total", ("11765", "11359", "10466", "10262", "43852")),
        (3, "62I06 Hénin Carvin", ("421", "443", "497", "535", "1896")),
        (3, "Total", ("3591", "3852", "4163", "4250", "15856")),
        (4, "EPSM Val de Lys-Artois (établissement public spécialisé)", ("7", "2")),
        (4, "Centre Hospitalier de Bapaume (établissement public)", ("1", None)),
        (5, "CMP", ("8", "6", "2", "4", "2", "2", "2", "2*", "2", None, "14", "14")),
        (5, "CATTP", ("8", "9", "3", "2", "2", "1", "1", "2", "1", None, "13", "13")),
        (5, "Hôpitaux de jour", ("6", "2", "2", "1", "2", "1", "1", "1", "1", None, "10", "4")),
        (6, "Foyer d'accueil médicalisé (FAM)", ("25", "431")),
        (7, "France métropolitaine", ("9,2", "594 298")),
        (8, "Artois-Audomarois", ("5 976", "2807")),
        (8, "Pas-de-Calais", ("8 067", "4093")),
        (9, "Audomarois", ("6623", "6 272")),
        (10, "Artois-Audomarois", ("1 751", "1 526")),
    ],
)
def test_a_row_of_a_table_has_its_printed_cells(
    artois: Projet, table: int, row: str, cells: tuple[str | None, ...]
) -> None:
    lignes = indicateur(artois, list(TABLES)[table]).lignes
    assert next(ligne.valeurs for ligne in lignes if ligne.libelle == row) == cells


def test_a_column_of_figures_over_several_years_says_which(artois: Projet) -> None:
    births = indicateur(artois, "Nombre de naissances par secteur de psychiatrie infanto-juvénile")
    assert [(c.libelle, c.annee) for c in births.colonnes] == [
        *[(year, year) for year in ("2016", "2017", "2018", "2019")],
        ("Total", "2016-2019"),
    ]


def test_a_table_without_source_or_year_has_none(artois: Projet) -> None:
    table = indicateur(artois, "CMP, CATTP et hôpitaux de jour par établissement")
    assert (table.source, table.annee, {column.annee for column in table.colonnes}) == (None, None, {None})


def test_a_rate_without_a_printed_year_has_none(artois: Projet) -> None:
    growth = indicateur(artois, "Taux d'évolution de la population par an")
    assert [(v.annee, v.zone, v.valeur) for v in growth.valeurs] == [(None, "Pas-de-Calais", 0.1)]


@pytest.mark.parametrize(
    ("label", "fact"),
    [
        ("Population active de 15 ans et plus selon la profession et catégorie socioprofessionnelle", "rapprochées"),
        ("Personnes ayant eu recours aux traitements de la dépendance alcoolique", "Béthune et de l'Audomarois"),
        ("Taux d'évolution de la population par an", "plus lente qu'en France"),
    ],
)
def test_a_series_says_what_the_text_beside_it_says(artois: Projet, label: str, fact: str) -> None:
    assert fact in (indicateur(artois, label).note or "")


def test_a_note_says_which_printed_totals_are_not_the_sum(artois: Projet) -> None:
    assert "14 pour 16" in (indicateur(artois, "CMP, CATTP et hôpitaux de jour par établissement").note or "")


def test_the_document_quotes_six_works(artois: Projet) -> None:
    assert [r.titre.split(" ")[0] for r in artois.territoire.contenu.references] == [
        "Loi",
        "Code",
        "Instruction",
        "Priorités",
        "Etats",
        "Rapport",
    ]


@pytest.mark.parametrize(
    ("title", "fact"),
    [
        ("Le Territoire Géographique", "l'Audomarois et l'Arrageois, surtout ruraux"),
        ("Le Territoire Géographique", "Bassin Minier"),
        ("Le Territoire Géographique", "l'emploi précaire et la part des foyers non imposés"),
        ("Le cadre réglementaire", "une coordination de second niveau"),
        ("Ressources médicales", "les délais d'attente s'allongent"),
        ("Mortalité par suicide", "pendant 6 mois"),
        ("Offre sanitaire", "à Arras, un centre d'accueil et de crise"),
        ("Annexe 1 : Diagnostic Territorial Partagé en Santé Mentale du Pas-de-Calais - F2RSM-Psy", "a confié"),
    ],
)
def test_what_the_diagnosis_says_without_a_figure_is_kept(artois: Projet, title: str, fact: str) -> None:
    assert fact in next(r.contenu or "" for r in artois.territoire.contenu.rubriques if r.titre == title)


def test_the_glossaire_has_its_79_entries(artois: Projet) -> None:
    assert len(artois.glossaire.contenu.root) == 79


@pytest.mark.parametrize(
    ("sigle", "meanings"),
    [
        ("ADAE", "Association Départementale d'Action Educative"),
        ("CAMPS", "Centre d'Action Médico-Social Précoce"),
        ("JLD", "Jude des Libertés et de la Détention"),
        ("DAS CD62", "Direction de l'Action social du Conseil Départemental du Pas-de-Calais"),
        ("URSAVS", "Unité Régionale de Soins aux Auteurs de Violence Sexuelle"),
    ],
)
def test_the_glossaire_keeps_printed_meanings(artois: Projet, sigle: str, meanings: str) -> None:
    assert artois.glossaire.contenu.root[sigle] == (meanings,)
