"""`ptsm init`: begin a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import choices, days, options, streams
from ptsm_cli.common.typography import NBSP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ptsm_cli.editing.scaffold import NewFile


def _examples() -> Iterable[str]:
    from ptsm_cli.editing.scaffold import examples

    return examples()


Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DOSSIER]",
        parser=options.read_path,
        help="Dossier du projet ; à défaut le dossier courant, ou celui qui porte le nom de l'exemple.",
    ),
]
Example = Annotated[
    str | None,
    typer.Option(
        "--example",
        metavar="NOM",
        autocompletion=choices.completed(_examples),
        help="Copie un exemple, comme mayenne-53 ; val-d-exemple, fictif, est suivi et révisé.",
    ),
]


Renewed = Annotated[
    Path | None,
    typer.Option(
        "--renew",
        metavar="PROJET",
        parser=options.read_path,
        help="Commence la feuille de route qui suit celle de ce projet : territoire, acteurs et instances gardés, "
        "fiches reprises avec « issue_de », sauf celles qui sont réalisées ou abandonnées.",
    ),
]
Day = Annotated[
    str | None,
    typer.Option("--date", metavar="AAAA-MM-JJ", help="Avec --renew : jour où l'on en est ; aujourd'hui à défaut."),
]


def command(folder: Folder = None, example: Example = None, renewed: Renewed = None, day: Day = None) -> None:
    """Commence un projet : des fichiers commentés, de quoi les écrire dans VS Code et les vérifier à chaque envoi.

    Un fichier qui existe déjà est laissé tel quel.
    """
    from ptsm_cli.editing.scaffold import new_projet

    if day is not None and renewed is None:
        raise options.UsageError("--date ne sert qu'avec --renew.")
    if renewed is not None:
        if example is not None:
            raise options.UsageError("--renew et --example ne vont pas ensemble.", hint="Choisissez l'un des deux.")
        _renew(folder or Path(), renewed, day)
        return
    place = folder or Path(example or "")
    _write(place, new_projet(place, example))
    if example is None:
        next_step = (
            f"écrivez le territoire dans {(place / 'territoire.yaml').as_posix()}, puis une fiche par fichier, "
            f"et lancez «{NBSP}ptsm validate{NBSP}»."
        )
    else:
        typed = f'"{place}"' if " " in str(place) else place
        next_step = (
            f"«{NBSP}ptsm validate {typed}{NBSP}» vérifie la copie, «{NBSP}ptsm render {typed}{NBSP}» l'imprime."
        )
    streams.deliver(f"\nEnsuite{NBSP}: {next_step}\n", None)


def _renew(place: Path, renewed: Path, day: str | None) -> None:
    from ptsm_cli.common.encoding import inert
    from ptsm_cli.editing.renewal import identifier_after, renew
    from ptsm_cli.editing.scaffold import renewed_projet
    from ptsm_cli.editing.undone import PAGE, page, say_renewal

    projet = options.read_projet(renewed)
    renewal = renew(projet, identifier_after(projet, place), days.read_day(day))
    _write(place, renewed_projet(place, {**renewal.files, PAGE: inert(page(renewal))}))
    said = "".join(f"{sentence}\n" for sentence in say_renewal(renewal))
    streams.deliver(
        f"\n{said}\nEnsuite{NBSP}: lisez {(place / PAGE).as_posix()}, écrivez l'horizon et les échéances nouvelles, "
        f"et lancez «{NBSP}ptsm validate{NBSP}».\n",
        None,
    )


def _write(place: Path, files: Sequence[NewFile]) -> None:
    from ptsm_cli.common.atomic import write
    from ptsm_cli.projet.outputs import refuse_elsewhere

    refuse_elsewhere(place, [file.path for file in files if not file.path.exists()])
    for file in files:
        kept = file.path.exists()
        if not kept:
            write(file.path, file.text)
        streams.deliver(f"{'Gardé' if kept else 'Écrit'}{NBSP}: {file.shown}\n", None)
