"""`ptsm agenda`: the calendar of the governance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli import days, formats, options, streams, whole
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.typography import NBSP, did_you_mean, either, guillemets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ptsm_cli.model.gouvernance import Instance


Start = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="PÉRIODE",
        help="Début : 2020, 2020-S2, 2020-06 ou 2020-06-30 ; à défaut, tout est montré.",
    ),
]


def command(
    paths: options.Paths = None,
    form: Annotated[str, formats.option("agenda", "Forme de l'agenda")] = formats.SCREEN,
    start: Start = None,
    end: Annotated[str | None, typer.Option("--to", metavar="PÉRIODE", help="Fin, comprise.")] = None,
    instances: Annotated[
        list[str] | None,
        typer.Option(
            "--instance", metavar="ID", help="Seulement cette instance, par identifiant ou sigle ; répétable."
        ),
    ] = None,
    output: options.Output = None,
    day: days.Day = None,
    no_limit: options.NoLimit = False,
) -> None:
    """Montre les réunions passées et à venir, les jalons et les échéances qui tombent."""
    form = formats.choose("agenda", form, output)
    today = days.read_day(day)
    first, last = days.read_periode("--from", start), days.read_periode("--to", end)
    if first and last and last.fin < first.debut:
        raise options.UsageError("--to vient avant --from.", hint="Échangez-les.")

    from ptsm_cli.agenda.agenda import build_agenda
    from ptsm_cli.render.request import Request

    request = Request(whole.read_whole(paths, output), day=today)
    streams.warn_of_unread(request.projets, "ce qu'il dit d'autre manque à l'agenda")
    known = [located.contenu for projet in request.projets for located in request.of(projet).gouvernance.instances]
    chosen = _chosen(known, instances or [])
    request = replace(request, start=first, end=last, instances=chosen, limited=not no_limit)
    if formats.is_of_the_document("agenda", form):
        formats.deliver_document("agenda", form, request, output)
    else:
        instant = days.read_instant(day)
        agendas = [
            build_agenda(projet, today, request.window, instances=chosen, instant=instant) for projet in request.projets
        ]
        formats.deliver("agenda", form, agendas, output)


def _chosen(known: Sequence[Instance], requested: Sequence[str]) -> frozenset[str]:
    """Return the ids of the bodies asked for by id or sigle."""
    from ptsm_cli.common.french import fold

    chosen: set[str] = set()
    for asked in requested:
        found = {i.id for i in known if fold(asked) in (fold(i.id), fold(i.sigle or ""))}
        if not found:
            names = [name for i in known for name in (i.id, i.sigle) if name]
            listed = f"Instances{NBSP}: {either(i.id for i in known)}." if known else None
            near = did_you_mean(asked, names)
            raise UnknownValueError(f"L'instance {guillemets(asked)} n'existe pas.", hint=near or listed)
        chosen |= found
    return frozenset(chosen)
