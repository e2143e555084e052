"""How far each group and each fiche is on a day, in tables that count as `ptsm status` does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, counted
from ptsm_cli.links.naming import dense_label, groupe_in_full
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.crossrefs import link_fiches
from ptsm_cli.render.parts.outline import branches
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, drawn_by_names, fill_table, over_numbers
from ptsm_cli.render.parts.yearly_changes import name_objectif, say_state
from ptsm_cli.suivi.figures import Figures, figures
from ptsm_cli.suivi.sayings import unkept, weather
from ptsm_cli.suivi.status import Status

_COUNTS = ("Objectifs", "Suivis", "Sans état", "Engagés", "Réalisés", "En retard", "Échus, état non dit")
_WITHOUT_STATES = ("Objectifs", "Échus, état non dit")
"""The counts that stand where no state is said."""


def _counts(of: Figures) -> tuple[Cell, ...]:
    """Return the counts of a row; what depends on states is not known, and not 0, where none is said."""
    known = (of.engaged, of.reached, of.late) if of.said else ("", "", "")
    counts = (of.total, of.followed, of.unsaid, *known, of.past_unsaid)
    return tuple(Cell(str(count), genre="n") for count in counts)


def whole_table(status: Status) -> Table | None:
    """Return one row a group; None where nothing is counted, and only what does not hang on states where none is."""
    short = {groupe.heading: groupe_in_full(groupe) for groupe in status.projet.groupes.values()}
    silent = bool(unkept(status.whole))
    some = 1 + bool(status.whole.past_unsaid)  # a roadmap without a date has nothing past
    kept = [n for n, heading in enumerate(_COUNTS) if not silent or heading in _WITHOUT_STATES[:some]]

    def counts(part: Figures) -> Iterator[Cell]:
        cells = _counts(part)
        return (cells[n] for n in kept)

    rows = tuple(Row((Cell(short.get(part.label, part.label)), *counts(part))) for part in status.groupes)
    if not rows:
        return None
    foot = Row((Cell("Ensemble"), *counts(status.whole)))
    heading = "Ce qui est prévu" if silent else f"Avancement au {say_day(status.day)}"
    legend = f"{heading}{NBSP}: {counted(status.whole.total, 'objectif')}"
    columns = tuple(map(Column, ("Groupe", *(_COUNTS[n] for n in kept))))
    return over_numbers(Table(legend, columns, (RowGroup(rows),), foot, "blocs comptes"))


def groupe_tables(analysis: ProjetAnalysis, status: Status) -> Iterator[Table]:
    """Yield one table a group, one row a fiche, with what they come to; nothing where nothing is followed."""
    if unkept(status.whole):
        return
    projet = analysis.projet
    links = link_fiches(projet, analysis.graph)
    own = grouped((standing.fiche.id, standing) for standing in status.standings)
    followed = grouped((one.fiche.id, one) for one in status.indicateurs)
    for branch in branches(projet, links.twinned):
        fiches = [fiche for fiche in branch.fiches if fiche.id in own]
        if not fiches:
            continue
        heading = branch.groupe.heading if branch.groupe else branch.title
        rows = tuple(_fiche(projet, fiche, figures("", own[fiche.id], status.day, followed)) for fiche in fiches)
        kept = [standing for fiche in fiches for standing in own[fiche.id]]
        foot = Row((Cell("Total"), Cell(), *_counts(figures(heading, kept, status.day, followed))))
        columns = ("Fiche", "Intitulé", *_COUNTS, "Météo")
        table = fill_table(heading, columns, [RowGroup(rows)], Row((*foot.cases, Cell())))
        if table:
            yield over_numbers(drawn_by_names(table, "blocs etroite comptes"))


def _fiche(projet: Projet, fiche: Fiche, of: Figures) -> Row:
    name, title = Cell(dense_label(projet, fiche)), Cell(fiche.contenu.titre)
    return Row((name, title, *_counts(of), Cell(weather(fiche, of.day))))


def late_table(status: Status) -> Table | None:
    """Return what is late, of what is said; None where nothing is."""
    rows = tuple(
        Row(
            (
                Cell(dense_label(status.projet, standing.fiche)),
                Cell(name_objectif(standing)),
                Cell(suite=tuple(dict.fromkeys(deadline.said for deadline in standing.late))),
                Cell(say_state(standing.etat)),
            )
        )
        for standing in status.standings
        if standing.is_late
    )
    legend = f"En retard{NBSP}: {len(rows)} sur {status.whole.said} dont l’état est dit"
    table = fill_table(legend, ("Fiche", "Objectif", "Échéance", "État"), [RowGroup(rows)])
    return table and replace(table, genre="blocs etroite")
