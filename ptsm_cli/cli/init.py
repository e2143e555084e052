"""`ptsm init`: begin a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import options, streams
from ptsm_cli.common.typography import NBSP

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DOSSIER]",
        parser=options.read_path,
        help="Dossier du projet ; à défaut le dossier courant, ou celui qui porte le nom de l'exemple.",
    ),
]
Example = Annotated[
    str | None, typer.Option("--example", metavar="NOM", help="Copie un des exemples, comme mayenne-53.")
]


def command(folder: Folder = None, example: Example = None) -> None:
    """Commence un projet : des fichiers commentés, de quoi les écrire dans VS Code et les vérifier à chaque envoi.

    Un fichier qui existe déjà est laissé tel quel.
    """
    from ptsm_cli.common.files import write
    from ptsm_cli.editing.scaffold import new_projet

    place = folder or Path(example or "")
    for file in new_projet(place, example):
        kept = file.path.exists()
        if not kept:
            write(file.path, file.text)
        streams.deliver(f"{'Gardé' if kept else 'Écrit'}{NBSP}: {file.shown}\n", None)
    streams.deliver(
        f"\nEnsuite{NBSP}: écrivez le territoire dans {(place / 'territoire.yaml').as_posix()}, "
        f"puis une fiche par fichier, et lancez «{NBSP}ptsm validate{NBSP}».\n",
        None,
    )
