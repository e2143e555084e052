"""How the figures of the follow-up are said: its sentences, its tables, the columns of those that must be narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.suivi.figures import Figures
from ptsm_cli.suivi.status import Status

SHORT = (
    "objectifs",
    "suivis",
    "sans état",
    "réalisé",
    "bloqué",
    "en retard",
    "échus, état non dit",
    "dus sous six mois",
)
"""The columns that a screen or a page has room for; spreadsheets and programs have them all."""


def parts_of(status: Status) -> tuple[tuple[str, Sequence[Figures]], ...]:
    """Return the tables of a project, each with what its first column names."""
    tables = (("Groupe", status.groupes), ("Pilote", status.pilotes), ("Priorité du décret", status.priorites))
    return tuple((title, parts) for title, parts in tables if parts)


def sentences(figures: Figures) -> Iterator[str]:
    """Yield what is said of some objectives, each number with what it is of and the day."""
    when = f"au {figures.day:%d/%m/%Y}"
    if not figures.total:
        yield f"Aucun objectif n'est compté, {when}."
        return
    yield f"{counted(figures.total, 'objectif')}, dont {figures.unsaid} sans état, {when}."
    yield f"Engagement{NBSP}: {figures.rate(figures.engaged)}."
    yield f"Réalisation{NBSP}: {figures.rate(figures.reached)}."
    told = [f"{figures.states[etat]} {said}" for etat, said in FOLLOW_UP_STATES.items() if figures.states.get(etat)]
    yield f"États{NBSP}: {enumeration(told) if told else 'non dit'}, sur {figures.total}, {when}."
    yield f"En retard{NBSP}: {_late(figures)}, {when}."
    yield f"Échus, état non dit{NBSP}: {figures.past_unsaid} sur {figures.total}, {when}."
    yield f"Dus sous six mois{NBSP}: {figures.due} sur {figures.total}, {when}."
    yield f"Fiches sans pilote{NBSP}: {figures.without_pilote} sur {figures.fiches}."
    yield f"Indicateurs sans mesure{NBSP}: {_unmeasured(figures)}, {when}."


def _late(figures: Figures) -> str:
    """Return how many are late, of those whose state is said: silence makes nobody late."""
    return f"{figures.late} sur {figures.said} dont l'état est dit"


def _unmeasured(figures: Figures) -> str:
    return f"{figures.unmeasured} sur {figures.indicateurs}" if figures.indicateurs else "pas d'indicateur"
