"""When the measures of an indicator were expected, by its calendar or its frequency, and which are missing on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.findings.location import Route
from ptsm_cli.model.indicateur import RepereDeMesure
from ptsm_cli.model.instants import days_of
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.suivi.measures import FollowedIndicateur, TakenMeasure
from ptsm_cli.suivi.notes import last_note
from ptsm_cli.suivi.rhythm import read_rhythm

_START = "t0"


@dataclass(frozen=True, slots=True)
class Missing:
    """The measures of an indicator that were expected by a day, and that nobody wrote.

    Attributes:
        when: when they were expected, in words.
        place: what says so in the indicator: its frequency, or the first mark without a measure.
    """

    followed: FollowedIndicateur
    when: tuple[str, ...]
    place: Route


def all_missing(
    indicateurs: Iterable[FollowedIndicateur], lines: Iterable[EcheanceLine], horizon: Periode | None, day: date
) -> Iterator[Missing]:
    """Yield what is missing on a day of each of some indicators; `lines` are the deadlines of their fiches.

    Nothing more is expected of a fiche that is given up.
    """
    by_fiche = grouped((line.fiche.id, line) for line in lines)
    for one in indicateurs:
        if not (one.indicateur.calendrier or one.indicateur.frequence):
            continue  # nothing says when to measure
        own = by_fiche.get(one.fiche.id, ())
        missing = missing_measures(one, _frame_of(own, horizon), day)
        if missing and not _is_given_up(own, day):
            yield missing


def _is_given_up(lines: Sequence[EcheanceLine], day: date) -> bool:
    notes = [last_note(line, day) for line in lines]
    return bool(notes) and all(note is not None and note.etat == "abandonne" for note in notes)


def missing_measures(followed: FollowedIndicateur, frame: Periode | None, day: date) -> Missing | None:
    """Return what is missing on a day; None where nothing is, or nothing says when to measure.

    A measure taken late, before the next one is expected, stands for the one that was. `frame` is the time over which
    a frequency holds.
    """
    marks = _dated(followed.indicateur.calendrier)
    if marks:
        found = list(_unmarked(followed, marks, day))
        return Missing(followed, tuple(said for _, said in found), ("calendrier", found[0][0])) if found else None
    when = () if frame is None else tuple(_irregular(followed, frame, day))
    return Missing(followed, when, ("frequence",)) if when else None


def _frame_of(lines: Sequence[EcheanceLine], horizon: Periode | None) -> Periode | None:
    """Return the time over which a fiche is measured: the horizon, from the first day that its deadlines name on."""
    starts = [line.echeance.debut for line in lines if line.echeance.debut is not None]
    if horizon is None:
        return None
    start = max(min(starts, default=horizon.debut), horizon.debut) if len(starts) == len(lines) else horizon.debut
    return Periode(start, horizon.fin) if start <= horizon.fin else None


def _dated(calendrier: Sequence[RepereDeMesure]) -> list[tuple[RepereDeMesure, Periode]]:
    return sorted(((m, days) for m in calendrier if (days := days_of(m.date))), key=lambda pair: pair[1])


def _unmarked(
    followed: FollowedIndicateur, marks: Sequence[tuple[RepereDeMesure, Periode]], day: date
) -> Iterator[tuple[int, str]]:
    """Yield the marks that are past and of which there is no measure, with their rank in the calendar."""
    ranks = {id(mark): rank for rank, mark in enumerate(followed.indicateur.calendrier)}
    named = {fold(taken.mesure.repere) for taken in followed.mesures if taken.mesure.repere}
    free = [t for t in followed.known(day) if not t.mesure.repere]
    for rank, (mark, days) in enumerate(marks):
        following = marks[rank + 1][1].debut if rank + 1 < len(marks) else date.max
        own = next((t for t in free if _begins(t) < following and _ends(t) >= days.debut), None)
        is_start = fold(mark.repere) == _START and followed.indicateur.valeur_initiale is not None
        if days.fin >= day or fold(mark.repere) in named or is_start:
            continue
        if own is not None:
            free.remove(own)
        else:
            yield ranks[id(mark)], mark.repere if mark.repere == say(days) else f"{mark.repere} ({say(days)})"


def _irregular(followed: FollowedIndicateur, frame: Periode, day: date) -> Iterator[str]:
    """Yield the periods of the frequency that are past and have too few measures."""
    rhythm = read_rhythm(followed.indicateur.frequence)
    if rhythm is None:
        return
    free = list(followed.known(day))
    said = rhythm.past(frame, day)
    units = list(said)
    for rank, periode in enumerate(units):
        late = units[rank + 1].fin if rank + 1 < len(units) else day
        own = [t for t in free if _ends(t) >= periode.debut and _begins(t) <= late][: rhythm.count]
        free = [t for t in free if t not in own]
        if len(own) < rhythm.count:
            yield said[periode]


def _begins(taken: TakenMeasure) -> date:
    return taken.days.debut if taken.days else date.max


def _ends(taken: TakenMeasure) -> date:
    return taken.days.fin if taken.days else date.min
