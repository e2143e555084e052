"""`ptsm links`: which fiche cites which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import options, streams

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ptsm_cli.links.view import Vue
    from ptsm_cli.projet.selection import Selection

FORMATS = ("text", "json", "mermaid", "dot", "svg")


def commande(
    chemins: options.Chemins = None,
    forme: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="Forme du résultat : text, json, mermaid, dot ou svg."),
    ] = "text",
    sortie: options.Sortie = None,
) -> None:
    """Montre quelle fiche en cite une autre, dans ses phrases ou dans « liens », et ce qui ne mène à rien.

    D'un fichier, seuls les liens de sa fiche sont montrés.
    """
    forme = options.un_parmi("--format", FORMATS)(forme)

    from ptsm_cli.links.graph import construire
    from ptsm_cli.links.view import voir
    from ptsm_cli.projet.selection import charger_selections

    selections = charger_selections(options.chemins_ou_courant(chemins))
    graphe = construire([selection.projet for selection in selections])
    _livrer(forme, voir(graphe, _choisis(selections)), sortie)


def _choisis(selections: Sequence[Selection]) -> set[str] | None:
    """Return the paths of the fiches to show, or None for all."""
    if all(selection.fichiers is None for selection in selections):
        return None
    return {
        chemin
        for selection in selections
        for chemin in (selection.fichiers or (fiche.chemin for fiche in selection.projet.fiches))
    }


def _livrer(forme: str, vue: Vue, sortie: Path | None) -> None:
    match forme:
        case "text":
            from ptsm_cli.report.links import text

            streams.livrer_riche(lambda _: text.formater(vue), sortie)
        case "json":
            from ptsm_cli.report.links import json

            streams.livrer(json.formater(vue), sortie)
        case "mermaid":
            from ptsm_cli.report.links import mermaid

            streams.livrer(mermaid.formater(vue), sortie)
        case "dot":
            from ptsm_cli.report.links import dot

            streams.livrer(dot.formater(vue), sortie)
        case _:
            from ptsm_cli.report.links import svg

            streams.livrer(svg.formater(vue), sortie)
