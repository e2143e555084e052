"""Rules for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from ptsm_cli.report.findings.text import COULEURS
from ptsm_cli.report.rules.md import page
from ptsm_cli.rules.rule import Regle


def formater(regles: Sequence[Regle]) -> Iterator[RenderableType]:
    """Yield the table of the rules."""
    tableau = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for titre in ("Code", "Sévérité", "Nom", "Ce qu'elle signale"):
        tableau.add_column(titre, no_wrap=titre != "Ce qu'elle signale")
    for regle in regles:
        severite = Text(regle.severite, COULEURS[regle.severite])
        tableau.add_row(regle.code, severite, regle.nom, Text(regle.titre))
    yield tableau


def expliquer(regle: Regle) -> RenderableType:
    """Return the page of a rule."""
    return Group(Markdown(page(regle)))
