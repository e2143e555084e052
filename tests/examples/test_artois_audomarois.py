"""What the 21 fiches of the PTSM of Artois-Audomarois print, and nothing else."""

from __future__ import annotations

import pytest
from facts import counts

from ptsm_cli.links.mention import Mention
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.projet.deadlines import collect_lines
from ptsm_cli.projet.projet import Projet

DURATION = "Durée du PTSM"
CALLS = "En fonction des appels à candidature"

ECHEANCES = {
    "perinatalite/1": ["Fin 2020", DURATION, DURATION, DURATION],
    "perinatalite/2": [DURATION] * 3,
    "perinatalite/3": [DURATION] * 3,
    "perinatalite/4": [DURATION] * 6,
    "adolescents/1": [DURATION] * 5,
    "adolescents/2": [DURATION] * 4,
    "adolescents/3": [DURATION] * 6,
    "adolescents/4": [DURATION] * 6,
    "adultes/1": [DURATION] * 4,
    "adultes/2": [DURATION] * 3,
    "adultes/3": [DURATION] * 4,
    "adultes/4": [DURATION] * 5,
    "personnes-agees/1": [
        "1er semestre 2021",
        "2e semestre 2021 (suite à la validation du PTSM)",
        "2e semestre 2021",
        "2021",
        "2021",
    ],
    "personnes-agees/2": ["A partir de 2021"] * 6,
    "personnes-agees/3": [CALLS] * 5,
    "personnes-agees/4": [CALLS, "A partir de 2021", "1er semestre 2021", "A partir de 2021"],
    "precarite/1": ["2021", ["2021", "2021", "en continu", "Fin 2022", "Fin 2022"]],
    "precarite/2": [["2021 et suivantes", "2021 et suivantes", "2022"], ["2021-2023", "2022 et suivantes"]],
    "precarite/3": [["2021", "2022"], "2022", "2022"],
    "precarite/4": [[DURATION, DURATION], DURATION, [DURATION, "En continu", "2021", DURATION]],
    "attractivite/1": [DURATION, DURATION, DURATION, DURATION, "Durée PTSM", DURATION, DURATION, DURATION, DURATION],
}
"""For each fiche, the deadline of each objective; a list where the objective has several rows."""


def fiche(read: Projet, reference: str) -> FicheAction:
    groupe, numero = reference.split("/")
    return next(f.contenu for f in read.fiches_of(groupe) if f.contenu.numero == numero)


def mentions(content: FicheAction) -> list[Mention]:
    return [
        m for objectif in content.objectifs_operationnels for text in objectif.modalites for m in find_mentions(text)
    ]


def test_every_file_is_read_whole(artois: Projet) -> None:
    assert (artois.faults, artois.ignored) == ((), ())


def test_six_parcours_hold_21_fiches(artois: Projet) -> None:
    assert counts(artois) == {
        "perinatalite": 4,
        "adolescents": 4,
        "adultes": 4,
        "personnes-agees": 4,
        "precarite": 4,
        "attractivite": 1,
    }


def test_numbers_start_again_at_1_in_each_parcours(artois: Projet) -> None:
    assert [f"{f.contenu.groupe}/{f.contenu.numero}" for f in artois.fiches] == list(ECHEANCES)


def test_the_roadmap_has_92_operational_objectifs(artois: Projet) -> None:
    assert sum(len(f.contenu.objectifs_operationnels) for f in artois.fiches) == 92


@pytest.mark.parametrize("reference", ECHEANCES)
def test_echeances_are_kept_as_printed(artois: Projet, reference: str) -> None:
    readings = [
        [volet.echeance.texte for volet in objectif.volets if volet.echeance]
        if objectif.volets
        else objectif.echeance and objectif.echeance.texte
        for objectif in fiche(artois, reference).objectifs_operationnels
    ]
    assert readings == ECHEANCES[reference]


def test_a_row_of_an_objectif_counts_as_one_echeance(artois: Projet) -> None:
    lines = [line for line in collect_lines(artois) if line.volet_rank]
    assert [(line.fiche.id, line.rank, line.volet_rank) for line in lines] == [
        *[("precarite-1-collaboration-acteurs", 2, rank) for rank in (1, 2, 3, 4, 5)],
        *[("precarite-2-prevention-reperage", 1, rank) for rank in (1, 2, 3)],
        *[("precarite-2-prevention-reperage", 2, rank) for rank in (1, 2)],
        *[("precarite-3-situations-complexes", 1, rank) for rank in (1, 2)],
        *[("precarite-4-stigmatisation-logement", 1, rank) for rank in (1, 2)],
        *[("precarite-4-stigmatisation-logement", 3, rank) for rank in (1, 2, 3, 4)],
    ]


def test_each_row_names_its_own_operators(artois: Projet) -> None:
    objectif = fiche(artois, "precarite/2").objectifs_operationnels[0]
    assert [volet.operateurs for volet in objectif.volets] == [
        ("Structures du sanitaire",),
        ("Acteurs du social",),
        ("Psychiatrie adulte", "Psychiatrie de l'enfant et de l'adolescent"),
    ]


