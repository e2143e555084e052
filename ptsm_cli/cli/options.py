"""The options that commands share, and how the values of options are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.common.typography import NBSP, enumeration, guillemets

if TYPE_CHECKING:
    from ptsm_cli.projet.projet import Projet
    from ptsm_cli.projet.selection import Selection


class UsageError(PtsmError):
    """An option or argument has a value that cannot be used."""


def read_path(text: str) -> Path:
    """Return the path that an argument or an option gives.

    Raises:
        UsageError: the text is empty, which a variable left unset in a script often gives.
    """
    if not text:
        raise UsageError("Un des chemins donnés est vide.", hint="Écrivez un point pour désigner le dossier courant.")
    return Path(text)


def read_output(text: str) -> Path:
    """Return the file to write to.

    Raises:
        UsageError: the text is empty.
        WriteError: the file is, or would be, among the sources of a project.
    """
    from ptsm_cli.projet.outputs import refuse_source

    path = read_path(text)
    if path == STDIN:
        raise UsageError(
            f"{guillemets('-')} n'est pas un nom de fichier.", hint="Sans --output, le résultat va à l'écran."
        )
    refuse_source(path)
    return path


STDIN = Path("-")
"""The path that stands for the standard input."""

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[CHEMIN]…",
        parser=read_path,
        help="Fichier, projet ou dossier de projets ; le dossier courant à défaut.",
    ),
]
"""Paths given to a command."""

StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-name",
        metavar="FICHIER",
        help="Fichier dont l'entrée standard donne le texte, quand le chemin est « - », pour un éditeur.",
    ),
]
"""The file whose text comes by the standard input."""

Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FICHIER", parser=read_output, help="Écrit dans ce fichier au lieu de l'écran."
    ),
]
"""Where to write the result."""

NoLimit = Annotated[
    bool,
    typer.Option("--no-limit", help="Ne borne ni les tours de boucle ni la longueur des textes de vos gabarits."),
]
"""Whether the templates of a project may do as much as they like."""


def read_selections(paths: list[Path] | None, output: Path | None = None) -> list[Selection]:
    """Return the projects that the paths given name, or those of the current folder.

    Raises:
        UnreadablePathError: a path does not exist, or is that of a file that no project reads.
        ProjetNotFoundError: a path leads to no project.
        WriteError: the result would be written over a file that was read.
    """
    from ptsm_cli.projet.outputs import refuse_read
    from ptsm_cli.projet.selection import load_selections

    selections = load_selections(paths or [Path()])
    if output is not None:
        refuse_read([output], (file for selection in selections for file in selection.projet.files))
    return selections


def read_given(paths: list[Path] | None, stdin_name: str | None) -> tuple[Selection, bytes] | None:
    """Return the project of the only file whose text comes by the standard input, and this text; None where none does.

    Raises:
        UsageError: the path « - » and the name of the file do not come together, and alone.
        UnreadablePathError: no project would read a file of this name.
        ProjetNotFoundError: the name leads to no project.
    """
    named = paths or []
    given = STDIN in named
    if given and len(named) > 1:
        raise UsageError(f"{guillemets('-')} se donne seul.", hint="Retirez les autres chemins.")
    if given != (stdin_name is not None):
        raise UsageError(
            f"{guillemets('-')} et --stdin-name vont ensemble.",
            hint=f"Écrivez par exemple {guillemets('ptsm validate - --stdin-name fiches/01.yaml')}.",
        )
    if stdin_name is None:
        return None
    from ptsm_cli.cli.streams import read_input
    from ptsm_cli.projet.selection import load_given

    text = read_input()
    return load_given(read_path(stdin_name), text), text


def read_projets(paths: list[Path] | None, output: Path | None = None) -> tuple[Projet, ...]:
    """Return the projects that the paths given name, whole, or those of the current folder; raise as above."""
    return tuple(selection.projet for selection in read_selections(paths, output))


def refuse_swapped(first: str, paths: Sequence[Path], right: str) -> None:
    """Refuse the folder of a project given first, where its place is last.

    Raises:
        UsageError: it stands in place of the first argument, and what should have led leads to nothing.
    """
    from ptsm_cli.loading.layout import TERRITOIRE

    if Path(first, TERRITOIRE).is_file() and not any(path.exists() for path in paths):
        raise UsageError(
            f"{guillemets(first)} est le dossier d'un projet, et n'est pas à sa place.",
            hint=f"Il vient à la fin{NBSP}: {guillemets(f'{right} {first}')}.",
        )


def read_projet(path: Path | None) -> Projet:
    """Return the only project at a path, or in the current folder.

    Raises:
        UsageError: there are several.
    """
    first, *others = read_projets([path] if path else None)
    if others:
        names = enumeration([first.name, *(projet.name for projet in others)])
        raise UsageError(
            f"{guillemets(str(path or Path()))} contient plusieurs projets{NBSP}: {names}.",
            hint="Indiquez le dossier d'un seul.",
        )
    return first
