"""Meetings and milestones placed in time; which meeting is meant, and those of the same body around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time

from ptsm_cli.agenda.moments import Moment, jalon_moments, reunion_moment
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, did_you_mean, enumeration, guillemets
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
        stands_after[jalon.id] = max(head, stands_after.get(jalon.id, head))
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


_CITED = 5
"""How many meetings a message names: the last ones."""


def select_seance(ordered: Sequence[Seance], asked: str | date, projet: str) -> Seance:
    """Return the meeting that has an id, or the first one that takes place from a day on, else the last one.

    Args:
        ordered: the meetings of a project in time order.
        asked: the id, or the day.
        projet: how the project is named to the user.

    Raises:
        UnknownValueError: there is none at all.
    """
    identifiers = [seance.reunion.id for seance in ordered]
    if isinstance(asked, date):
        held = [seance for seance in ordered if seance.takes_place]
        dated = [seance for seance in held if seance.moment.fin is not None]
        coming = [seance for seance in dated if seance.moment.fin and seance.moment.fin >= asked]
        if held:
            return (coming or dated[-1:] or held)[0]
        message = f"{projet} n'a pas de réunion à partir du {say_day(asked)}."
        raise UnknownValueError(message, hint=_hint(identifiers))
    found = next((seance for seance in ordered if seance.reunion.id == asked), None)
    if found is None:
        message = f"{projet} n'a pas de réunion {guillemets(asked)}."
        hint = did_you_mean(asked, identifiers) or _hint(identifiers)
        raise UnknownValueError(message, hint=hint)
    return found


def select_held(ordered: Sequence[Seance], asked: str | date, projet: str) -> Seance:
    """Return the meeting that has an id, or the last one held by a day.

    Args:
        ordered: the meetings of a project in time order.
        asked: the id, or the day.
        projet: how the project is named to the user.

    Raises:
        UnknownValueError: there is none.
    """
    if isinstance(asked, str):
        return select_seance(ordered, asked, projet)
    held = [s for s in ordered if s.reunion.statut == "tenue" and (s.moment.fin is None or s.moment.fin <= asked)]
    if held:
        return max(held, key=lambda seance: seance.moment.fin or date.min)
    message = f"{projet} n'a pas de réunion tenue au {say_day(asked)}."
    raise UnknownValueError(message, hint=_hint([seance.reunion.id for seance in ordered]))


def neighbours(ordered: Sequence[Seance], seance: Seance) -> tuple[Seance | None, Seance | None]:
    """Return the meetings of the same body before and after one, those cancelled or postponed left out."""
    own = [s for s in ordered if s == seance or (s.takes_place and s.reunion.instance == seance.reunion.instance)]
    rank = own.index(seance)
    return (own[rank - 1] if rank else None), (own[rank + 1] if rank + 1 < len(own) else None)


def _hint(identifiers: Sequence[str]) -> str:
    if not identifiers:
        return "Décrivez les réunions dans un fichier du dossier gouvernance."
    return f"Dernières réunions{NBSP}: {enumeration(identifiers[-_CITED:])}."
