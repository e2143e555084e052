"""What a year asks of a roadmap beside its objectives: which indicators to measure, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, year_of
from ptsm_cli.common.typography import NBSP, counted, euros
from ptsm_cli.links.naming import dense_label
from ptsm_cli.model.budget import BUDGET_KINDS
from ptsm_cli.model.indicateur import Indicateur, RepereDeMesure
from ptsm_cli.model.instants import days_of, say_date
from ptsm_cli.projet.finances import NOT_COSTED, BudgetRow, Finances
from ptsm_cli.projet.indicateurs import indicateurs
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.suivi.measures import say_value


@dataclass(frozen=True, slots=True)
class Measures:
    """The indicators to measure in a year: those whose file says when, and the sentence on the others, or empty."""

    tableau: Table | None
    autres: str


def year_measures(projet: Projet, fiches: Sequence[Fiche], year: int) -> Measures:
    """Return the indicators of some fiches that are to be measured in a year."""
    rows: list[Row] = []
    unsaid = 0
    for fiche in fiches:
        for _, indicateur in indicateurs(fiche.contenu):
            when = tuple(_when(indicateur, year))
            if when:
                target = say_value(indicateur.valeur_cible, indicateur.unite)
                name, words = Cell(dense_label(projet, fiche)), Cell(indicateur.libelle)
                rows.append(Row((name, words, Cell(suite=when), Cell(target))))
            elif not any(repere.date for repere in indicateur.calendrier):
                unsaid += 1
    columns = ("Fiche", "Indicateur", "Quand", "Cible")
    table = fill_table(f"Indicateurs à mesurer{NBSP}: {len(rows)}", columns, [RowGroup(tuple(rows))])
    said = counted(
        unsaid,
        "indicateur de ces fiches ne dit pas quand le mesurer",
        "indicateurs de ces fiches ne disent pas quand les mesurer",
    )
    return Measures(table and replace(table, genre="blocs etroite"), f"{said}." if unsaid else "")


def _when(indicateur: Indicateur, year: int) -> Iterator[str]:
    """Yield when an indicator is to be measured in a year: its frequency, and its marks that fall in it."""
    if indicateur.frequence:
        yield indicateur.frequence
    yield from (_mark(repere) for repere in indicateur.calendrier if _falls(repere, year_of(year)))


def _falls(repere: RepereDeMesure, year: Periode) -> bool:
    days = days_of(repere.date) if repere.date else None
    return days is not None and days.overlaps(year)


def _mark(repere: RepereDeMesure) -> str:
    return f"{repere.repere} ({say_date(repere.date)})" if repere.date else repere.repere


def year_budget(analysis: ProjetAnalysis, year: int) -> tuple[Table | None, str]:
    """Return the rows of budget of a year with their totals, and the sentence on what they do not say."""
    projet = analysis.projet
    rows = analysis.finances.rows
    own = tuple(row for row in rows if row.ligne.annee == year)
    undated = sum(row.ligne.annee is None for row in rows)
    silence = counted(undated, "poste de dépense ne dit pas son année", "postes de dépense ne disent pas leur année")
    said = f"{silence}." if undated else ""
    if not own:
        return None, " ".join(filter(None, (f"Budget de {year}{NBSP}: non dit.", said)))
    finances = Finances(projet, own)
    blocks = [RowGroup(tuple(_row(projet, row) for row in own))]
    blocks += [RowGroup(tuple(_funders(finances)), "Par financeur")]
    total = finances.total
    amounts = [f"prévu{NBSP}: {total.prevu}"] if total.prevu else []
    amounts += [f"dépensé{NBSP}: {total.depense}"] if total.depense else []
    legend = f"Budget de {year}, {f'{NBSP}; '.join(amounts)}"
    table = fill_table(legend, ("Fiche", "Poste", "Financeur", "Nature", "Montant"), blocks)
    return table and replace(table, genre="blocs etroite budget"), said


def _row(projet: Projet, row: BudgetRow) -> Row:
    ligne = row.ligne
    return Row(
        (
            Cell(dense_label(projet, row.fiche)),
            Cell(ligne.poste),
            Cell(projet.name_of(ligne.financeur) if ligne.financeur else ""),
            Cell(BUDGET_KINDS[ligne.nature]),
            Cell(euros(ligne.montant) if ligne.montant is not None else NOT_COSTED, genre="n"),
        )
    )


def _funders(finances: Finances) -> Iterator[Row]:
    for name, budget in finances.by_financeur.items():
        for kind, total in (("prévu", budget.prevu), ("dépensé", budget.depense)):
            if total:
                yield Row((Cell("Total"), Cell(), Cell(name or "non dit"), Cell(kind), Cell(str(total), genre="n")))


def silences(
    agenda: Table | None, measures: Measures, budget: Table | None, unsaid: str, *, concerned: bool
) -> Iterator[str]:
    """Yield what is said of the parts of a year that have no table: they are one.

    Args:
        concerned: whether a fiche has anything in the year: where none has, nothing is said of their indicators.
        agenda: its meetings and milestones.
        measures: its indicators.
        budget: its budget.
        unsaid: the sentence on what no row of budget says of it.
    """
    if not agenda:
        yield "Les fichiers ne disent ni réunion ni jalon de cette année."
    if not measures.tableau and concerned:
        yield measures.autres or "Les fiches de l'année ne disent aucun indicateur."
    if not budget:
        yield unsaid
