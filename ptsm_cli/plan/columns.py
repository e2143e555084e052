"""The columns of a planning: a window cut into semesters, quarters or years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ptsm_cli.common import periodes
from ptsm_cli.common.errors import ValeurInconnueError
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import NBSP

MAXIMUM = 160
"""Most columns that a planning may have: forty years of quarters."""


class Pas(StrEnum):
    """How long each column lasts."""

    SEMESTRE = "semestre"
    TRIMESTRE = "trimestre"
    ANNEE = "annee"


_PAR_AN = {Pas.SEMESTRE: 2, Pas.TRIMESTRE: 4, Pas.ANNEE: 1}


@dataclass(frozen=True, slots=True)
class PeriodePlan:
    """One column of a planning.

    Attributes:
        label: in the project's notation: `2019-S1`.
        intitule: in full: « premier semestre 2019 ».
        court: under the year: « S1 », or the year itself.
        annee: the year that the column is in.
        intervalle: its days.
    """

    label: str
    intitule: str
    court: str
    annee: int
    intervalle: Periode


@lru_cache(maxsize=32)  # a hundred projects of one horizon have the same columns
def decouper(pas: Pas, fenetre: Periode) -> tuple[PeriodePlan, ...]:
    """Return the whole periods of length `pas` that share a day with `fenetre`, in order.

    Raises:
        ValeurInconnueError: the window has more than `MAXIMUM` periods.
    """
    par_an = _PAR_AN[pas]
    annees = range(fenetre.debut.year, fenetre.fin.year + 1)
    if len(annees) * par_an > MAXIMUM:
        raise ValeurInconnueError(
            f"La fenêtre va de {annees[0]} à {annees[-1]}{NBSP}: c'est trop long pour un planning.",
            hint=f"Resserrez-la avec --from et --to, ou prenez un pas plus grand ({MAXIMUM} périodes au plus).",
        )
    intervalles = (_intervalle(pas, annee, rang) for annee in annees for rang in range(1, par_an + 1))
    return tuple(_periode(intervalle) for intervalle in intervalles if intervalle.chevauche(fenetre))


def _intervalle(pas: Pas, annee: int, rang: int) -> Periode:
    match pas:
        case Pas.ANNEE:
            return periodes.annee(annee)
        case Pas.SEMESTRE:
            return periodes.semestre(annee, rang)
        case Pas.TRIMESTRE:
            return periodes.trimestre(annee, rang)


def _periode(intervalle: Periode) -> PeriodePlan:
    label = periodes.noter(intervalle)
    court = label.rpartition("-")[2]
    return PeriodePlan(label, periodes.dire(intervalle), court, intervalle.debut.year, intervalle)
