"""Which meeting is meant, and those of the same body before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ptsm_cli.agenda.moments import Moment, moment_de_reunion, moments_des_jalons
from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import NBSP, enumerer, guillemets, vouliez_vous_dire
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.projet.governance import Assemblage


@dataclass(frozen=True, slots=True)
class Seance:
    """A meeting placed in time, with its body where it is declared, and when the one that replaces it takes place."""

    reunion: Reunion
    instance: Instance | None
    moment: Moment
    remplacante: Moment | None = None

    @property
    def a_lieu(self) -> bool:
        """Whether the meeting is held or to be held: neither cancelled nor postponed."""
        return self.reunion.statut in {"prevue", "tenue"}


@dataclass(frozen=True, slots=True)
class Etape:
    """A milestone placed in time."""

    jalon: Jalon
    moment: Moment


def seances(assemblage: Assemblage) -> tuple[Seance, ...]:
    """Return every meeting in time order, those that the files place nowhere last."""
    toutes = [_seance(situe.contenu, assemblage) for situe in assemblage.reunions]
    datees = [seance for seance in toutes if seance.moment.fin]
    datees.sort(key=lambda s: (s.moment.fin or date.max, s.reunion.heure or "", s.reunion.id))
    return (*datees, *(seance for seance in toutes if not seance.moment.fin))


def etapes(assemblage: Assemblage) -> tuple[Etape, ...]:
    """Return every milestone in time order; one without a date follows the last of those that it comes after."""
    moments = moments_des_jalons(assemblage)
    toutes = [Etape(situe.contenu, moments[situe.contenu.id]) for situe in assemblage.jalons]
    rangees = sorted(
        (e for e in toutes if e.moment.fin), key=lambda e: (e.moment.fin or date.max, e.moment.debut or date.min)
    )
    for etape in toutes:
        if not etape.moment.fin:
            rangees.insert(_place(etape, rangees), etape)
    return tuple(rangees)


def _seance(reunion: Reunion, assemblage: Assemblage) -> Seance:
    suivante = assemblage.reunions_par_id.get(reunion.remplacee_par or "")
    return Seance(
        reunion,
        assemblage.instances_par_id.get(reunion.instance),
        moment_de_reunion(reunion),
        moment_de_reunion(suivante.contenu) if suivante else None,
    )


def _place(etape: Etape, rangees: list[Etape]) -> int:
    """Return the rank of a milestone without a date: after those it depends on, then after its likes."""
    precedents = [rang for rang, autre in enumerate(rangees) if autre.jalon.id in etape.jalon.apres]
    if not precedents:
        return len(rangees)
    place = precedents[-1] + 1
    while place < len(rangees) and not rangees[place].moment.fin:
        place += 1
    return place


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
