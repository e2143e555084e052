"""An agenda for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.report.agenda.wording import annonce, blocs


def formater(agenda: Agenda) -> Iterator[RenderableType]:
    """Yield the agenda of one project, block by block."""
    territoire = agenda.projet.territoire.contenu
    yield Text(f"{territoire.designation}, au {agenda.aujourdhui:%d/%m/%Y}", style="bold")
    yield Text(annonce(agenda) + "\n")
    for titre, entetes, lignes in blocs(agenda):
        tableau = Table(title=titre, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
        for rang, entete in enumerate(entetes):
            tableau.add_column(entete, min_width=14 if rang == 0 else 12, ratio=(2, 4, 3)[rang])
        for ligne in lignes:
            tableau.add_row(*(Text(cellule) for cellule in ligne))
        yield tableau
        yield Text()
