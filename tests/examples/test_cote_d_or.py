"""What the presentation of the PTSM of Côte-d'Or prints, and nothing else."""

from __future__ import annotations

import pytest
from facts import counts, publics

from ptsm_cli.projet.projet import Projet


def test_every_file_is_read_whole(cote_d_or: Projet) -> None:
    assert (cote_d_or.faults, cote_d_or.ignored) == ((), ())


def test_each_group_has_the_actions_that_the_source_distinguishes(cote_d_or: Projet) -> None:
    assert counts(cote_d_or) == {
        "transversales": 4,
        "perinatalite-enfant": 1,
        "adolescent": 2,
        "adulte": 1,
        "personnes-agees": 2,
        "transitions": 2,
        "plan-d-actions": 1,
        "filiere-psychiatrique": 8,
        "centres-ressources": 1,
        "assistantes-sociales": 1,
        "ville-hopital": 6,
        "clsm": 4,
        "cls": 1,
    }


def test_the_four_transversal_fiches_bear_their_printed_numbers_and_titles(cote_d_or: Projet) -> None:
    fiches = cote_d_or.fiches_of("transversales")
    assert {f.contenu.numero: f.contenu.titre for f in fiches} == {
        "1": "Favoriser l'interconnaissance des acteurs autour des dispositifs existants",
        "2": "Développer un plan de formation à destination de tous les acteurs intervenant auprès des personnes "
        "présentant des troubles de santé mentale",
        "3": "Proposer une coordination des acteurs",
        "4": "Développer la co-intervention",
    }


@pytest.mark.parametrize(
    ("fiche", "count"),
    [
        ("transversal-1-interconnaissance", 3),
        ("transversal-2-plan-de-formation", 3),
        ("transversal-3-coordination", 4),
        ("transversal-4-co-intervention", 2),
        ("perinatalite-1-parentalite", 4),
        ("adolescent-1-prevention", 2),
        ("adolescent-2-situations-complexes", 2),
        ("adulte-1-prevention-et-crise", 1),
        ("personnes-agees-1-astreinte", 1),
        ("personnes-agees-2-sejours-d-apaisement", 1),
        ("plan-1-dossier-de-coordination", 3),
        ("filiere-3-parcours-de-l-adolescent", 2),
        ("filiere-4-urgences-et-crise-suicidaire", 3),
        ("centres-1-actions-communes", 3),
        ("clsm-2-prevention-en-milieu-scolaire", 3),
        ("cls-1-declinaison-des-actions", 2),
    ],
)
def test_a_fiche_has_the_steps_of_its_bullets(cote_d_or: Projet, fiche: str, count: int) -> None:
    content = next(f.contenu for f in cote_d_or.fiches if f.id == fiche)
    assert len(content.objectifs_operationnels) == count


def test_there_are_52_steps(cote_d_or: Projet) -> None:
    assert sum(len(f.contenu.objectifs_operationnels) for f in cote_d_or.fiches) == 52


@pytest.mark.parametrize(
    ("fiche", "publics"),
    [
        ("transition-1-ages", ("Enfance / ado", "16 – 20 ans", "Personnes handicapées vieillissantes")),
        (
            "transition-2-publics-specifiques",
            (
                "Enfants placés par l'ASE",
                "Jeunes adultes à risque de précarisation",
                "Adultes en situation de précarité",
                "Mineurs et majeurs sous main de justice",
                "Personnes en situation d'addiction",
                "Personnes à risque de radicalisation",
            ),
        ),
    ],
)
def test_transitions_and_specific_publics_are_those_named(
    cote_d_or: Projet, fiche: str, publics: tuple[str, ...]
) -> None:
    assert next(f.contenu.public_cible for f in cote_d_or.fiches if f.id == fiche) == publics


def test_the_plan_of_2019_2020_holds_the_first_project_and_the_networks(cote_d_or: Projet) -> None:
    in_the_plan = [f for f in cote_d_or.fiches if f.contenu.in_vague("2019-2020")]
    assert {g.id for f in in_the_plan for g in cote_d_or.lineage(f.contenu.groupe)} == {
        "plan-d-actions",
        "filiere-psychiatrique",
        "centres-ressources",
        "assistantes-sociales",
        "ville-hopital",
        "clsm",
        "cls",
    }


