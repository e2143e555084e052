"""The plannings of 2019-2020 that the roadmap of Mayenne prints, against a table typed from them."""

from __future__ import annotations

import csv
from itertools import groupby

import pytest
from drawn import plans_of
from facts import projet
from repository import ROOT

from ptsm_cli.common.french import fold_words
from ptsm_cli.plan import Plan, PlanFiche, Step

VAGUE = "2019-2020"


@pytest.fixture(scope="module")
def plan() -> Plan:
    [drawn] = plans_of([projet("mayenne-53")], Step.TRIMESTRE, vague=VAGUE, livret=True)
    return drawn


def tables(plan: Plan) -> list[PlanFiche]:
    """Return the fiches that have a table: the others have a sentence at its place."""
    return [fiche for fiche in plan.fiches if fiche.rows]


def printed() -> dict[str, list[tuple[list[str], str]]]:
    """Return the rows of each printed table, by fiche: the words of the objective, and the deadline of its bar."""
    with (ROOT / "tests" / "examples" / "mayenne_plannings.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return {
        fiche: [(fold_words(line["objectif"]), line["echeance"]) for line in own]
        for fiche, own in groupby(lines, lambda line: line["fiche"])
    }


def test_there_are_thirteen_tables(plan: Plan) -> None:
    assert [fiche.numero for fiche in tables(plan)] == list(printed())
    assert len(printed()) == 13


def test_the_rows_of_the_tables_and_their_deadlines_are_those_printed(plan: Plan) -> None:
    drawn = {f.numero: [(fold_words(row.court), row.echeance) for row in f.rows] for f in tables(plan)}
    assert drawn == printed()


def test_two_fiches_start_by_a_sentence(plan: Plan) -> None:
    sentences = {fiche.numero: fiche.phrase for fiche in plan.fiches if fiche.phrase}
    assert {numero: (phrase or "").split(".")[0] for numero, phrase in sentences.items()} == {
        "26": "Démarrage des groupes pilotes en 2020",
        "27": "Démarrage des groupes pilotes en 2020",
    }


def test_four_projects_of_fiche_6_are_left_to_the_pilotes_and_have_no_bar(plan: Plan) -> None:
    fiche = next(fiche for fiche in plan.fiches if fiche.numero == "6")
    assert [row.across for row in fiche.rows if row.rank > 1] == ["à déterminer par les pilotes"] * 4


def test_fiche_12_has_a_fourth_row_without_deadline(plan: Plan) -> None:
    *_, last = next(fiche.rows for fiche in plan.fiches if fiche.numero == "12")
    assert (last.rank, last.court, last.echeance) == (0, "Evaluer le dispositif", "")


def test_one_row_of_fiche_28_sends_to_the_fiche_for_its_pilotes(plan: Plan) -> None:
    rows = next(fiche.rows for fiche in plan.fiches if fiche.numero == "28")
    assert [row.pilotage.pilotes[0].startswith("cf. fiche action") for row in rows] == [False, True, False]


@pytest.mark.parametrize(
    ("numero", "title"),
    [
        (
            "12",
            (
                "Mettre en place et améliorer l'accompagnement spécifique pour les jeunes en souffrance psychique et "
                "en rupture de liens sur la tranche d'âge 16-25 ans"
            ),
        ),
        ("17", "Développer des téléconsultations pour des soins psychiatriques et pédopsychiatriques"),
        (
            "18",
            (
                "Faciliter les échanges et renforcer le travail de liaison entre les médecins psychiatres et les "
                "médecins généralistes"
            ),
        ),
        ("23", "Encourager la création de Lits Halte Soins Santé (LHSS)"),
    ],
)
def test_the_plannings_print_another_title_for_four_fiches(plan: Plan, numero: str, title: str) -> None:
    wave = [f for f in projet("mayenne-53").fiches if (found := f.contenu.in_vague(VAGUE)) and found.titre]
    assert ([f.contenu.numero for f in wave], next(f.titre for f in plan.fiches if f.numero == numero)) == (
        ["12", "17", "18", "23"],
        title,
    )


def test_a_row_that_a_wave_tells_stays_in_its_table_though_the_livret_leaves_its_objectif_out(plan: Plan) -> None:
    first, *_ = next(fiche.rows for fiche in plan.fiches if fiche.numero == "22")
    assert first.court == "Créer un groupe pilotes chargé de la mise en œuvre"
