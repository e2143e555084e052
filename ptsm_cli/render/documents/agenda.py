"""The calendar of the governance: meetings, milestones and deadlines around a day."""

from __future__ import annotations

from ptsm_cli.agenda.agenda import build_agenda
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import titles
from ptsm_cli.render.parts.agenda_rows import AgendaRubrique, announce, rubriques
from ptsm_cli.render.parts.cover import version_line
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class ProjetAgenda:
    """The agenda of one project: « PTSM 53 – Mayenne », its edition, the day, what comes next, the parts not empty."""

    titre: str
    version: str
    jour: str
    annonce: str
    rubriques: tuple[AgendaRubrique, ...]


@dataclass(frozen=True, slots=True)
class PrintedAgenda:
    """What the template `agenda.md.j2` receives: one agenda a project."""

    agendas: tuple[ProjetAgenda, ...]


def compose(request: Request) -> PrintedAgenda:
    """Return the content of the document."""
    called = titles(request.projets)
    return PrintedAgenda(tuple(_agenda(request, projet, called[projet.name]) for projet in request.projets))


def _agenda(request: Request, projet: Projet, title: str) -> ProjetAgenda:
    agenda = build_agenda(projet, request.day, request.window, instances=request.instances)
    return ProjetAgenda(
        titre=title,
        version=version_line(projet),
        jour=f"{say_day(request.day)}",
        annonce=announce(agenda),
        rubriques=tuple(rubriques(agenda)),
    )


SPEC = DocumentSpec(
    "agenda",
    "les réunions passées et à venir, les jalons et les échéances qui tombent",
    compose,
    options=("day", "start", "end", "instances"),
)
