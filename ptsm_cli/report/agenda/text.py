"""An agenda for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.analysis import alone
from ptsm_cli.render.parts.agenda_rows import annonce, rubriques


def formater(agendas: Sequence[Agenda]) -> Iterator[RenderableType]:
    """Yield the agendas of some projects, block by block."""
    for agenda in agendas:
        yield from _agenda(agenda)


def _agenda(agenda: Agenda) -> Iterator[RenderableType]:
    yield Text(f"{agenda.projet.territoire.contenu.designation}, au {agenda.aujourdhui:%d/%m/%Y}", style="bold")
    yield Text(annonce(agenda) + "\n")
    for rubrique in rubriques(agenda, alone(agenda.projet, agenda.aujourdhui).directory):
        tableau = Table(title=rubrique.titre, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
        for rang, entete in enumerate(rubrique.entetes):
            tableau.add_column(entete, min_width=14 if rang == 0 else 12, ratio=(2, 4, 3)[rang])
        for ligne in rubrique.lignes:
            tableau.add_row(*(Text(cellule) for cellule in ligne))
        yield tableau
        yield Text()
