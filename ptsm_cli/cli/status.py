"""`ptsm status`: how far a roadmap is on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from ptsm_cli.cli import days, formats, options, streams, whole


def command(
    paths: options.Paths = None,
    form: Annotated[str, formats.option("status", "Forme du rapport")] = formats.SCREEN,
    day: Annotated[
        str | None,
        typer.Option("--date", metavar="AAAA-MM-JJ", help="Jour de l'état, de la forme 2020-12-31 ; ce jour à défaut."),
    ] = None,
    pilote: Annotated[
        str | None, typer.Option("--pilote", metavar="NOM", help="Seulement ce que pilote cette organisation.")
    ] = None,
    vague: Annotated[
        str | None, typer.Option("--vague", metavar="ID", help="Seulement les fiches de cette vague.")
    ] = None,
    groupe: Annotated[
        str | None, typer.Option("--groupe", metavar="ID", help="Seulement les fiches de ce groupe et des siens.")
    ] = None,
    output: options.Output = None,
) -> None:
    """Dit où en est la feuille de route : états, retards, échéances à venir, indicateurs sans mesure.

    Rien n'est déduit d'un silence : un objectif dont l'état n'est pas dit n'est jamais en retard.
    """
    form = formats.choose("status", form, output)
    today = days.read_day(day)

    from ptsm_cli.suivi.status import StatusChoice, build_status, check_choice, tell_apart

    projets = whole.read_whole(paths, output)
    choice = StatusChoice(pilote, vague, groupe)
    check_choice(projets, choice)
    streams.warn_of_unread(projets, "ce qu'il dit d'autre n'est pas compté")
    formats.deliver("status", form, tell_apart([build_status(projet, today, choice) for projet in projets]), output)
