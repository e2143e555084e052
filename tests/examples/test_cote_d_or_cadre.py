"""What the presentation of the PTSM of Côte-d'Or prints around its actions: plans, pages, governance, milestones."""

from __future__ import annotations

from datetime import date

import pytest
from facts import edges, instances, jalons, moments

from ptsm_cli.projet.projet import Projet


def test_the_bodies_meet_at_their_level_as_often_as_printed(cote_d_or: Projet) -> None:
    assert {i.id: (i.niveau, i.cadence) for i in instances(cote_d_or).values()} == {
        "ars": ("region", None),
        "copil-ght": ("infra-regional", "3/an"),
        "cts": ("departement", "1/an"),
        "cssm": ("departement", "2/an"),
        "bureau": ("departement", None),
        "clsm-franco-basaglia": ("infra-departemental", None),
    }


def test_a_body_has_no_sigle_that_no_page_prints(cote_d_or: Projet) -> None:
    assert [i.sigle for i in instances(cote_d_or).values() if i.sigle] == ["CTS", "CSSM"]


def test_the_jalons_stand_when_the_source_says_or_where_its_page_lets_suppose(cote_d_or: Projet) -> None:
    assert moments(cote_d_or) == {
        "journees-psychiatrie-justice": "juin 2019",
        "arretes": "Septembre 2019",
        "signature": "2019-10-11",
        "charte": "Dans les 6 mois après l'arrêté",
    }


def test_the_contract_was_signed_on_11_october_2019(cote_d_or: Projet) -> None:
    signature = jalons(cote_d_or)["signature"]
    assert (signature.type, signature.date) == ("contrat", date(2019, 10, 11))


@pytest.mark.parametrize("jalon", ["arretes", "signature", "charte"])
def test_a_date_that_the_page_ties_to_no_step_says_that_it_is_deduced(cote_d_or: Projet, jalon: str) -> None:
    assert "éduit de l'ordre de la page" in (jalons(cote_d_or)[jalon].note or "").replace("déduite", "déduit")


def test_a_jalon_follows_another_only_where_the_source_says_so(cote_d_or: Projet) -> None:
    assert edges(cote_d_or) == {"charte": ("arretes",)}


def test_the_plans_are_those_that_the_pages_cite(cote_d_or: Projet) -> None:
    assert [plan.titre for plan in cote_d_or.territoire.contenu.plans] == [
        "Projet Régional de Santé",
        "Projet Médical Partagé",
        "Ma santé 2022",
        "Schéma régional de santé",
        "Schémas départementaux",
    ]


@pytest.mark.parametrize(
    ("title", "fact"),
    [
        ("L'organisation territoriale de la politique de santé mentale", "établissements de santé privés"),
        (
            "L'organisation territoriale de la politique de santé mentale",
            "établissements et services sociaux et médico-sociaux",
        ),
        ("Structuration de l'offre de soins", "trois niveaux de soins"),
        ("Structuration de l'offre de soins", "activité libérale"),
        ("GHT / PTSM : des objectifs complémentaires", "sans rupture"),
        ("Une vision intégrée du projet", "Un territoire unique et une feuille de route départementale"),
        ("Une vision intégrée du projet", "schéma régional de santé"),
        ("Une vision intégrée du projet", "schémas départementaux"),
    ],
)
def test_a_page_keeps_what_stands_beside_its_figure(cote_d_or: Projet, title: str, fact: str) -> None:
    content = next(r.contenu or "" for r in cote_d_or.territoire.contenu.rubriques if r.titre == title)
    assert fact in content


def test_the_diagnosis_tells_breaks_from_orientations(cote_d_or: Projet) -> None:
    ruptures = {r.public: (r.points, r.orientations) for r in cote_d_or.territoire.contenu.ruptures}
    assert ruptures == {
        "Périnatalité - enfant": (
            ("Prévention", "Repérage précoce"),
            ("Coordination, interconnaissance", "Lisibilité de l'offre", "Soutien parentalité", "Co intervention"),
        ),
        "Adolescent": (
            ("Prévention", "Repérage précoce", "Urgence et crise"),
            (
                "Coordination, interconnaissance",
                "Lisibilité de l'offre",
                "Réseau professionnel, procédures, outils",
                "Formations",
                "Synchronisation des prises en charge",
            ),
        ),
        "Adulte": (
            ("Repérage précoce", "Somatique", "Réinsertion", "Logement – Hébergement"),
            (
                "Dispositifs de prévention",
                "Orientation rapide",
                "Adressages et relais post hospitalisation",
                "Annuaires de professionnels",
            ),
        ),
        "Personne âgée": (
            ("Gestion de la crise", "Hospitalisation"),
            (
                "Lisibilité de l'offre",
                "Prise en charge coordonnée psychiatrie-gériatrie",
                "Accompagnement des aidants",
            ),
        ),
    }


def test_the_contact_is_a_function_without_a_name(cote_d_or: Projet) -> None:
    (contact,) = cote_d_or.territoire.contenu.contact
    assert (contact.organisme, contact.fonction, contact.telephone, contact.courriel) == (
        "Filière psychiatrique du GHT 21-52 & Projet Territorial de Santé Mentale Côte d'Or",
        "Chargée de mission Psychiatrie et Santé Mentale",
        "03 80 42 52 41",
        None,
    )


def test_the_news_have_their_address(cote_d_or: Projet) -> None:
    addresses = {r.titre: r.url for r in cote_d_or.territoire.contenu.rubriques if r.url}
    assert addresses == {
        "Suivez nos actualités": (
            "http://www.ch-lachartreuse-dijon-cotedor.fr/etablissement/projets_territoriaux_sante_mentale/"
        )
    }


def test_the_version_is_the_undated_plan(cote_d_or: Projet) -> None:
    version = cote_d_or.territoire.contenu.version
    assert version is not None
    assert (version.libelle, version.date, version.etat) == ("Plan d'actions 2019-2020", None, None)


def test_only_the_expanded_sigles_are_in_the_glossaire(cote_d_or: Projet) -> None:
    assert list(cote_d_or.glossaire.contenu.root) == [
        "CHLC",
        "CLS",
        "CLSM",
        "CPTS",
        "CSSM",
        "CTS",
        "CTSM",
        "DAC",
        "ESP",
        "GPS",
        "HCB",
        "MSP",
        "PMP",
        "PTSM",
    ]
