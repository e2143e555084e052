"""An agenda in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.render.prose.markdown import echapper
from ptsm_cli.report.agenda.wording import annonce, blocs


def formater(agenda: Agenda) -> str:
    """Return the agenda of one project as Markdown, ending with a newline."""
    return "\n".join(_lignes(agenda)) + "\n"


def _lignes(agenda: Agenda) -> Iterator[str]:
    territoire = agenda.projet.territoire.contenu
    yield f"# Agenda du {echapper(territoire.designation)}"
    yield ""
    yield f"Au {agenda.aujourdhui:%d/%m/%Y}. {echapper(annonce(agenda))}"
    for titre, entetes, lignes in blocs(agenda):
        yield ""
        yield f"## {titre}"
        yield ""
        yield f"| {' | '.join(entetes)} |"
        yield "|---|---|---|"
        yield from (f"| {' | '.join(map(echapper, ligne))} |" for ligne in lignes)
