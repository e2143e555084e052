"""`ptsm links`: which fiche cites which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ptsm_cli.cli import formats, options, streams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ptsm_cli.projet.selection import Selection


def command(
    paths: options.Paths = None,
    form: Annotated[str, formats.option("links", "Forme du résultat")] = formats.SCREEN,
    output: options.Output = None,
) -> None:
    """Montre quelle fiche en cite une autre, dans ses phrases ou dans « liens », et ce qui ne mène à rien.

    Les renvois écrits ailleurs que dans une fiche (gouvernance, territoire, suivi, actes) sont montrés à la suite.

    D'un fichier, seuls les liens de sa fiche sont montrés.
    """
    form = formats.choose("links", form, output)

    from ptsm_cli.analysis import Analysis
    from ptsm_cli.links.view import view_of

    selections = options.read_selections(paths, output)
    graph = Analysis(tuple(selection.projet for selection in selections), date.min).graph
    streams.warn_of_unread((selection.projet for selection in selections), "il peut manquer des liens")
    formats.deliver("links", form, view_of(graph, _chosen(selections)), output)


def _chosen(selections: Sequence[Selection]) -> set[str] | None:
    """Return the paths of the fiches to show, or None for all."""
    if all(selection.files is None for selection in selections):
        return None
    return {
        path
        for selection in selections
        for path in (selection.files or (fiche.path for fiche in selection.projet.fiches))
    }
