"""An agenda for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.unbroken import Unbroken
from ptsm_cli.projet.selection import titles
from ptsm_cli.render.parts.agenda_rows import announce, rubriques


def format_report(agendas: Sequence[Agenda]) -> Iterator[RenderableType]:
    """Yield the agendas of some projects, block by block."""
    called = titles([agenda.projet for agenda in agendas])
    for agenda in agendas:
        yield from _agenda(agenda, called[agenda.projet.name])


def _agenda(agenda: Agenda, title: str) -> Iterator[RenderableType]:
    yield Unbroken(f"{title}, au {say_day(agenda.today)}", style="bold")
    yield Unbroken(announce(agenda, typed=True) + "\n")
    for rubrique in rubriques(agenda):
        table = Table(title=rubrique.titre, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
        for rank, header in enumerate(rubrique.entetes):
            table.add_column(header, min_width=14 if rank == 0 else 12, ratio=(2, 4, 3)[rank])
        for row in rubrique.lignes:
            table.add_row(*(Unbroken(cell) for cell in row))
        yield table
        yield Text()
