"""The indicators of a project on a day: those that are measured, in pictures and in a table, and who has no measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, counted, typeset
from ptsm_cli.links.naming import dense_label, text_label
from ptsm_cli.render.parts.chart import Chart, draw_measures
from ptsm_cli.render.parts.outline import name_some
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table, fill_table, over_numbers
from ptsm_cli.render.parts.yearly_changes import UNSAID
from ptsm_cli.suivi.measures import FollowedIndicateur, say_value
from ptsm_cli.suivi.progress import progress
from ptsm_cli.suivi.status import Status


def measure_charts(status: Status) -> Iterator[Chart]:
    """Yield the picture of each indicator that has a number for a measure on the day."""
    for rank, one in enumerate(status.indicateurs, 1):
        chart = draw_measures(one, f"indicateur-{rank}", text_label(status.projet, one.fiche), status.day)
        if chart is not None:
            yield chart


def measure_table(status: Status) -> Table | None:
    """Return each indicator that is measured on the day, with its progress; None where none is."""
    rows = tuple(_measured(status, one) for one in status.indicateurs if one.last(status.day) is not None)
    columns = ("Indicateur", "Fiche", "Valeur initiale", "Cible", "Dernière mesure", "Progression", "Calcul")
    count = f"{len(rows)} sur {status.whole.indicateurs}"
    table = fill_table(f"Indicateurs mesurés au {say_day(status.day)}{NBSP}: {count}", columns, [RowGroup(rows)])
    return table and over_numbers(replace(table, genre="blocs"))


def _measured(status: Status, followed: FollowedIndicateur) -> Row:
    indicateur, done = followed.indicateur, progress(followed, status.day)
    last = done.mesure
    return Row(
        (
            Cell(indicateur.libelle),
            Cell(dense_label(status.projet, followed.fiche)),
            Cell(say_value(indicateur.valeur_initiale, indicateur.unite) or UNSAID, genre="n"),
            Cell(say_value(indicateur.valeur_cible, indicateur.unite) or UNSAID, genre="n"),
            Cell((last.said if last else "") or UNSAID, genre="n", suite=(last.when,) if last else ()),
            Cell(done.said),
            Cell(done.computed),
        )
    )


def unmeasured(status: Status) -> str:
    """Return the sentence on the indicators without a measure; empty where all have one."""
    whole = status.whole
    if not whole.indicateurs:
        return typeset("Aucune fiche ne dit d'indicateur.")
    if not whole.unmeasured:
        return ""
    fiches = {one.fiche.id: one.fiche for one in status.indicateurs if one.last(status.day) is None}
    verb = "n'a" if whole.unmeasured == 1 else "n'ont"
    count = f"{counted(whole.unmeasured, 'indicateur')} sur {whole.indicateurs} {verb} pas de mesure"
    which = name_some(status.projet, tuple(fiches.values()), whole.fiches)
    return typeset(f"{count} au {say_day(status.day)} : {{which}}.", which=which)


def board_measures(followed: Sequence[FollowedIndicateur], day: date) -> Table | None:
    """Return the indicators of a fiche with a blank for what nobody said; None where it has none."""
    rows = []
    for one in followed:
        indicateur, done = one.indicateur, progress(one, day)
        values = [say_value(value, indicateur.unite) for value in (indicateur.valeur_initiale, indicateur.valeur_cible)]
        last = Cell(done.mesure.said, suite=(done.mesure.when,)) if done.mesure else Cell()
        cells = (Cell(indicateur.libelle), *map(Cell, values), last, Cell("" if done.missing else done.said))
        rows.append(Row(cells))
    columns = ("Indicateur", "Valeur initiale", "Cible", "Dernière mesure", "Progression")
    legend = f"Indicateurs{NBSP}: {len(rows)}"
    return Table(legend, tuple(map(Column, columns)), (RowGroup(tuple(rows)),), genre="blocs") if rows else None
