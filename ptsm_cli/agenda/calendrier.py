"""The meetings and milestones of a project in time order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ptsm_cli.agenda.gouvernance import Assemblage
from ptsm_cli.agenda.moments import Moment, moment_de_reunion, moments_des_jalons
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion


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
