"""What is counted of some objectives on a day, and the two rates that are drawn from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.suivi.measures import ENOUGH, FollowedIndicateur
from ptsm_cli.suivi.notes import BEGUN
from ptsm_cli.suivi.standing import Standing

_HALF_YEAR = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of some objectives on a day; a fiche without objective counts for one.

    Attributes:
        label: what they have in common.
        day: the day.
        total: how many there are.
        bare: those that are a fiche which says no objective.
        states: how many are said in each state; an absent state is that of none.
        late: those whose deadline in force is past, and that are said neither reached nor given up.
        past_unsaid: those whose deadline in force is past, and of which no state is said.
        due: those whose deadline in force ends in the six months to come, and is waited for.
        fiches: how many fiches they are of.
        without_pilote: those of these fiches that nobody is named to lead.
        indicateurs: how many indicators these fiches and their objectives have.
        unmeasured: those that have no measure on the day.
    """

    label: str
    day: date
    total: int
    bare: int
    states: dict[str, int]
    late: int
    past_unsaid: int
    due: int
    fiches: int
    without_pilote: int
    indicateurs: int
    unmeasured: int

    @property
    def said(self) -> int:
        """How many have a state said."""
        return sum(self.states.values())

    @property
    def unsaid(self) -> int:
        """How many have none."""
        return self.total - self.said

    @property
    def followed(self) -> int:
        """How many the rates are of: a state is said, and they are not given up."""
        return self.said - self.states.get("abandonne", 0)

    @property
    def engaged(self) -> int:
        """How many of those are begun, paused or blocked ones and reached ones included."""
        return sum(self.states.get(etat, 0) for etat in (*BEGUN, "realise"))

    @property
    def reached(self) -> int:
        """How many of those are reached."""
        return self.states.get("realise", 0)

    def rate(self, count: int) -> str:
        """Return a count with what it is of and the day: « 12 sur 30 suivis (40 %), 93 sans état, au 31/12/2026 »."""
        when = f"{self.unsaid} sans état, au {say_day(self.day)}"
        if not self.followed:
            return f"non dit, {when}"
        share = f" ({round(100 * count / self.followed)}{NBSP}%)" if self.followed >= ENOUGH else ""
        return f"{count} sur {self.followed} suivi{'s' if self.followed > 1 else ''}{share}, {when}"


def figures(
    label: str, kept: Sequence[Standing], day: date, followed: Mapping[str, Sequence[FollowedIndicateur]]
) -> Figures:
    """Return what is counted of some objectives on a day; `followed` gives the indicators of each fiche, by its id."""
    fiches = {standing.fiche.id: standing.fiche for standing in kept}
    indicateurs = [one for identifier in fiches for one in followed.get(identifier, ())]
    return Figures(
        label=label,
        day=day,
        total=len(kept),
        bare=sum(standing.lines[0].objectif is None for standing in kept),
        states=dict(Counter(etat for standing in kept if (etat := standing.etat))),
        late=sum(standing.is_late for standing in kept),
        past_unsaid=sum(standing.is_past_unsaid for standing in kept),
        due=sum(standing.is_due_by(day + _HALF_YEAR) for standing in kept),
        fiches=len(fiches),
        without_pilote=sum(fiche.contenu.lacks_pilote for fiche in fiches.values()),
        indicateurs=len(indicateurs),
        unmeasured=sum(one.last(day) is None for one in indicateurs),
    )


def national(parts: Sequence[Figures]) -> Figures:
    """Return the sum of the figures of several projects, of one day."""
    states = Counter[str]()
    for part in parts:
        states.update(part.states)
    return Figures(
        label=f"{len(parts)} projets",
        day=parts[0].day,
        total=sum(part.total for part in parts),
        bare=sum(part.bare for part in parts),
        states=dict(states),
        late=sum(part.late for part in parts),
        past_unsaid=sum(part.past_unsaid for part in parts),
        due=sum(part.due for part in parts),
        fiches=sum(part.fiches for part in parts),
        without_pilote=sum(part.without_pilote for part in parts),
        indicateurs=sum(part.indicateurs for part in parts),
        unmeasured=sum(part.unmeasured for part in parts),
    )


def _of_state(etat: str) -> Callable[[Figures], int]:
    return lambda figures: figures.states.get(etat, 0)


COLUMNS: dict[str, Callable[[Figures], int]] = {
    "objectifs": lambda f: f.total,
    "suivis": lambda f: f.followed,
    "sans état": lambda f: f.unsaid,
    **{said: _of_state(etat) for etat, said in FOLLOW_UP_STATES.items()},
    "en retard": lambda f: f.late,
    "échus, état non dit": lambda f: f.past_unsaid,
    "dus sous six mois": lambda f: f.due,
    "fiches": lambda f: f.fiches,
    "fiches sans pilote": lambda f: f.without_pilote,
    "indicateurs": lambda f: f.indicateurs,
    "indicateurs sans mesure": lambda f: f.unmeasured,
}
"""What every form of the report prints of some figures, by its heading."""
