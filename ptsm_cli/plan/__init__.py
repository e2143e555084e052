"""Plannings: who does what, period by period, as plain frozen data that any report can print."""

from ptsm_cli.plan.cells import CellState, PlanCell
from ptsm_cli.plan.columns import PlanPeriode, Step
from ptsm_cli.plan.plan import Pilotage, Plan, PlanBlock, PlanFiche, PlanGroupe, PlanRow
from ptsm_cli.plan.schedule import build_plans

__all__ = [
    "CellState",
    "Pilotage",
    "Plan",
    "PlanBlock",
    "PlanCell",
    "PlanFiche",
    "PlanGroupe",
    "PlanPeriode",
    "PlanRow",
    "Step",
    "build_plans",
]
