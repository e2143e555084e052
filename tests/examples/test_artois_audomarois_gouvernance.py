"""What the document of Artois-Audomarois prints of its governance: groups, members, meetings, milestones."""

from __future__ import annotations

from collections import Counter

import pytest
from facts import edges, instances, moments, reunions

from ptsm_cli.projet.projet import Projet


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
    readings = [str(r.date) for r in reunions(artois).values() if r.instance == f"gt-{groupe}" and r.date]
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


@pytest.mark.parametrize(
    ("groupe", "seats"),
    [
        ("perinatalite", {"GHT Artois": 4, "GHT Artois-Ternois": 2, "GHT de psychiatrie du Nord Pas-de-Calais": 1}),
        ("adolescents", {"GHT Artois": 2, "GHT Artois-Ternois": 7, "GHT de psychiatrie du Nord Pas-de-Calais": 3}),
        ("adultes", {"GHT Artois-Ternois": 2}),
        ("personnes-agees", {"GHT Artois-Ternois": 3, "GHT de psychiatrie du Nord Pas-de-Calais": 1}),
        ("precarite", {"GHT de psychiatrie du Nord Pas-de-Calais": 2}),
    ],
)
def test_a_seat_of_a_hospital_says_its_ght(artois: Projet, groupe: str, seats: dict[str, int]) -> None:
    counted: Counter[str] = Counter()
    for membre in instances(artois)[f"gt-{groupe}"].composition:
        if " – GHT" in membre.membre:
            counted[membre.membre.split(" – ")[1].split(",")[0]] += membre.nombre or 1
    assert counted == seats


def test_the_participants_come_from_five_families(artois: Projet) -> None:
    assert [membre.membre.split(" (")[0] for membre in instances(artois)["ag"].composition] == [
        "Structures sociales et médico-sociales",
        "Structures sanitaires",
        "Justice",
        "Représentants des usagers",
        "Institutions",
    ]


@pytest.mark.parametrize(
    ("sigle", "secteur"),
    [
        ("CSAPA", "social et médico-social"),
        ("OREHANE", "sanitaire"),
        ("PJJ", "justice"),
        ("UNAFAM", "usagers"),
        ("GEM", "usagers"),
        ("MDPH", None),
        ("URPSML", None),
    ],
)
def test_an_acteur_has_the_sector_of_its_family_and_an_institution_none(
    artois: Projet, sigle: str, secteur: str | None
) -> None:
    assert next(a.secteur for a in artois.acteurs.contenu.acteurs if a.sigle == sigle) == secteur


def test_a_jalon_follows_another_only_where_the_source_says_so(artois: Projet) -> None:
    assert edges(artois) == {
        "diagnostic": ("premiere-rencontre",),
        "diagnostic-transmis": ("diagnostic",),
        "audomarois": ("convention-cpt",),
        "perimetre": ("appel-a-initiatives",),
        "envoi-aux-partenaires": ("fiches-validees",),
        "envoi-au-dgars": ("envoi-aux-partenaires",),
    }


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
