"""What surrounds the fiches in the roadmap of Mayenne: announced counts, acronyms, governance."""

from __future__ import annotations

from datetime import date

import pytest
from facts import edges, instances, jalons, moments, reunions

from ptsm_cli.projet.projet import Projet


def test_the_document_announces_the_counts_that_it_prints(mayenne: Projet) -> None:
    announced = [groupe.effectif_annonce for groupe in mayenne.groupes.values()]
    assert (announced, mayenne.territoire.contenu.effectif_annonce) == ([4, 11, 3, 5, 4, 4], 30)


def test_objectif_6_has_three_fiches_where_four_are_announced(mayenne: Projet) -> None:
    numeros = [fiche.contenu.numero for fiche in mayenne.fiches_of("objectif-6")]
    assert numeros == ["28", "29", "30"]


def test_each_group_serves_the_priority_of_its_number(mayenne: Projet) -> None:
    assert {g.numero: g.priorites for g in mayenne.groupes.values()} == {f"{n}": (n,) for n in range(1, 7)}


def test_the_glossaire_has_the_47_sigles_of_the_list(mayenne: Projet) -> None:
    assert (
        " ".join(mayenne.glossaire.contenu.root)
        == "AAH ARS ASE CCAS CARSAT CD CHHA CHL CHNM CLS CLSM CMP CMPP COPIL CPAM CPTS CSSM CTS DGARS DMP EHPAD ESAT "
        "EPCI FAM GCSMS GEM GHT IDE IPA LHSS LAM MAS MDA MSP PALEX PCH PDL PJJ PMP PTSM RAPT SAJE SISM SPAL TISF UMP "
        "UNAFAM"
    )


@pytest.mark.parametrize(
    ("sigle", "meanings"),
    [
        ("CLSM", "Contrat Local de Santé Mentale"),
        ("DGARS", "Direction Régionale de l'Agence Régionale de Santé"),
        ("MDA", "Maison de l'Autonomie"),
    ],
)
def test_a_sigle_has_the_meaning_that_the_list_prints(mayenne: Projet, sigle: str, meanings: str) -> None:
    assert mayenne.glossaire.contenu.root[sigle] == (meanings,)


def test_questions_go_to_an_office_or_to_the_project_group(mayenne: Projet) -> None:
    assert [(c.organisme, c.courriel) for c in mayenne.territoire.contenu.contact] == [
        ("DT53", "ars-dt53-contact@ars.sante.fr"),
        ("Groupe projet PTSM 53", None),
    ]


def test_the_version_is_sent_for_opinions(mayenne: Projet) -> None:
    version = mayenne.territoire.contenu.version
    assert version is not None
    assert (version.libelle, version.etat, version.auteur) == (
        "2e document du Projet",
        "soumis-a-avis",
        "groupe projet",
    )


@pytest.mark.parametrize(
    ("title", "fact"),
    [
        ("Mieux comprendre la feuille de route", "travaux des CLS et des CLSM"),
        ("L'articulation des enjeux du PTSM", "Des journées interprofessionnelles et un temps annuel"),
    ],
)
def test_a_section_keeps_what_its_page_says(mayenne: Projet, title: str, fact: str) -> None:
    assert fact in next(r.contenu or "" for r in mayenne.territoire.contenu.rubriques if r.titre == title)


def test_the_format_of_the_fiches_has_an_address(mayenne: Projet) -> None:
    addresses = {r.titre: r.url for r in mayenne.territoire.contenu.rubriques if r.url}
    assert list(addresses) == ["Format des fiches actions"]


def test_the_group_of_the_16_to_25_pilots_fiche_12(mayenne: Projet) -> None:
    assert {i.id: i.fiches for i in instances(mayenne).values() if i.fiches} == {"gt-16-25": ("12",)}


def test_the_steering_committee_met_on_25_january_2019(mayenne: Projet) -> None:
    assert {r.id: (r.instance, r.date, r.statut) for r in reunions(mayenne).values()} == {
        "copil-2019-01-25": ("copil", date(2019, 1, 25), "tenue")
    }


def test_the_jalons_have_no_other_dates_than_those_printed(mayenne: Projet) -> None:
    assert moments(mayenne) == {
        "diagnostic": "avril, mai et juin 2018",
        "adoption": "2019-01-25",
        "transmission": "2019-02-01",
        "avis-cls-coevrons-craon": None,
        "avis-cls-laval-mayenne": "dans un délai de 2 mois",
        "saisine-cts": "Au cours du deuxième trimestre 2019",
        "avis-cts": None,
        "arrete": None,
        "contrat": None,
        "positionnement": "Au cours du premier semestre 2019",
        "mise-en-oeuvre": None,
    }


def test_a_jalon_follows_another_only_where_the_source_says_so(mayenne: Projet) -> None:
    assert edges(mayenne) == {
        "adoption": ("diagnostic",),
        "transmission": ("adoption",),
        "avis-cls-coevrons-craon": ("transmission",),
        "avis-cls-laval-mayenne": ("transmission",),
        "saisine-cts": ("transmission",),
        "avis-cts": ("saisine-cts", "avis-cls-coevrons-craon", "avis-cls-laval-mayenne"),
        "arrete": ("avis-cts",),
        "contrat": ("arrete",),
        "mise-en-oeuvre": ("contrat",),
    }


def test_two_cls_have_two_months_to_ask_their_clsm(mayenne: Projet) -> None:
    note = jalons(mayenne)["avis-cls-laval-mayenne"].note
    assert note == "Les deux CLS ont ce délai pour saisir leur CLSM et transmettre leur avis."


@pytest.mark.parametrize(
    ("instance", "fact"),
    [("groupe-projet", "son rattachement au comité de pilotage est déduit"), ("rendez-vous", "pourra impulser")],
)
def test_a_body_says_what_is_deduced_or_only_proposed(mayenne: Projet, instance: str, fact: str) -> None:
    assert fact in (instances(mayenne)[instance].role or "")


def test_objectif_6_says_that_its_count_is_not_its_own(mayenne: Projet) -> None:
    assert "annonce 4 fiches et en contient 3" in (mayenne.groupes["objectif-6"].presentation or "")


def test_the_project_group_has_nine_seats_by_function(mayenne: Projet) -> None:
    membres = instances(mayenne)["groupe-projet"].composition
    assert [membre.membre for membre in membres] == [
        "Laval Agglomération",
        "Laval Agglomération",
        "chargée de mission PTSM 53",
        "DT53",
        "GEIST Mayenne",
        "GEIST Mayenne",
        "CHNM",
        "CHL",
        "CD",
    ]
