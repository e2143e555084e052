"""From a deadline to a bar: what is certain is drawn, the rest is written across the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.plan.columns import PeriodePlan
from ptsm_cli.plan.plan import Cellule, Etat, cellule

SANS_ECHEANCE = "échéance non renseignée"

_ETATS = {
    Nature.DATEE: Etat.OCCUPE,
    Nature.OUVERTE: Etat.OUVERT,
    Nature.LIMITE: Etat.LIMITE,
    Nature.PROJET: Etat.PROJET,
    Nature.CONTINUE: Etat.CONTINU,
}
_VIDE = cellule(Etat.VIDE)
_UN_JOUR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Trace:
    """How one deadline is drawn.

    Attributes:
        cellules: one a period.
        avant: what lies before the first period; empty where nothing does.
        apres: what lies after the last period.
        en_travers: the words written across the row, where there is no bar to draw.
    """

    cellules: tuple[Cellule, ...]
    avant: Cellule = _VIDE
    apres: Cellule = _VIDE
    en_travers: str | None = None


def barre(echeance: Echeance, horizon: Periode | None) -> Periode | None:
    """Return the days to mark, or None for a deadline that is only words.

    An open deadline runs to the end of the horizon; of a limit, only the last day is known.
    """
    match echeance.nature:
        case Nature.DATEE | Nature.PROJET | Nature.CONTINUE:
            return echeance.periode
        case Nature.OUVERTE if echeance.debut is not None:
            fin = horizon.fin if horizon else date.max
            return Periode(echeance.debut, max(fin, echeance.debut))
        case Nature.LIMITE if echeance.fin is not None:
            return Periode(echeance.fin, echeance.fin)
        case _:
            return None


def tracer(echeance: Echeance, periodes: Sequence[PeriodePlan], horizon: Periode | None) -> Trace:
    """Return how a deadline is drawn over consecutive periods."""
    jours = barre(echeance, horizon)
    if jours is None or not periodes:
        return Trace((_VIDE,) * len(periodes), en_travers=echeance.texte.strip() or SANS_ECHEANCE)
    etat = Etat.APPROXIMATIF if _datee_approximative(echeance) else _ETATS[echeance.nature]
    cellules = [_VIDE] * len(periodes)
    for rang, periode in enumerate(periodes):
        if periode.intervalle.debut > jours.fin:
            break
        if jours.debut <= periode.intervalle.fin:
            cellules[rang] = _cellule(jours, periode.intervalle, horizon, etat)
    return Trace(tuple(cellules), *_debords(jours, periodes, horizon))


def _datee_approximative(echeance: Echeance) -> bool:
    return echeance.nature is Nature.DATEE and echeance.approximative


def _cellule(jours: Periode, periode: Periode, horizon: Periode | None, etat: Etat) -> Cellule:
    """Return the cell of a period that shares days with those to mark."""
    part = Periode(max(jours.debut, periode.debut), min(jours.fin, periode.fin))
    return cellule(etat if horizon is None or part.chevauche(horizon) else Etat.HORS_HORIZON)


def _debords(jours: Periode, periodes: Sequence[PeriodePlan], horizon: Periode | None) -> tuple[Cellule, Cellule]:
    premier, dernier = periodes[0].intervalle.debut, periodes[-1].intervalle.fin
    avant = apres = _VIDE
    if jours.debut < premier:
        avant = _debord(Periode(jours.debut, min(jours.fin, premier - _UN_JOUR)), horizon, "‹", "plus tôt")
    if jours.fin > dernier:
        apres = _debord(Periode(max(jours.debut, dernier + _UN_JOUR), jours.fin), horizon, "›", "plus tard")
    return avant, apres


def _debord(part: Periode, horizon: Periode | None, fleche: str, mot: str) -> Cellule:
    if horizon is None or (horizon.contient(part.debut) and horizon.contient(part.fin)):
        return Cellule(Etat.SUITE, fleche, mot)
    return Cellule(Etat.HORS_HORIZON, f"{fleche}{Etat.HORS_HORIZON.signe}", f"{mot}, {Etat.HORS_HORIZON.texte}")
