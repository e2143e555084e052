"""`ptsm renumber`: give a fiche another number, and follow it everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.typography import NBSP, counted, guillemets

Fiche = Annotated[str, typer.Argument(metavar="FICHE", help="Numéro de la fiche, ou sa référence : 22, adultes/4.")]
Numero = Annotated[str, typer.Argument(metavar="NUMÉRO", help="Son nouveau numéro.")]
Write = Annotated[bool, typer.Option("--write", help="Récrit les fichiers ; sans cette option, rien n'est écrit.")]


def command(fiche: Fiche, numero: Numero, paths: options.Paths = None, write: Write = False) -> None:
    """Change le numéro d'une fiche et chaque référence à elle, dans la prose aussi.

    Montre d'abord ce qui changerait. S'arrête, sans rien écrire, si une phrase devait désigner d'autres fiches.
    """
    from ptsm_cli.common.atomic import write_together
    from ptsm_cli.editing.patch import difference
    from ptsm_cli.editing.renumber import renumber

    options.refuse_swapped(fiche, paths or [], "ptsm renumber 3 12")
    done = renumber(options.read_projets(paths), fiche, numero)
    for file in done.files:
        streams.deliver(difference(file), None)
    where = f"{counted(done.references, 'référence')} dans {counted(len(done.files), 'fichier')}"
    if not write:
        streams.deliver(f"{where}. Rien n'est écrit{NBSP}: ajoutez --write pour le faire.\n", None)
        return
    write_together({file.file: file.after or "" for file in done.files})
    known = guillemets(done.fiche.contenu.titre)
    streams.deliver(f"{known} porte le numéro {numero}{NBSP}; {where}.\n", None)
