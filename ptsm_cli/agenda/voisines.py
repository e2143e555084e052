"""Which meeting is meant, and those of the same body before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ptsm_cli.agenda.calendrier import Seance
from ptsm_cli.errors import ValeurInconnueError
from ptsm_cli.periodes import Periode, dire
from ptsm_cli.texte import NBSP, enumerer, guillemets, vouliez_vous_dire

_CITEES = 5
"""How many meetings a message names: the last ones."""


def choisir(rangees: Sequence[Seance], demandee: str | date, projet: str) -> Seance:
    """Return the meeting that has an id, or the first one that takes place from a day on.

    Args:
        rangees: the meetings of a project in time order.
        demandee: the id, or the day.
        projet: how the project is named to the user.

    Raises:
        ValeurInconnueError: there is none.
    """
    identifiants = [seance.reunion.id for seance in rangees]
    if isinstance(demandee, date):
        a_venir = [s for s in rangees if s.a_lieu and s.moment.fin is not None and s.moment.fin >= demandee]
        if a_venir:
            return a_venir[0]
        message = f"{projet} n'a pas de réunion à partir du {dire(Periode(demandee, demandee))}."
        raise ValeurInconnueError(message, hint=_hint(identifiants[-_CITEES:]))
    trouvee = next((seance for seance in rangees if seance.reunion.id == demandee), None)
    if trouvee is None:
        message = f"{projet} n'a pas de réunion {guillemets(demandee)}."
        hint = vouliez_vous_dire(demandee, identifiants) or _hint(identifiants[-_CITEES:])
        raise ValeurInconnueError(message, hint=hint)
    return trouvee


def voisines(rangees: Sequence[Seance], seance: Seance) -> tuple[Seance | None, Seance | None]:
    """Return the meetings of the same body before and after one, those cancelled or postponed left out."""
    siennes = [s for s in rangees if s == seance or (s.a_lieu and s.reunion.instance == seance.reunion.instance)]
    rang = siennes.index(seance)
    return (siennes[rang - 1] if rang else None), (siennes[rang + 1] if rang + 1 < len(siennes) else None)


def _hint(identifiants: Sequence[str]) -> str:
    if not identifiants:
        return "Décrivez les réunions dans un fichier du dossier gouvernance."
    return f"Dernières réunions{NBSP}: {enumerer(identifiants)}."
