"""`ptsm diff`: what changed between two states of a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ptsm_cli.cli import days, formats, options, streams, whole
from ptsm_cli.cli.bases import read_base
from ptsm_cli.common.typography import guillemets

UNREAD = "ce qui y a changé n'est pas dit, ou l'est mal"
"""What comes of a file that was not read whole."""

LAST = "HEAD"
"""The revision that git gives to the last commit."""

First = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PROJET]",
        parser=options.read_path,
        help="Le projet ; le dossier courant à défaut. Avec APRES, son premier état.",
    ),
]
Second = Annotated[
    Path | None, typer.Argument(metavar="[APRES]", parser=options.read_path, help="Dossier du second état.")
]
Base = Annotated[
    str | None,
    typer.Option(
        "--base", metavar="RÉVISION", help="D'où l'on part : étiquette, branche ou enregistrement de git, ou dossier."
    ),
]


def command(
    first: First = None,
    second: Second = None,
    base: Base = None,
    form: Annotated[str, formats.option("diff", "Forme du rapport")] = formats.SCREEN,
    output: options.Output = None,
    day: days.Day = None,
) -> None:
    """Dit ce qui a changé : depuis le dernier enregistrement, depuis --base, ou d'un dossier à un autre.

    Le code de sortie est 0 si rien n'a changé, 1 sinon, 2 si la comparaison n'a pas pu avoir lieu.
    """
    form = formats.choose("diff", form, output)
    today = days.read_day(day)
    if base is not None and second is not None:
        raise options.UsageError(
            f"--base compare un dossier à son passé, et ne va pas avec un second, {guillemets(str(second))}.",
            hint="Ôtez --base, ou ce dossier.",
        )

    from ptsm_cli.changes.compare import compare_all

    if second is None:
        after = whole.read_whole([first] if first else None, output)
        past = read_base(after, LAST if base is None else base, output, UNREAD).projets
        before = tuple(past[projet.name] for projet in after)
    else:
        before, after = (options.read_projets([path], output) for path in (first or Path(), second))
        streams.warn_of_unread(before, UNREAD)
    streams.warn_of_unread(after, UNREAD)
    comparisons = compare_all(before, after, today)
    formats.deliver("diff", form, comparisons, output)
    raise typer.Exit(1 if any(comparison.changes for comparison in comparisons) else 0)
