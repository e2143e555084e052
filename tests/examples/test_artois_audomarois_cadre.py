"""What the document of Artois-Audomarois prints around its fiches: territory, diagnosis, glossary."""

from __future__ import annotations

import pytest
from facts import projet

from ptsm_cli.model.diagnostic import IndicateurDiagnostic
from ptsm_cli.projet.projet import Projet

Cell = tuple[str | None, str | None, str | None]
"""Year, zone and category of a figure."""


@pytest.fixture(scope="module")
def artois() -> Projet:
    return projet("artois-audomarois-62")


def indicateur(read: Projet, label: str) -> IndicateurDiagnostic:
    return next(series for series in read.territoire.contenu.diagnostic if series.libelle == label)


def test_what_the_document_does_not_say_is_absent(artois: Projet) -> None:
    territoire = artois.territoire.contenu
    assert (territoire.horizon, territoire.version, territoire.effectif_annonce) == (None, None, None)


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
        ("Population des arrondissements du Pas-de-Calais", ("2050", "Arras", None), 272400),
        ("Évolution de la population entre 2013 et 2050", ("2013-2050", "Lens", None), -8100),
        ("Taux de variation annuel moyen de la population", ("2013-2050", "Lens", None), -0.06),
        ("Distribution de la population selon la classe d'âge", ("2016", "Artois-Audomarois", "20-64 ans"), 56.4),
        (
            "Nombre de naissances par secteur de psychiatrie infanto-juvénile",
            ("2019", "62I03 St Omer Lillers", None),
            1905,
        ),
        ("Nombre de naissances par secteur de psychiatrie infanto-juvénile", ("2016-2019", "Total", None), 43852),
        ("Taux de chômage des 15-64 ans", ("2016", "Pas-de-Calais", None), 17.5),
        ("Nombre d'enfants confiés mineurs accueillis", ("2018", "62I06 Hénin Carvin", None), 497),
        ("Nombre d'enfants confiés mineurs accueillis", ("2016-2019", "Total", None), 15856),
        ("Psychiatres", ("2019", None, "libéraux"), 14),
        ("Densité de psychologues", ("2019", "Hauts-de-France", None), 89.5),
        ("Centres médico-psychologiques (CMP)", (None, "Total", "psychiatrie générale"), 14),
        ("Centres d'activité thérapeutique à temps partiel (CATTP)", (None, "Total", "infanto-juvénile"), 13),
        ("Hôpitaux de jour", (None, "Total", "psychiatrie générale"), 10),
        ("Places dans ces ESMS", (None, "Pas-de-Calais", "Foyer d'accueil médicalisé (FAM)"), 431),
        ("Taux brut de mortalité", ("2019", "France métropolitaine", None), 9.2),
        (
            "Personnes hospitalisées en médecine-chirurgie avec un diagnostic de tentative de suicide (TS)",
            ("2018", "Artois-Audomarois", None),
            2174,
        ),
        ("Décès liés à l'alcool", ("2012-2015", "Lens-Hénin", None), 858),
        ("Indice comparatif de mortalité liée à l'alcool", ("2012-2015", "Audomarois", None), 209.1),
        ("Décès liés au tabac", ("2012-2015", "Artois-Audomarois", None), 5976),
        ("Décès liés au tabac", ("2012-2015", "Pas-de-Calais", None), 8067),
        ("Décès prématurés liés au tabac (avant 75 ans)", ("2012-2015", "Pas-de-Calais", None), 4093),
        ("Personnes sous ALD 23 (affections psychiatriques de longue durée)", ("2016", "Lens-Hénin", None), 7661),
        ("Personnes prises en charge en service de psychiatrie", ("2018", "Audomarois", None), 6623),
        ("Personnes prises en charge en ambulatoire de psychiatrie", ("2015", "Artois-Audomarois", None), 35728),
        (
            "Personnes prises en charge sous contrainte en services de psychiatrie",
            ("2018", "Artois-Audomarois", None),
            1751,
        ),
    ],
)
def test_a_figure_of_the_diagnosis_is_the_printed_one(artois: Projet, label: str, where: Cell, value: float) -> None:
    assert [v.valeur for v in indicateur(artois, label).valeurs if (v.annee, v.zone, v.categorie) == where] == [value]


def test_a_note_call_printed_against_a_figure_is_told_apart(artois: Projet) -> None:
    assert "« 8 0671 »" in (indicateur(artois, "Décès liés au tabac").note or "")


def test_a_table_without_source_or_year_has_none(artois: Projet) -> None:
    table = indicateur(artois, "Hôpitaux de jour")
    assert (table.source, {value.annee for value in table.valeurs}) == (None, {None})


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
