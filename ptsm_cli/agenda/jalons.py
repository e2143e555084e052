"""Where the milestones stand on a day: reached, past without a date, to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from ptsm_cli.agenda.calendar import PlacedJalon
from ptsm_cli.model.instants import days_of

JalonState = Literal["franchi", "echu", "a-venir", "sans-date"]


def jalon_states(ordered: Sequence[PlacedJalon], day: date) -> Mapping[str, JalonState]:
    """Return the state of each milestone by its id.

    A milestone is reached on its day, and once another that must come after it is; its deadline is
    merely past where it has passed without either: silence makes nobody late.
    """
    reached = _reached(ordered, day)
    return {placed.jalon.id: "franchi" if placed.jalon.id in reached else _expected(placed, day) for placed in ordered}


def _reached(ordered: Sequence[PlacedJalon], day: date) -> set[str]:
    """Return the ids of the milestones reached on a day."""
    jalons = {placed.jalon.id: placed.jalon for placed in ordered}
    to_follow = [jalon for jalon in jalons.values() if (done := days_of(jalon.date)) and done.fin <= day]
    reached: set[str] = set()
    while to_follow:
        jalon = to_follow.pop()
        if jalon.id not in reached:
            reached.add(jalon.id)
            to_follow += [jalons[before] for before in jalon.apres if before in jalons and jalons[before].date is None]
    return reached


def _expected(placed: PlacedJalon, day: date) -> JalonState:
    moment = placed.moment
    if moment.fin is not None and moment.fin < day:
        return "echu"
    return "a-venir" if moment.debut or moment.fin else "sans-date"
