"""`ptsm render`: print documents, as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common import inventory
from ptsm_cli.common.typography import NBSP

DOSSIER = Path("rendu")
"""Where documents go when nothing says it: a folder of the current one."""


Documents = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="NOM,…",
        help=f"Documents : {', '.join(inventory.documents())} ; ceux de ptsm.yaml à défaut, ou livret.",
    ),
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT,…",
        help=f"Formats : {', '.join(inventory.outputs())} ; ceux de ptsm.yaml à défaut, ou tous.",
    ),
]
IdDeReunion = Annotated[
    str | None, typer.Option("--reunion", metavar="ID", help="Réunion du dossier ; à défaut, la prochaine.")
]
Sortie = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="DOSSIER",
        parser=options.lire_chemin,
        help="Dossier des documents ; à défaut : rendu.",
    ),
]


def commande(
    chemins: options.Chemins = None,
    documents: Documents = None,
    formats: Formats = None,
    reunion: IdDeReunion = None,
    sortie: Sortie = DOSSIER,
    jour: options.Jour = None,
) -> None:
    """Imprime des documents, comme le livret synthétique, en HTML et en Markdown.

    Un projet incomplet s'imprime aussi : ce qui n'a pas pu être lu est signalé.
    Avec plusieurs projets, chacun a son dossier, au nom de son identifiant ; la couverture les réunit tous.
    """
    from ptsm_cli.common.files import ecrire
    from ptsm_cli.projet.selection import charger_projets
    from ptsm_cli.render.request import Demande
    from ptsm_cli.render.run import make_pages

    voulus = [] if documents is None else options.plusieurs_parmi("--document", documents, inventory.documents())
    formes = [] if formats is None else options.plusieurs_parmi("--format", formats, inventory.outputs())
    aujourdhui = options.lire_jour(jour)
    projets = tuple(charger_projets(options.chemins_ou_courant(chemins)))
    pages = make_pages(Demande(projets, reunion, aujourdhui), voulus, formes, sortie)
    for chemin, texte in pages.texts.items():
        etat = "Écrit" if ecrire(chemin, texte) else "Inchangé"
        streams.livrer(f"{etat}{NBSP}: {chemin}\n", None)
    for remarque in pages.remarks:
        streams.avertir(remarque)
