"""What the document of Artois-Audomarois prints around its fiches: territory, diagnosis, glossary, governance."""

from __future__ import annotations

import pytest
from facts import instances, moments, projet, reunions

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


@pytest.mark.parametrize(
    ("groupe", "days"),
    [
        ("perinatalite", ["2019-09-24", "2019-11-12", "2020-01-21", "2020-09-08"]),
        ("adolescents", ["2019-09-30", "2019-11-19", "2020-01-29"]),
        ("adultes", ["2019-11-06", "2019-11-29", "2020-10-05"]),
        ("personnes-agees", ["2019-10-03", "2019-01-24", "2020-09-24"]),
        ("precarite", ["2019-10-07", "2019-11-07", "2019-12-02", "2020-09-17"]),
    ],
)
def test_a_working_group_meets_on_the_printed_days(artois: Projet, groupe: str, days: list[str]) -> None:
    readings = [r.date.isoformat() for r in reunions(artois).values() if r.instance == f"gt-{groupe}" and r.date]
    assert readings == days


@pytest.mark.parametrize(
    ("groupe", "registered", "redacteurs"),
    [
        ("perinatalite", 31, 1),
        ("adolescents", 62, 1),
        ("adultes", 58, 1),
        ("personnes-agees", 21, 2),
        ("precarite", 29, 1),
    ],
)
def test_a_working_group_has_its_pilote_writers_and_members(
    artois: Projet, groupe: str, registered: int, redacteurs: int
) -> None:
    read = instances(artois)[f"gt-{groupe}"]
    membres = sum(membre.nombre or 1 for membre in read.composition)
    assert (len(read.pilotes), len(read.redacteurs), membres, read.minimum) == (1, redacteurs, registered, 3)


def test_23_meetings_are_recorded(artois: Projet) -> None:
    assert len(reunions(artois)) == 23


def test_attractivity_has_fiches_but_no_working_group(artois: Projet) -> None:
    followed = {reading.groupe for reading in instances(artois).values() if reading.type == "groupe-de-travail"}
    assert set(artois.groupes) - followed == {"attractivite"}


def test_the_steering_committee_has_the_35_seats_of_annex_3(artois: Projet) -> None:
    assert sum(membre.nombre or 1 for membre in instances(artois)["copil"].composition) == 35


def test_the_cancelled_steering_committee_says_why_and_what_replaces_it(artois: Projet) -> None:
    copil = reunions(artois)["copil-2020-03-25"]
    assert (copil.statut, copil.motif, copil.remplacee_par) == ("annulee", "Période de confinement", "copil-2020-06-23")


def test_the_successor_meets_on_23_june_2020_by_video(artois: Projet) -> None:
    copil = reunions(artois)["copil-2020-06-23"]
    assert (str(copil.date), copil.statut, copil.lieu) == ("2020-06-23", "tenue", "visioconférence")


def test_the_assembly_that_could_not_meet_has_no_invented_day(artois: Projet) -> None:
    ag = reunions(artois)["ag-2020-11"]
    assert ag.echeance is not None
    assert (ag.date, ag.echeance.texte, ag.statut) == (None, "novembre", "annulee")


def test_jalons_stand_where_the_source_puts_them(artois: Projet) -> None:
    assert moments(artois) == {
        "premiere-rencontre": "2016-01-20",
        "diagnostic": "2017-06-29",
        "diagnostic-transmis": "2017-07-05",
        "convention-cpt": "2017-09-20",
        "audomarois": "2019-01-01",
        "appel-a-initiatives": "Début 2019",
        "perimetre": "2019-05-21",
        "fiches-validees": "2020-10-07",
        "envoi-aux-partenaires": None,
        "envoi-au-dgars": None,
    }
