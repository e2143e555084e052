"""`ptsm plan`: the planning of the objectives over semesters, quarters or years."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from ptsm_cli.cli import choices, days, formats, options, streams, whole

STEPS = ("semestre", "trimestre", "annee")


StepName = Annotated[
    str,
    typer.Option(
        "--step",
        metavar="PAS",
        autocompletion=choices.completed(lambda: STEPS),
        help="Durée d'une colonne : semestre, trimestre ou annee.",
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--from", metavar="PÉRIODE", help="Première période : 2019, 2019-S1, 2019-T3… ; l'horizon à défaut."),
]
End = Annotated[
    str | None, typer.Option("--to", metavar="PÉRIODE", help="Dernière période, comprise ; l'horizon à défaut.")
]
Fiches = Annotated[
    list[str] | None,
    typer.Option("--fiche", metavar="RÉFÉRENCE", help="Ne montre que cette fiche : 22, 17 bis… ; peut être répétée."),
]
VagueId = Annotated[
    str | None,
    typer.Option("--vague", metavar="ID", help="Ne montre que les fiches de cette vague, sur sa période."),
]
Form = Annotated[str, formats.option("plan", "Forme du planning")]


def command(
    paths: options.Paths = None,
    step: StepName = "semestre",
    start: Start = None,
    end: End = None,
    fiches: Fiches = None,
    vague: VagueId = None,
    form: Form = formats.SCREEN,
    output: options.Output = None,
    day: days.Day = None,
    no_limit: options.NoLimit = False,
) -> None:
    """Dresse le planning des objectifs : qui est prévu quand, et ce qui n'a pas de date.

    Une échéance sans date certaine n'est jamais dessinée : ses mots sont écrits en travers de la ligne.
    """
    form = formats.choose("plan", form, output)
    step = choices.one_of("--step", STEPS)(step)
    first, last = days.read_periode("--from", start), days.read_periode("--to", end)
    chosen = tuple(fiches) if fiches else None
    today = days.read_day(day)

    from ptsm_cli import plan
    from ptsm_cli.analysis import Analysis
    from ptsm_cli.plan.chosen import select_fiches
    from ptsm_cli.projet.living import on_day

    projets = tuple(on_day(projet, today) for projet in whole.read_whole(paths, output, advice=whole.ONE_FICHE))
    directory = Analysis(projets, today).directory
    streams.warn_of_unread(projets, "ce qu'il dit d'autre manque au planning")
    if formats.is_of_the_document("plan", form):
        from ptsm_cli.render.request import Request

        concerned = tuple(projet for projet, _ in select_fiches(projets, directory, chosen, vague))
        window = Request(concerned, day=today, step=plan.Step(step), start=first, end=last, limited=not no_limit)
        request = replace(window, fiches=chosen, vague=vague, drawn_day=today if day else None)
        formats.deliver_document("plan", form, request, output)
    else:
        plans = plan.build_plans(projets, directory, plan.Step(step), first, last, fiches=chosen, vague=vague)
        formats.deliver("plan", form, plans, output)
