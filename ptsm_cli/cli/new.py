"""`ptsm new`: add a fiche or a meeting to a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import days, options, streams
from ptsm_cli.common.typography import NBSP

Where = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PROJET]", parser=options.read_path, help="Dossier du projet ; celui où l'on est à défaut."
    ),
]


def fiche(
    titre: Annotated[str, typer.Argument(metavar="TITRE", help="Titre de la fiche, entre guillemets.")],
    path: Where = None,
    groupe: Annotated[
        str | None,
        typer.Option(
            "--groupe", metavar="ID", help="Groupe où elle se range ; peut manquer quand le projet n'en a qu'un."
        ),
    ] = None,
) -> None:
    """Ajoute une fiche action : le numéro suivant, et chaque champ expliqué en commentaire."""
    from ptsm_cli.common.atomic import write
    from ptsm_cli.editing.new_fiche import new_fiche
    from ptsm_cli.projet.outputs import refuse_outside

    options.refuse_swapped(titre, [path] if path else [], 'ptsm new fiche "Titre"')
    projet = options.read_projet(path)
    made = new_fiche(projet, titre, groupe)
    refuse_outside(made.path, projet.root)
    write(made.path, made.text)
    streams.deliver(f"Écrit{NBSP}: {made.shown}\n", None)


def reunion(
    instance: Annotated[str, typer.Argument(metavar="INSTANCE", help="Identifiant de l'instance : copil…")],
    path: Where = None,
    day: Annotated[
        str | None,
        typer.Option("--date", metavar="AAAA-MM-JJ", help="Jour de la réunion ; à défaut, elle reste à dater."),
    ] = None,
) -> None:
    """Ajoute une réunion à venir, à la suite de celles de son instance."""
    from ptsm_cli.common.atomic import write
    from ptsm_cli.editing.new_reunion import new_reunion
    from ptsm_cli.projet.outputs import refuse_outside

    options.refuse_swapped(instance, [path] if path else [], "ptsm new reunion copil")
    projet = options.read_projet(path)
    made = new_reunion(projet, instance, days.read_day(day) if day else None)
    refuse_outside(made.path, projet.root)
    write(made.path, made.text)
    streams.deliver(f"Ajouté{NBSP}: la réunion {made.added}, dans {made.shown}\n", None)
