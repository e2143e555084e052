"""`ptsm links`: which fiche cites which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

from ptsm_cli.cli import formats, options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ptsm_cli.projet.selection import Selection


def commande(
    chemins: options.Chemins = None,
    forme: Annotated[str, formats.option("links", "Forme du résultat")] = formats.SCREEN,
    sortie: options.Sortie = None,
) -> None:
    """Montre quelle fiche en cite une autre, dans ses phrases ou dans « liens », et ce qui ne mène à rien.

    D'un fichier, seuls les liens de sa fiche sont montrés.
    """
    forme = formats.choose("links", forme)

    from ptsm_cli.analysis import Analysis
    from ptsm_cli.links.view import voir
    from ptsm_cli.projet.selection import charger_selections

    selections = charger_selections(options.chemins_ou_courant(chemins))
    graphe = Analysis(tuple(selection.projet for selection in selections), date.min).graphe
    formats.deliver("links", forme, voir(graphe, _choisis(selections)), sortie)


def _choisis(selections: Sequence[Selection]) -> set[str] | None:
    """Return the paths of the fiches to show, or None for all."""
    if all(selection.fichiers is None for selection in selections):
        return None
    return {
        chemin
        for selection in selections
        for chemin in (selection.fichiers or (fiche.chemin for fiche in selection.projet.fiches))
    }
