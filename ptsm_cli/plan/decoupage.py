"""The columns of a planning: a window cut into semesters, quarters or years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ptsm_cli import periodes
from ptsm_cli.errors import ValeurInconnueError
from ptsm_cli.periodes import Periode
from ptsm_cli.texte import NBSP

MAXIMUM = 160
"""Most columns that a planning may have: forty years of quarters."""


class Pas(StrEnum):
    """How long each column lasts."""

    SEMESTRE = "semestre"
    TRIMESTRE = "trimestre"
    ANNEE = "annee"


_MOIS = {Pas.SEMESTRE: 6, Pas.TRIMESTRE: 3, Pas.ANNEE: 12}
_TRIMESTRES = ("janvier à mars", "avril à juin", "juillet à septembre", "octobre à décembre")


@dataclass(frozen=True, slots=True)
class PeriodePlan:
    """One column of a planning.

    Attributes:
        label: in the project's notation: `2019-S1`.
        intitule: in full: « 1er semestre 2019 ».
        court: under the year: « S1 », or the year itself.
        annee: the year that the column is in.
        intervalle: its days.
    """

    label: str
    intitule: str
    court: str
    annee: int
    intervalle: Periode


def decouper(pas: Pas, fenetre: Periode) -> tuple[PeriodePlan, ...]:
    """Return the whole periods of length `pas` that share a day with `fenetre`, in order.

    Raises:
        ValeurInconnueError: the window has more than `MAXIMUM` periods.
    """
    par_an = 12 // _MOIS[pas]
    annees = range(fenetre.debut.year, fenetre.fin.year + 1)
    if len(annees) * par_an > MAXIMUM:
        raise ValeurInconnueError(
            f"La fenêtre va de {annees[0]} à {annees[-1]}{NBSP}: c'est trop long pour un planning.",
            hint=f"Resserrez-la avec --from et --to, ou prenez un pas plus grand ({MAXIMUM} périodes au plus).",
        )
    toutes = (_periode(pas, annee, rang) for annee in annees for rang in range(1, par_an + 1))
    return tuple(periode for periode in toutes if periode.intervalle.chevauche(fenetre))


def _periode(pas: Pas, annee: int, rang: int) -> PeriodePlan:
    match pas:
        case Pas.ANNEE:
            intervalle, court, intitule = periodes.annee(annee), f"{annee}", f"année {annee}"
        case Pas.SEMESTRE:
            intervalle, court = periodes.semestre(annee, rang), f"S{rang}"
            intitule = f"{_ordinal(rang)} semestre {annee}"
        case Pas.TRIMESTRE:
            intervalle, court = periodes.trimestre(annee, rang), f"T{rang}"
            intitule = f"{_ordinal(rang)} trimestre {annee} ({_TRIMESTRES[rang - 1]})"
    return PeriodePlan(periodes.noter(intervalle), intitule, court, annee, intervalle)


def _ordinal(rang: int) -> str:
    return "1er" if rang == 1 else f"{rang}e"
