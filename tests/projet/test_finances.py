"""Budgets added up: what is not costed is no 0, what is spent is not what is planned."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.projet.finances import Budget, Finances, Somme, add_up_budgets

INSIDE = TERRITOIRE.replace("titre: Accompagner", "titre: Accompagner, parent: axe-1")
ONE = """budget:
  - Communication
  - {poste: Salle, montant: 0.1, financeur: CHE, annee: 2021, etp: "0,2"}
  - {poste: Coordonnateur, montant: 12 000 €, financeur: ch-essai, annee: 2020, etp: "0,1"}
  - {poste: Salle, montant: 0.2, financeur: " ARS ", annee: 2021}
  - {poste: Salle, montant: 900, annee: 2020, nature: depense}
"""
TWO = "budget: [{poste: Formation, montant: non chiffré, financeur: ARS}, {poste: Salle, montant: 0}]\n"
NONE = "budget: {poste: Étude, annee: 2022}\n"


@pytest.fixture
def finances(tmp_path: Path) -> Finances:
    fiches = {
        "une": fiche("1", rest=ONE),
        "une-bis": fiche("1 bis", rest="meme_contenu_que: 1\nbudget: [{poste: Salle, montant: 9}]\n"),
        "deux": fiche("2", rest=TWO, groupe="axe-2"),
        "trois": fiche("3", rest=NONE),
        "quatre": fiche("4"),
    }
    return add_up_budgets(write_projet(tmp_path, fiches, INSIDE))


def said(budget: Budget) -> tuple[str, str]:
    """Return what is planned and what is spent, as printed, with plain spaces."""
    planned, spent = (str(part or "") for part in (budget.prevu, budget.depense))
    return planned.replace("\u00a0", " ").replace("\u202f", " "), spent.replace("\u00a0", " ")


def test_the_total_says_how_many_rows_have_an_amount(finances: Finances) -> None:
    assert said(finances.total) == ("12 000,30 € (4 postes chiffrés sur 7)", "900 €")


def test_a_fiche_without_any_amount_is_not_costed_and_one_without_budget_is_absent(finances: Finances) -> None:
    assert {name: said(budget) for name, budget in finances.by_fiche.items()} == {
        "une": ("12 000,30 € (3 postes chiffrés sur 4)", "900 €"),
        "trois": ("non chiffré", ""),
        "deux": ("0 € (1 poste chiffré sur 2)", ""),
    }


def test_a_group_counts_those_that_it_contains(finances: Finances) -> None:
    assert {name: said(budget)[0] for name, budget in finances.by_groupe.items()} == {
        "axe-1": "12 000,30 € (4 postes chiffrés sur 7)",
        "axe-2": "0 € (1 poste chiffré sur 2)",
    }


def test_a_funder_is_one_whatever_the_form_and_none_is_said_apart(finances: Finances) -> None:
    assert [(name, said(budget)[0]) for name, budget in finances.by_financeur.items()] == [
        ("CHE", "12 000,10 €"),
        ("ARS", "0,20 € (1 poste chiffré sur 2)"),
        (None, "0 € (1 poste chiffré sur 3)"),
    ]


def test_the_years_come_in_order_and_the_rows_without_one_at_the_end(finances: Finances) -> None:
    assert [(year, said(budget)) for year, budget in finances.by_annee.items()] == [
        (2020, ("12 000 €", "900 €")),
        (2021, ("0,30 €", "")),
        (2022, ("non chiffré", "")),
        (None, ("0 € (1 poste chiffré sur 3)", "")),
    ]


def test_full_time_equivalents_are_added_where_they_are_said(finances: Finances) -> None:
    def jobs(budget: Budget) -> str | None:
        return str(budget.prevu.etp) if isinstance(budget.prevu, Somme) and budget.prevu.etp is not None else None

    assert [jobs(budget) for budget in finances.by_fiche.values()] == ["0.3", None, None]
