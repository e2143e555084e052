"""What the presentation of the PTSM92 prints, and nothing else."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from facts import counts, edges, instances, jalons, moments, projet, publics

from ptsm_cli.common.periodes import read_notation
from ptsm_cli.projet.projet import Projet


@pytest.fixture(scope="module")
def hauts_de_seine() -> Projet:
    return projet("hauts-de-seine-92")


def test_every_file_is_read_whole(hauts_de_seine: Projet) -> None:
    assert (hauts_de_seine.faults, hauts_de_seine.ignored) == ((), ())


def test_the_fiches_of_each_vague_bear_their_printed_numbers_and_titles(hauts_de_seine: Projet) -> None:
    read = {
        vague: {f.contenu.numero: f.contenu.titre for f in hauts_de_seine.fiches if f.contenu.in_vague(vague)}
        for vague in hauts_de_seine.vagues
    }
    assert read == {
        "contrat-2022": {
            "1.1.1": "Développer des temps de sensibilisation aux spécificités de l'accueil de personnes souffrant "
            "de troubles psychiques au travers de dispositifs tels que les CLSM",
            "1.3.1": "Développement de dispositifs d'intervention en santé mentale hors murs, permettant de "
            "renforcer le repérage auprès des enfants",
            "1.5.1": "Former les professionnels intervenant auprès des jeunes au repérage des troubles psychiques",
            "2.1.1": "Soins collaboratifs, soutien aux médecins généralistes pour la prise en charge des patients "
            "avec des pathologies psychiatriques",
            "3.1.1": "Mise en place de programmes de psychoéducation des familles et des patients",
            "3.2.1": "Scolarité",
            "3.3.1": "Urgence et crise",
            "3.4.1": "Promouvoir les actions conjointes entre les acteurs du logement et de la santé mentale",
            "3.5.1": "Inclusion socio-professionnelle pour enrichir et diversifier les parcours inclusifs",
        },
        "travaux-2022-2024": {
            "2.1": "Le repérage précoce par les maisons des 1000 jours",
            "3.1": "Projet SÉSAME dans les Hauts-de-Seine",
            "3.1.24": "Une unité gérontopsychiatrique au sein de l'Ehpad et une plateforme de prise en charge "
            "médico-psycho-sociale territoriale",
            "3.2": "Équipe mobile intersectorielle en soins somatiques ambulatoires – Projet Émissaires",
            "4.1": "équipe mobile d'intervention rapide de proximité",
            "4.2": "Unité mobile psychiatrie jeunes adultes essaimage au sud du département",
            "7.1": "Renforcer le maillage entre les acteurs de la santé mentale et l'éducation nationale",
            "8.1": "Outil de sensibilisation",
            "9.1": "Équipe mobile passerelle – déploiement sur le département des Hauts-de-Seine",
            "Bis.1": "Promotion de la santé mentale",
        },
    }


def test_nine_fiches_are_signed_of_which_two_financed_and_ten_are_kept_out_of_thirty(hauts_de_seine: Projet) -> None:
    counts = {
        vague.id: (vague.nature, vague.effectif_annonce, vague.effectif_etudie, vague.effectif_finance)
        for vague in hauts_de_seine.vagues.values()
    }
    assert counts == {
        "contrat-2022": ("contrat", 9, None, 2),
        "travaux-2022-2024": ("priorisation", 10, 30, None),
    }


def test_nine_fiches_are_under_contract_and_ten_are_kept(hauts_de_seine: Projet) -> None:
    decisions = Counter((i.vague, i.decision) for f in hauts_de_seine.fiches for i in f.contenu.vagues)
    assert decisions == {("contrat-2022", "contractualisee"): 9, ("travaux-2022-2024", "retenue"): 10}


def test_four_parties_signed_the_contract_as_organisations(hauts_de_seine: Projet) -> None:
    signed = [(s.organisme, s.qualite) for s in hauts_de_seine.vagues["contrat-2022"].signataires]
    assert signed == [("CSSM", None), ("CTS", None), ("Conseil Départemental", None), ("ARS", None)]


def test_the_vagues_were_worked_on_over_the_printed_months(hauts_de_seine: Projet) -> None:
    travaux = {vague.id: vague.travaux for vague in hauts_de_seine.vagues.values()}
    assert {name: (t.debut, t.fin) for name, t in travaux.items() if t} == {
        "contrat-2022": (read_notation("2021-10"), read_notation("2022-04")),
        "travaux-2022-2024": (read_notation("2022-10"), read_notation("2024-04")),
    }


def test_the_contract_covers_2021_to_2026_and_was_signed_on_20_april_2022(hauts_de_seine: Projet) -> None:
    contrat = hauts_de_seine.vagues["contrat-2022"]
    assert contrat.periode is not None
    assert (contrat.periode.debut, contrat.periode.fin, contrat.date_signature) == (
        read_notation("2021"),
        read_notation("2026"),
        date(2022, 4, 20),
    )


def test_the_evaluation_of_the_signed_fiches_is_still_to_be_collected(hauts_de_seine: Projet) -> None:
    assert {vague.id: vague.evaluation for vague in hauts_de_seine.vagues.values()} == {
        "contrat-2022": "Indicateurs à récupérer",
        "travaux-2022-2024": None,
    }


def test_eight_axes_are_declared_without_fiche(hauts_de_seine: Projet) -> None:
    axes = [groupe for groupe in hauts_de_seine.groupes.values() if groupe.genre == "axe"]
    assert [(axe.numero, len(hauts_de_seine.fiches_of(axe.id))) for axe in axes] == [
        (str(numero), 0) for numero in range(1, 9)
    ]


def test_the_fiches_are_grouped_as_far_as_the_source_says(hauts_de_seine: Projet) -> None:
    assert counts(hauts_de_seine) == {"groupe-1": 3, "groupe-2": 1, "groupe-3": 5, "fiches-retenues": 10}


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [("2021-10", "2022-04", 3), ("2022-10", "2023-06", 9), ("2023-10", "2024-04", 9)],
)
def test_each_round_has_its_working_groups(hauts_de_seine: Projet, start: str, end: str, count: int) -> None:
    periodes = [i.periode for i in instances(hauts_de_seine).values() if i.type == "groupe-de-travail"]
    rounds = [(p.debut, p.fin) for p in periodes if p]
    assert rounds.count((read_notation(start), read_notation(end))) == count


def test_a_follow_up_commission_a_steering_committee_and_the_cssm_govern(hauts_de_seine: Projet) -> None:
    governing = {i.id: i.type for i in instances(hauts_de_seine).values() if i.type != "groupe-de-travail"}
    assert governing == {"cssm": "cssm", "copil": "copil", "commission-de-suivi": "commission-de-suivi"}


def test_the_jalons_stand_when_the_frieze_says(hauts_de_seine: Projet) -> None:
    assert moments(hauts_de_seine) == {
        "initiative": "2017-2018",
        "diagnostic": "2018 - 2019",
        "signature-du-diagnostic": "2019",
        "projet-territorial": "2020",
        "feuille-de-route": "2021",
        "contrat": "Avril 2022",
        "avenant": "fin 2024 - début 2025 ?",
        "nouveau-contrat": "mi 2026 ?",
    }


def test_the_four_parties_signed_the_contract(hauts_de_seine: Projet) -> None:
    contrat = jalons(hauts_de_seine)["contrat"]
    assert (contrat.date, contrat.organisme) == (date(2022, 4, 20), "CSSM, CTS, Conseil Départemental et ARS")


@pytest.mark.parametrize(
    ("fiche", "objectifs", "actions"),
    [
        ("bis-1-promotion-de-la-sante-mentale", 7, 2),
        ("2-1-maisons-des-1000-jours", 4, 1),
        ("8-1-outil-de-sensibilisation", 3, 1),
    ],
)
def test_three_fiches_are_detailed(hauts_de_seine: Projet, fiche: str, objectifs: int, actions: int) -> None:
    content = next(f.contenu for f in hauts_de_seine.fiches if f.id == fiche)
    assert (len(content.objectifs_strategiques), len(content.objectifs_operationnels)) == (objectifs, actions)


def test_there_are_four_actions(hauts_de_seine: Projet) -> None:
    assert sum(len(f.contenu.objectifs_operationnels) for f in hauts_de_seine.fiches) == 4


def test_no_other_fiche_has_objectifs(hauts_de_seine: Projet) -> None:
    assert sum(bool(f.contenu.objectifs_strategiques) for f in hauts_de_seine.fiches) == 3


def test_no_public_nor_place_is_deduced_from_a_title(hauts_de_seine: Projet) -> None:
    places = [f.id for f in hauts_de_seine.fiches if f.contenu.territoire_concerne]
    assert (publics(hauts_de_seine), places) == ({}, [])


def test_the_first_objectif_of_promotion_is_for_every_inhabitant(hauts_de_seine: Projet) -> None:
    promotion = next(f.contenu for f in hauts_de_seine.fiches if f.contenu.numero == "Bis.1")
    assert "tous les Altoséquanais" in promotion.objectifs_strategiques[0]


@pytest.mark.parametrize(
    ("numero", "fact"),
    [
        ("2.1", "Harmoniser et renforcer l'offre de soin"),
        ("2.1", "troubles psychiques très précoces"),
        ("2.1", "une offre de soins très spécifique"),
        ("8.1", "vidéos que des personnes concernées, accompagnées ou non, réalisent"),
        ("Bis.1", "ceux qui soignent en santé mentale"),
    ],
)
def test_a_detailed_fiche_keeps_what_its_page_says(hauts_de_seine: Projet, numero: str, fact: str) -> None:
    fiche = next(f.contenu for f in hauts_de_seine.fiches if f.contenu.numero == numero)
    modalites = [m for o in fiche.objectifs_operationnels for m in o.modalites]
    assert fact in " ".join([*fiche.objectifs_strategiques, *modalites])


def test_the_follow_up_commission_has_its_printed_tasks(hauts_de_seine: Projet) -> None:
    role = instances(hauts_de_seine)["commission-de-suivi"].role or ""
    assert [t for t in ("du 20 avril 2022", "moisson en cours", "ajuste et met à jour") if t not in role] == []


def test_a_jalon_follows_another_only_where_the_source_says_so(hauts_de_seine: Projet) -> None:
    assert edges(hauts_de_seine) == {"signature-du-diagnostic": ("diagnostic",), "avenant": ("contrat",)}


def test_the_version_is_the_signed_roadmap_of_2021(hauts_de_seine: Projet) -> None:
    version = hauts_de_seine.territoire.contenu.version
    assert version is not None
    assert (version.libelle, version.date, version.etat) == (
        "Feuille de route du PTSM92 - 2021",
        read_notation("2021"),
        "valide",
    )


def test_the_four_social_networks_have_their_addresses(hauts_de_seine: Projet) -> None:
    hosts = [link.url.split("/")[2] for link in hauts_de_seine.territoire.contenu.liens]
    assert hosts == ["www.facebook.com", "instagram.com", "twitter.com", "www.linkedin.com"]


def test_headings_without_text_stay_headings(hauts_de_seine: Projet) -> None:
    rubriques = hauts_de_seine.territoire.contenu.rubriques
    assert [rubrique.titre for rubrique in rubriques if rubrique.contenu is None] == ["SWOT", "Mise en perspective"]


def test_only_the_expanded_sigles_are_in_the_glossaire(hauts_de_seine: Projet) -> None:
    assert sorted(hauts_de_seine.glossaire.contenu.root) == ["FA", "PTSM"]
