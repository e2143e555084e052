"""An agenda in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.agenda import Agenda
from ptsm_cli.report.agenda.mots import annonce, blocs


def formater(agenda: Agenda) -> str:
    """Return the agenda of one project as Markdown, ending with a newline."""
    return "\n".join(_lignes(agenda)) + "\n"


def _lignes(agenda: Agenda) -> Iterator[str]:
    territoire = agenda.projet.territoire.contenu
    yield f"# Agenda du {_cellule(territoire.designation)}"
    yield ""
    yield f"Au {agenda.aujourdhui:%d/%m/%Y}. {_cellule(annonce(agenda))}"
    for titre, entetes, lignes in blocs(agenda):
        yield ""
        yield f"## {titre}"
        yield ""
        yield f"| {' | '.join(entetes)} |"
        yield "|---|---|---|"
        yield from (f"| {' | '.join(map(_cellule, ligne))} |" for ligne in lignes)


def _cellule(texte: str) -> str:
    """Return a text that neither ends its cell nor is taken for markup."""
    for signe in ("\\", "|", "*", "_", "`", "<", "[", "]"):
        texte = texte.replace(signe, f"\\{signe}")
    return " ".join(texte.split(" ")).replace("\n", " ")
