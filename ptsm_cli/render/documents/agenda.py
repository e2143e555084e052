"""The calendar of the governance: meetings, milestones and deadlines around a day."""

from __future__ import annotations

from dataclasses import dataclass

from ptsm_cli.agenda.agenda import dresser
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.agenda_rows import RubriqueAgenda, annonce, rubriques
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class AgendaDuProjet:
    """The agenda of one project: « PTSM 53 – Mayenne », the day, what comes next, and the parts that are not empty."""

    titre: str
    jour: str
    annonce: str
    rubriques: tuple[RubriqueAgenda, ...]


@dataclass(frozen=True, slots=True)
class AgendaImprime:
    """What the template `agenda.md.j2` receives: one agenda a project."""

    agendas: tuple[AgendaDuProjet, ...]


def compose(demande: Demande) -> AgendaImprime:
    """Return the content of the document."""
    return AgendaImprime(tuple(_agenda(demande, projet) for projet in demande.projets))


def _agenda(demande: Demande, projet: Projet) -> AgendaDuProjet:
    agenda = dresser(projet, demande.jour, demande.fenetre, demande.instances)
    return AgendaDuProjet(
        titre=projet.territoire.contenu.designation,
        jour=f"{demande.jour:%d/%m/%Y}",
        annonce=annonce(agenda),
        rubriques=tuple(rubriques(agenda, demande.of(projet).directory)),
    )


SPEC = DocumentSpec(
    "agenda",
    "les réunions passées et à venir, les jalons et les échéances qui tombent",
    compose,
    options=("jour", "debut", "fin", "instances"),
)
