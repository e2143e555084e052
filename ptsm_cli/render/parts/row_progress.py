"""Where each row of a planning stands on a day: what is begun, and what the follow-up says of it in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.projet import Projet
from ptsm_cli.suivi.notes import BEGUN, CLOSED
from ptsm_cli.suivi.standing import DeadlineInForce, standings


@dataclass(frozen=True, slots=True)
class RowProgress:
    """Where the rows of a planning stand.

    Attributes:
        begun: what is told begun and not reached: ids of fiches and ranks of objectives.
        said: what is said of each row, by fiche, objective and volet.
    """

    begun: frozenset[tuple[str, int]] = frozenset()
    said: Mapping[tuple[str, int, int | None], str] = field(default_factory=dict)


def row_progress(projet: Projet, day: date | None) -> RowProgress:
    """Return where the rows stand on a day; where None is given, by all that is said, and nothing is late.

    Of a project that nobody follows, nothing is said.
    """
    found = list(standings(projet, day or date.max))
    if not any(standing.etat for standing in found):
        return RowProgress()
    return RowProgress(
        frozenset((s.fiche.id, s.lines[0].rank) for s in found if s.etat in BEGUN),
        {
            (standing.fiche.id, deadline.line.rank, deadline.line.volet_rank): ", ".join(_words(deadline, day))
            for standing in found
            for deadline in standing.deadlines
        },
    )


def _words(deadline: DeadlineInForce, day: date | None) -> Iterator[str]:
    etat = deadline.etat
    if etat is not None:
        yield FOLLOW_UP_STATES[etat]
    if day is not None and deadline.is_past(day) and etat not in CLOSED:
        yield "en retard" if etat is not None else "échue, état non dit"
