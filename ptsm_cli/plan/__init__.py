"""Plannings: who does what, period by period, as plain frozen data that any report can print."""

from ptsm_cli.plan.columns import Pas, PeriodePlan
from ptsm_cli.plan.plan import Bloc, Cellule, Etat, FichePlan, GroupePlan, Ligne, Pilotage, Plan
from ptsm_cli.plan.schedule import planifier

__all__ = [
    "Bloc",
    "Cellule",
    "Etat",
    "FichePlan",
    "GroupePlan",
    "Ligne",
    "Pas",
    "PeriodePlan",
    "Pilotage",
    "Plan",
    "planifier",
]
