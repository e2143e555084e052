"""When a meeting or a milestone takes place, as far as its file says it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import SANS_PROJET, Contexte, Nature
from ptsm_cli.echeances.relatives import Relative, add_delay, read_relative
from ptsm_cli.model.dates import EcheanceStructuree
from ptsm_cli.model.gouvernance import Jalon, Reunion
from ptsm_cli.model.instants import DateInWords, days_of
from ptsm_cli.projet.deadlines import context_of
from ptsm_cli.projet.instances import FullGouvernance
from ptsm_cli.projet.reports import read_entry


@dataclass(frozen=True, slots=True)
class Moment:
    """When something takes place.

    Attributes:
        texte: how the document says it, or the ISO day.
        debut: first possible day, or None where nothing bounds it.
        fin: last possible day, or None.
        several: the intervals between the two where there are several, in order and apart; else empty.
        landmark: id of the milestone from which the end is counted, for a relative deadline.
    """

    texte: str
    debut: date | None = None
    fin: date | None = None
    several: tuple[Periode, ...] = ()
    landmark: str | None = None

    @property
    def day(self) -> date | None:
        """The day, when it is known exactly."""
        return self.debut if self.debut == self.fin else None

    @property
    def periode(self) -> Periode | None:
        """Both bounds as an interval, or None where one is missing."""
        return None if self.debut is None or self.fin is None else Periode(self.debut, self.fin)

    @property
    def intervals(self) -> tuple[Periode, ...]:
        """The intervals when it may take place, in order and apart; none where a bound is missing."""
        return self.several or tuple(filter(None, [self.periode]))


_PLACED = frozenset({Nature.DATEE, Nature.OUVERTE, Nature.LIMITE})
"""What is placed in time; what recurs, goes on all along or depends on something is no moment."""


def reunion_moment(reunion: Reunion, context: Contexte = SANS_PROJET) -> Moment:
    """Return when a meeting takes, took or would have taken place."""
    return _absolute(reunion.date, reunion.echeance, context)


def jalon_moments(gouvernance: FullGouvernance) -> dict[str, Moment]:
    """Return the moment of each milestone by id; a relative deadline is counted from the milestone that it names."""
    moments: dict[str, Moment] = {}
    context = context_of(gouvernance.projet)
    for located in gouvernance.jalons:
        chain = _chain(located.contenu, gouvernance, moments)
        for jalon, landmark in reversed(chain):
            moment = _absolute(jalon.date, jalon.echeance, context)
            if landmark is not None and days_of(jalon.date) is None:
                base = moments.get(landmark.id)
                moment = moment if base is None else _relative(moment, landmark, base)
            moments[jalon.id] = moment
    return moments


def _relative_of(jalon: Jalon) -> Relative | None:
    """Return the delay that a milestone is given from another, in the words of its date or in its deadline."""
    written = [jalon.date.texte] if isinstance(jalon.date, DateInWords) else []
    written += [jalon.echeance.texte] if jalon.echeance else []
    return next(filter(None, map(read_relative, written)), None)


def _chain(jalon: Jalon, gouvernance: FullGouvernance, known: Mapping[str, Moment]) -> list[tuple[Jalon, Jalon | None]]:
    """Return a milestone, the one from which it is counted, and so on, up to one that is known or comes back."""
    chain: dict[str, tuple[Jalon, Jalon | None]] = {}
    current: Jalon | None = jalon
    while current is not None and current.id not in known and current.id not in chain:
        landmark = _landmark_of(current, gouvernance)
        chain[current.id] = current, landmark
        current = landmark if days_of(current.date) is None else None
    return list(chain.values())


def _landmark_of(jalon: Jalon, gouvernance: FullGouvernance) -> Jalon | None:
    """Return the milestone named by a relative deadline: by its words, else the only one that it must follow."""
    relative = _relative_of(jalon)
    if relative is None:
        return None
    named = [other for other in gouvernance.jalons_called(relative.landmark) if other.id != jalon.id]
    if len(named) == 1:
        return named[0]
    candidates = {other.id: other for other in named} or gouvernance.jalons_by_id
    previous = [before for before in dict.fromkeys(jalon.apres) if before in candidates and before != jalon.id]
    return gouvernance.jalons_by_id[previous[0]].contenu if len(previous) == 1 else None


def relative_limit(jalon: Jalon, gouvernance: FullGouvernance, moments: dict[str, Moment]) -> tuple[Jalon, date] | None:
    """Return the milestone from which a relative deadline is counted and its last day, or None where unknown."""
    relative = _relative_of(jalon)
    landmark = _landmark_of(jalon, gouvernance)
    base = moments[landmark.id].fin if landmark else None
    if relative is None or landmark is None or base is None:
        return None
    limit = add_delay(base, relative)
    return None if limit is None else (landmark, limit)


def _relative(moment: Moment, landmark: Jalon, base: Moment) -> Moment:
    relative = read_relative(moment.texte)
    if relative is None or base.fin is None:
        return Moment(moment.texte, landmark=landmark.id)
    return Moment(moment.texte, base.debut, add_delay(base.fin, relative), landmark=landmark.id)


def _absolute(day: date | DateInWords | None, entry: EcheanceStructuree | None, context: Contexte) -> Moment:
    if isinstance(day, date):
        return Moment(day.isoformat() if entry is None else entry.texte, day, day)
    if day is not None:
        entry = EcheanceStructuree(texte=day.texte)
    if entry is None:
        return Moment("")
    reading = read_entry(entry, context)
    return (
        Moment(entry.texte, reading.debut, reading.fin, reading.several)
        if reading.nature in _PLACED
        else Moment(entry.texte)
    )
