"""The budget of a fiche as a table: its rows, then what is planned and what is spent, never added together."""

from __future__ import annotations

from ptsm_cli.common.typography import NBSP, counted, euros, say_number
from ptsm_cli.model.budget import BUDGET_KINDS, LigneDeBudget
from ptsm_cli.projet.finances import NOT_COSTED, add_up_budgets
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table

_COLUMNS = ("Poste", "Financeur", "Année", "Nature", "ETP", "Montant")


def budget_table(projet: Projet, fiche: Fiche) -> Table | None:
    """Return the budget of a fiche, or None where it has none; what is not costed is said so, and is not 0."""
    rows = tuple(_row(projet, ligne) for ligne in fiche.contenu.budget)
    total = add_up_budgets(projet, fiche).total
    said = [f"prévu{NBSP}: {total.prevu}"] if total.prevu else []
    said += [f"dépensé{NBSP}: {total.depense}"] if total.depense else []
    legend = f"Budget{NBSP}: {counted(len(rows), 'poste')}"
    return fill_table(f"{legend}, {f'{NBSP}; '.join(said)}" if said else legend, _COLUMNS, [RowGroup(rows)])


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
