"""What the fiches of Mayenne say beside their objectives: measures, access, publics, and what the livret leaves out."""

from __future__ import annotations

import pytest
from facts import projet

from ptsm_cli.common.periodes import to_notation
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.instants import days_of


@pytest.fixture(scope="module")
def fiches() -> dict[str, FicheAction]:
    return {fiche.contenu.numero: fiche.contenu for fiche in projet("mayenne-53").fiches}


@pytest.mark.parametrize(
    ("numero", "marks"),
    [
        ("1", [("2022", None, "2022")]),
        ("3", [("3 mois", None, None), ("6 mois", None, None), ("12 mois", None, None)]),
        ("5", [("T0", None, None), ("T1", None, None)]),
        ("7", [("T0", None, "2020"), ("T4", None, "2024")]),
        ("16", [("T0", None, "2020"), *[(mark, None, None) for mark in ("T1", "T2", "T3")], ("T4", None, "2024")]),
        ("19", [("T0", None, None), ("T4", None, None)]),
        ("20", [("T0", None, None), ("T4", None, None)]),
        ("24", [("T0", "avant la journée", None), ("T2 ?", None, None)]),
    ],
)
def test_a_measure_has_the_marks_that_are_printed(
    fiches: dict[str, FicheAction], numero: str, marks: list[tuple[str, str | None, str | None]]
) -> None:
    (calendar,) = [i.calendrier for i in fiches[numero].indicateurs if i.calendrier]
    assert [(m.repere, m.delai, (days := days_of(m.date)) and to_notation(days)) for m in calendar] == marks


def test_fiche_24_counts_how_often_a_patient_was_informed(fiches: dict[str, FicheAction]) -> None:
    assert [i.libelle for i in fiches["24"].indicateurs if i.calendrier] == [
        "Nombre de fois où le patient a reçu l'information"
    ]


@pytest.mark.parametrize(
    ("numero", "ratio"),
    [
        ("5", ("nombre de participants", "invitations lancées")),
        ("9", ("nombre d'utilisateurs de l'outil", "nombre d'acteurs qui connaissent l'outil")),
        ("19", ("nombre de situations sans réponse", "nombre de situations prises en charge")),
    ],
)
def test_three_indicateurs_are_ratios(fiches: dict[str, FicheAction], numero: str, ratio: tuple[str, str]) -> None:
    ratios = {n: (i.numerateur, i.denominateur) for n, f in fiches.items() for i in f.indicateurs if i.denominateur}
    assert (list(ratios), ratios[numero]) == (["5", "9", "19"], ratio)


def test_fiche_19_describes_what_the_team_does(fiches: dict[str, FicheAction]) -> None:
    described = {n: f.contexte for n, f in fiches.items() if f.description}
    assert described == {"19": None}


def test_two_fiches_say_who_has_access(fiches: dict[str, FicheAction]) -> None:
    assert {n: f.conditions_d_acces for n, f in fiches.items() if f.conditions_d_acces} == {
        "12": ("conditions administratives à définir",),
        "23": (
            "aucune condition administrative",
            "aucune participation financière de l'usager",
            "ouverture 24h/24, 365 jours par an",
        ),
    }


def test_each_project_of_fiche_6_has_its_own_public_and_place(fiches: dict[str, FicheAction]) -> None:
    first, *projects = fiches["6"].objectifs_operationnels
    assert ((first.public_cible, first.territoire_concerne), [len(o.public_cible) for o in projects]) == (
        ((), None),
        [1, 1, 1, 1],
    )
    assert {o.territoire_concerne for o in projects} == {"expérimentation dans le département"}


def test_fiche_3_is_for_three_publics_as_printed(fiches: dict[str, FicheAction]) -> None:
    assert fiches["3"].public_cible == (
        "public de l'ASE et de la PJJ",
        "jeunes qui attendent la mise en œuvre de leur orientation MDA",
        "jeunes de 13 à 21 ans",
    )


def test_a_name_of_fiche_26_that_is_mended_says_what_is_printed(fiches: dict[str, FicheAction]) -> None:
    assert [link.objet for link in fiches["26"].liens if "imprime" in (link.objet or "")] == [
        "Répertoire du CLSM de Mayenne (la fiche imprime « CISM »)"
    ]


def test_fiche_27_is_deployed_by_three_teams(fiches: dict[str, FicheAction]) -> None:
    deployed = {n: [d.sous_territoire for d in f.deploiement] for n, f in fiches.items() if f.deploiement}
    assert deployed == {"27": ["bassin-mayenne", "bassin-laval", "bassin-chateau-gontier"]}


def test_the_budget_of_fiche_26_is_not_costed(fiches: dict[str, FicheAction]) -> None:
    budgets = {n: [(row.poste, row.montant) for row in f.budget] for n, f in fiches.items() if f.budget}
    assert budgets == {"26": [("graphiste et développeur qui conçoivent la plateforme", None)]}


def test_a_fiche_says_where_the_livret_is_another(fiches: dict[str, FicheAction]) -> None:
    told = {n: f.autres_precisions for n, f in fiches.items() if f.autres_precisions}
    assert list(told) == ["18", "24", "26", "27"]
    assert [n for n, (text,) in told.items() if "livret synthétique" not in text] == []


def test_the_livret_leaves_three_objectifs_out(fiches: dict[str, FicheAction]) -> None:
    left = [(n, o.libelle) for n, f in fiches.items() for o in f.objectifs_operationnels if not o.livret]
    assert left == [
        ("16", "Réflexion sur le remboursement de séances chez les psychologues"),
        ("22", "Créer un groupe pilote"),
        ("27", "Diffuser l'expérimentation à échelle départementale"),
    ]
