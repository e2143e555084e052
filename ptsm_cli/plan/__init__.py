"""Plannings: who does what, period by period, as plain frozen data that any report can print."""

from ptsm_cli.plan.decoupage import Pas, PeriodePlan
from ptsm_cli.plan.donnees import Bloc, FichePlan, GroupePlan, Ligne, Pilotage, Plan
from ptsm_cli.plan.etats import Cellule, Etat
from ptsm_cli.plan.planification import planifier

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
