"""What the fiches of Artois-Audomarois say beside their objectives: other remarks, publics, measures."""

from __future__ import annotations

import pytest

from ptsm_cli.model.walk import texts
from ptsm_cli.projet.projet import Projet


def test_a_committee_proposed_by_two_fiches_is_told_in_other_remarks(artois: Projet) -> None:
    assert {f.id: len(f.contenu.autres_precisions) for f in artois.fiches if f.contenu.autres_precisions} == {
        "perinatalite-4-troubles-attachement": 1,
        "personnes-agees-1-cooperations": 2,
        "personnes-agees-2-former-informer": 2,
        "personnes-agees-4-acteurs-du-domicile": 2,
    }


def test_two_budgets_are_asked_for_without_amount(artois: Projet) -> None:
    budgets = {f.id: [row.montant for row in f.contenu.budget] for f in artois.fiches if f.contenu.budget}
    assert budgets == {"perinatalite-4-troubles-attachement": [None], "adultes-2-justice": [None]}


def test_an_objectif_may_be_for_six_publics(artois: Projet) -> None:
    objectifs = [o for f in artois.fiches for o in f.contenu.objectifs_operationnels if o.public_cible]
    assert [(o.libelle, len(o.public_cible)) for o in objectifs] == [
        ("Définition des parcours types et des ressources territoriales", 6)
    ]


def test_two_indicateurs_have_a_frequency(artois: Projet) -> None:
    frequent = {(f.id, i.frequence) for f in artois.fiches for i in f.contenu.indicateurs if i.frequence}
    assert frequent == {
        ("perinatalite-1-depression-post-partum", "au minimum une réunion par mois"),
        ("adultes-1-parcours-sans-rupture", "annuelle"),
    }


@pytest.mark.parametrize(
    ("fiche", "fact"),
    [
        ("adolescents-1-capacites-accueil", "Habilitation départementale pour les plus de 18 ans en MECS"),
        ("adolescents-2-coordination-acteurs", "d'une personne de confiance, qui représente l'intéressé"),
        ("adolescents-2-coordination-acteurs", "Plan Personnalisé de Coordination en Santé de la HAS"),
        ("adultes-3-formations-communication", "de 3 heures, sans vraie montée en compétences"),
        ("personnes-agees-1-cooperations", "en cours à l'EPSM St Venant"),
        ("personnes-agees-2-former-informer", "Tous les professionnels ont à mieux connaître les troubles psychiques"),
        ("personnes-agees-2-former-informer", "projet régional de centre ressources"),
        ("personnes-agees-4-acteurs-du-domicile", "à tout âge et pour toute pathologie"),
    ],
)
def test_a_fiche_keeps_what_its_page_says(artois: Projet, fiche: str, fact: str) -> None:
    content = next(f.contenu for f in artois.fiches if f.id == fiche)
    assert any(fact in text for _, text in texts(content))


def test_no_fiche_has_a_short_title_that_the_document_does_not_print(artois: Projet) -> None:
    assert [f.id for f in artois.fiches if f.contenu.titre_court] == []


def test_one_indicateur_is_a_ratio(artois: Projet) -> None:
    ratios = [(i.numerateur, i.denominateur) for f in artois.fiches for i in f.contenu.indicateurs if i.denominateur]
    assert ratios == [("professionnels institutionnels et libéraux", "population concernée")]