@pytest.mark.parametrize(
    ("groupe", "partenaires"),
    [
        ("filiere-psychiatrique", ("Filière psychiatrique du GHT 21-52", "Partenaires associés")),
        ("centres-ressources", ()),
        (
            "assistantes-sociales",
            ("URIOPSS", "Service social du CHU de Dijon", "Services qualité des établissements du GHT 21-52"),
        ),
        (
            "ville-hopital",
            (
                "DAC",
                "Conseil de l'Ordre des Médecins",
                "URPS",
                "Équipes de psychiatrie publique",
                "CLSM Franco Basaglia",
            ),
        ),
        (
            "clsm",
            (
                "CLSM Franco Basaglia",
                "Communes associées au CLSM Franco Basaglia",
                "Équipes de psychiatrie publique",
                "SIAO",
            ),
        ),
        (
            "cls",
            (
                "CLS Grand Dijon",
                "CLS Seine et Tille",
                "CLS Auxois Morvan",
                "CLS Val de Saône Vingeanne",
                "CLS Beaunois",
                "CLS Chatillonnais",
            ),
        ),
    ],
)
def test_each_network_has_its_committed_partenaires(
    cote_d_or: Projet, groupe: str, partenaires: tuple[str, ...]
) -> None:
    assert cote_d_or.groupes[groupe].partenaires == partenaires


def test_publics_are_those_that_the_source_names_as_such(cote_d_or: Projet) -> None:
    assert list(publics(cote_d_or)) == [
        "transition-1-ages",
        "transition-2-publics-specifiques",
        "filiere-8-psychiatrie-justice",
    ]


def test_no_partenaire_is_deduced_from_a_title(cote_d_or: Projet) -> None:
    partenaires = {f.id: f.contenu.partenaires for f in cote_d_or.fiches if f.contenu.partenaires}
    assert partenaires == {
        "filiere-6-geronto-psychiatrie": ("MAIA", "UPPA", "EHPAD", "HDJ", "Réseaux ADMR", "Libéraux"),
    }


@pytest.mark.parametrize(
    ("fiche", "title"),
    [
        (
            "ville-hopital-1-formation",
            "Formation des équipes libérales médecins généralistes, infirmiers, aides à domicile, …",
        ),
        (
            "ville-hopital-3-fiche-de-liaison",
            "Proposition d'une fiche de liaison de retour à domicile (Infirmiers libéraux)",
        ),
    ],
)
def test_whom_a_title_names_stays_in_the_title(cote_d_or: Projet, fiche: str, title: str) -> None:
    assert next(f.contenu.titre for f in cote_d_or.fiches if f.id == fiche) == title


@pytest.mark.parametrize(
    ("fiche", "description"),
    [
        ("plan-1-dossier-de-coordination", "Le DAC utilise cet outil."),
        (
            "cls-1-declinaison-des-actions",
            (
                "Les CLS peuvent décliner les actions, par des appels à projet que passe la DD21. Les deux projets "
                "sont donnés en exemple."
            ),
        ),
    ],
)
def test_what_is_done_is_a_description_and_no_means(cote_d_or: Projet, fiche: str, description: str) -> None:
    content = next(f.contenu for f in cote_d_or.fiches if f.id == fiche)
    assert (content.description, content.moyens) == (description, ())


def test_the_prioritised_actions_serve_the_public_of_their_page(cote_d_or: Projet) -> None:
    served = {f.contenu.groupe: f.contenu.dimensions for f in cote_d_or.fiches if f.contenu.dimensions}
    assert served == {
        "perinatalite-enfant": {"publics": ("Périnatalité - enfant",)},
        "adolescent": {"publics": ("Adolescent",)},
        "adulte": {"publics": ("Adulte",)},
        "personnes-agees": {"publics": ("Personnes âgées",)},
    }


def test_two_projects_are_deployed_by_a_cls_and_by_the_clsm(cote_d_or: Projet) -> None:
    deployed = {f.id: f.contenu.deploiement for f in cote_d_or.fiches if f.contenu.deploiement}
    assert {name: [(d.sous_territoire, d.precision) for d in where] for name, where in deployed.items()} == {
        "cls-1-declinaison-des-actions": [
            ("cls-grand-dijon", "Décrocheurs scolaires / PRE"),
            ("clsm-franco-basaglia", "Prévention addictologie"),
        ]
    }


def test_a_shared_action_will_come_out_of_the_days_of_june_2019(cote_d_or: Projet) -> None:
    fiche = next(f.contenu for f in cote_d_or.fiches if f.id == "filiere-3-parcours-de-l-adolescent")
    action = fiche.objectifs_operationnels[1]
    assert (action.libelle, action.modalites, action.echeance) == (
        "Action partenariale qui découlera des Journées annuelles Psychiatrie Justice",
        ("Le CHLC organise ces journées en juin 2019.",),
        None,
    )
