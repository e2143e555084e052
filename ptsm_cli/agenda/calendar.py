"""Meetings and milestones placed in time, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time

from ptsm_cli.agenda.moments import Moment, jalon_moments, reunion_moment
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.echeances import Contexte
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.model.hours import hour_of
from ptsm_cli.projet.deadlines import context_of
from ptsm_cli.projet.instances import FullGouvernance


@dataclass(frozen=True, slots=True)
class Seance:
    """A meeting placed in time, with its body where it is declared, and when the one that replaces it takes place."""

    reunion: Reunion
    instance: Instance | None
    moment: Moment
    replacement: Moment | None = None

    @property
    def takes_place(self) -> bool:
        """Whether the meeting is held or to be held: neither cancelled nor postponed."""
        return self.reunion.statut in {"prevue", "tenue"}


@dataclass(frozen=True, slots=True)
class PlacedJalon:
    """A milestone placed in time."""

    jalon: Jalon
    moment: Moment


def seances(gouvernance: FullGouvernance) -> tuple[Seance, ...]:
    """Return every meeting in time order, those that the files place nowhere last."""
    context = context_of(gouvernance.projet)
    everything = [_seance(located.contenu, gouvernance, context) for located in gouvernance.reunions]
    dated = [seance for seance in everything if seance.moment.fin]
    dated.sort(key=lambda s: (s.moment.fin or date.max, hour_of(s.reunion.heure) or time.min, s.reunion.id))
    return (*dated, *(seance for seance in everything if not seance.moment.fin))


def placed_jalons(gouvernance: FullGouvernance) -> tuple[PlacedJalon, ...]:
    """Return every milestone in time order; one without a date follows the last of those that it comes after."""
    moments = jalon_moments(gouvernance)
    everything = [PlacedJalon(located.contenu, moments[located.contenu.id]) for located in gouvernance.jalons]
    ordered = sorted(
        (e for e in everything if e.moment.fin), key=lambda e: (e.moment.fin or date.max, e.moment.debut or date.min)
    )
    return tuple(_with_undated(ordered, [placed for placed in everything if not placed.moment.fin]))


def _with_undated(ordered: Sequence[PlacedJalon], undated: Sequence[PlacedJalon]) -> Iterator[PlacedJalon]:
    """Yield the milestones, each one without a date after the last of those it depends on, then after its likes.

    Those that depend on none that stands already come last.
    """
    last = len(ordered) - 1
    stands_after = {placed.jalon.id: rank for rank, placed in enumerate(ordered)}
    following: dict[int, list[PlacedJalon]] = {}
    for placed in undated:
        jalon = placed.jalon
        head = max((stands_after[before] for before in jalon.apres if before in stands_after), default=last)
        following.setdefault(head, []).append(placed)
        stands_after.setdefault(jalon.id, head)
    yield from following.get(-1, ())
    for rank, placed in enumerate(ordered):
        yield placed
        yield from following.get(rank, ())


def _seance(reunion: Reunion, gouvernance: FullGouvernance, context: Contexte) -> Seance:
    following = gouvernance.reunions_by_id.get(reunion.remplacee_par or "")
    return Seance(
        reunion,
        gouvernance.instances_by_id.get(reunion.instance),
        reunion_moment(reunion, context),
        reunion_moment(following.contenu, context) if following else None,
    )
