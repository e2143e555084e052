"""Budgets as tables: the rows of a fiche, the totals of a project; what is planned and what is spent stay apart."""

from __future__ import annotations

from dataclasses import replace

from ptsm_cli.common.typography import NBSP, counted, euros, say_number
from ptsm_cli.links.naming import OTHERS, groupe_in_full
from ptsm_cli.model.budget import BUDGET_KINDS, LigneDeBudget
from ptsm_cli.projet.finances import NOT_COSTED, Budget, Finances, add_up_budgets
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table, over_numbers

_TOTALS = ("", "ETP prévus", "Prévu", "ETP dépensés", "Dépensé")
_COLUMNS = ("Poste", "Financeur", "Année", "Nature", "ETP", "Montant")


def budget_table(projet: Projet, fiche: Fiche) -> Table | None:
    """Return the budget of a fiche, or None where it has none; what is not costed is said so, and is not 0."""
    rows = tuple(_row(projet, ligne) for ligne in fiche.contenu.budget)
    total = add_up_budgets(projet, fiche).total
    said = [f"prévu{NBSP}: {total.prevu}"] if total.prevu else []
    said += [f"dépensé{NBSP}: {total.depense}"] if total.depense else []
    legend = f"Budget{NBSP}: {counted(len(rows), 'poste')}"
    table = fill_table(f"{legend}, {f'{NBSP}; '.join(said)}" if said else legend, _COLUMNS, [RowGroup(rows)])
    return table and replace(table, genre="blocs")


def budget_totals(finances: Finances) -> Table | None:
    """Return what a project comes to by group, funder and year; None where no row of its budgets gives an amount."""
    whole = finances.total
    if not any(total and total.chiffrees for total in (whole.prevu, whole.depense)):
        return None
    groupes, funders, years = finances.by_groupe, finances.by_financeur, finances.by_annee
    blocks = (
        RowGroup(tuple(_total(_groupe(finances.projet, one), own) for one, own in groupes.items()), "Par groupe"),
        RowGroup(tuple(_total(one or "financeur non dit", own) for one, own in funders.items()), "Par financeur"),
        RowGroup(tuple(_total(str(one or "année non dite"), own) for one, own in years.items()), "Par année"),
    )
    table = fill_table("Budget des fiches", _TOTALS, blocks, _total("Ensemble", whole))
    return table and over_numbers(replace(table, genre="blocs comptes"))


def _groupe(projet: Projet, identifier: str | None) -> str:
    return OTHERS if identifier is None else groupe_in_full(projet.groupes[identifier])


def _total(name: str, budget: Budget) -> Row:
    sums = (budget.prevu, budget.depense)
    jobs = (say_number(one.etp) if one and one.etp is not None else "" for one in sums)
    cells = (str(one) if one else "" for one in sums)
    return Row((Cell(name), *(Cell(text, genre="n") for pair in zip(jobs, cells, strict=True) for text in pair)))


def _row(projet: Projet, ligne: LigneDeBudget) -> Row:
    return Row(
        (
            Cell(ligne.poste),
            Cell(projet.name_of(ligne.financeur) if ligne.financeur else ""),
            Cell(str(ligne.annee or "")),
            Cell(BUDGET_KINDS[ligne.nature]),
            Cell(say_number(ligne.etp) if ligne.etp is not None else ""),
            Cell(euros(ligne.montant) if ligne.montant is not None else NOT_COSTED),
        )
    )
