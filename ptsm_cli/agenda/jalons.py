"""Where the milestones stand on a day: reached, late, to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from ptsm_cli.agenda.calendrier import Etape

EtatDeJalon = Literal["franchi", "en-retard", "a-venir", "sans-date"]


def etats_des_jalons(rangees: Sequence[Etape], jour: date) -> Mapping[str, EtatDeJalon]:
    """Return the state of each milestone by its id.

    A milestone is reached on its day, and once another that must come after it is; it is late when its
    deadline has passed without either.
    """
    franchis = _franchis(rangees, jour)
    return {etape.jalon.id: "franchi" if etape.jalon.id in franchis else _attendu(etape, jour) for etape in rangees}


def _franchis(rangees: Sequence[Etape], jour: date) -> set[str]:
    """Return the ids of the milestones reached on a day."""
    jalons = {etape.jalon.id: etape.jalon for etape in rangees}
    a_suivre = [jalon for jalon in jalons.values() if jalon.date is not None and jalon.date <= jour]
    franchis: set[str] = set()
    while a_suivre:
        jalon = a_suivre.pop()
        if jalon.id not in franchis:
            franchis.add(jalon.id)
            a_suivre += [jalons[avant] for avant in jalon.apres if avant in jalons and jalons[avant].date is None]
    return franchis


def _attendu(etape: Etape, jour: date) -> EtatDeJalon:
    moment = etape.moment
    if moment.fin is not None and moment.fin < jour:
        return "en-retard"
    return "a-venir" if moment.debut or moment.fin else "sans-date"