def test_rows_whose_operator_the_source_does_not_repeat_have_none(artois: Projet) -> None:
    objectif = fiche(artois, "precarite/1").objectifs_operationnels[1]
    assert [volet.operateurs for volet in objectif.volets] == [
        ("CLS/CLSM", "MDS", "CPT"),
        ("CLS/CLSM", "MDS", "RPSM"),
        (),
        (),
        (),
    ]


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("perinatalite/1", "La dépression du post-partum (parcours de soins et arbre décisionnel)"),
        ("perinatalite/3", "Prévention des handicaps et troubles psychiques évitables"),
        ("adolescents/2", "Renforcer la coordination des acteurs"),
        ("adultes/1", "Parcours sans rupture"),
        ("adultes/3", "Formations communes et communication"),
        ("personnes-agees/2", "Former et informer les acteurs"),
        ("personnes-agees/3", "Renforcement et sécurisation des parcours de psychogériatrie"),
        (
            "precarite/2",
            "Améliorer la prévention, le repérage précoce des troubles psychiques et accompagner l'accès aux soins",
        ),
        (
            "attractivite/1",
            (
                "Développer une politique d'attractivité médicale et paramédicale sur le territoire de l'Artois et de "
                "l'Audomarois"
            ),
        ),
    ],
)
def test_titles_are_those_printed(artois: Projet, reference: str, title: str) -> None:
    assert fiche(artois, reference).titre == title


@pytest.mark.parametrize(
    ("reference", "count"),
    [
        ("perinatalite/1", 5),
        ("perinatalite/2", 4),
        ("perinatalite/3", 5),
        ("perinatalite/4", 6),
        ("adolescents/1", 4),
        ("adolescents/2", 3),
        ("adolescents/3", 4),
        ("adolescents/4", 7),
        ("adultes/1", 10),
        ("adultes/2", 3),
        ("adultes/3", 6),
        ("adultes/4", 8),
        ("personnes-agees/1", 4),
        ("personnes-agees/2", 4),
        ("personnes-agees/3", 2),
        ("personnes-agees/4", 5),
        ("precarite/1", 4),
        ("precarite/2", 5),
        ("precarite/3", 4),
        ("precarite/4", 5),
        ("attractivite/1", 6),
    ],
)
def test_indicateurs_are_as_many_as_printed(artois: Projet, reference: str, count: int) -> None:
    assert len(fiche(artois, reference).indicateurs) == count


def test_pilotes_that_a_committee_will_choose_are_absent(artois: Projet) -> None:
    """The source does not print « à définir »: it says that a committee will choose them."""
    assert [f"{f.contenu.groupe}/{f.contenu.numero}" for f in artois.fiches if not f.contenu.pilotes] == [
        "personnes-agees/1",
        "personnes-agees/2",
    ]


def test_no_pilote_nor_partenaire_is_to_be_defined(artois: Projet) -> None:
    entries = [entry for f in artois.fiches for entry in (*f.contenu.pilotes, *f.contenu.partenaires)]
    assert [entry for entry in entries if is_to_define(entry)] == []


def test_what_the_source_prints_in_the_echeance_cell_goes_to_the_way_of_working(artois: Projet) -> None:
    objectif = fiche(artois, "perinatalite/1").objectifs_operationnels[0]
    assert objectif.modalites[-1] == (
        "Première réunion de travail le 12 mai à Béthune (Maison du Département Solidarité)"
    )


def test_every_fiche_has_its_context_public_results_means_and_partenaires(artois: Projet) -> None:
    empty = [
        (f.id, field)
        for f in artois.fiches
        for field in ("contexte", "public_cible", "resultats_attendus", "objectifs_strategiques", "moyens")
        if not getattr(f.contenu, field)
    ]
    assert empty == []


def test_the_link_to_fiche_2_of_the_same_parcours_stands_in_prose(artois: Projet) -> None:
    (mention,) = mentions(fiche(artois, "adolescents/1"))
    assert (mention.words, mention.numero, mention.groupe) == ("fiche action 2", "2", None)


def test_the_link_to_an_objectif_stands_in_prose(artois: Projet) -> None:
    (mention,) = mentions(fiche(artois, "adultes/3"))
    assert (mention.words, mention.numero, mention.objectif) == ("fiche1", "1", 3)


def test_the_link_to_another_parcours_stands_in_prose_with_its_title(artois: Projet) -> None:
    (mention,) = mentions(fiche(artois, "adolescents/3"))
    assert mention.title is not None
    assert (mention.numero, mention.groupe, mention.title.words) == (
        "4",
        "parcours adulte en santé mentale",
        "Amélioration des liens avec la médecine somatique et de spécialités pour favoriser l'accès aux soins",
    )


def test_no_other_fiche_has_a_prose_link(artois: Projet) -> None:
    linked = [f.id for f in artois.fiches if mentions(f.contenu)]
    assert linked == [
        "adolescents-1-capacites-accueil",
        "adolescents-3-interventions-precoces",
        "adultes-3-formations-communication",
    ]
