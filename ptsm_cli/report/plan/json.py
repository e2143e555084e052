"""Plannings for programs: the object of one project, or `{"plans": [...]}` with one object a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ptsm_cli.plan import Plan, PlanRow
from ptsm_cli.report.indented import dumps


def format_report(plans: Sequence[Plan]) -> str:
    """Return the plannings as JSON, ended by a newline.

    Dates are ISO 8601 or null; `cellules` has one state a period, in the order of `periodes`; `avant` and `apres` are
    the states of what lies outside them. The row of a fiche itself has the rank 0 and no objective. When there is not
    exactly one project, the objects are in a list under `plans`, each with the id of its project under `projet`.
    """
    if len(plans) == 1:
        content = _plan(plans[0])
    else:
        content = {"plans": [{"projet": plan.projet, **_plan(plan)} for plan in plans]}
    return dumps(content)


def _plan(plan: Plan) -> dict[str, Any]:
    horizon = plan.horizon
    return {
        "horizon": {"debut": _day(horizon.debut), "fin": _day(horizon.fin)} if horizon else None,
        "step": plan.step.value,
        "periodes": [periode.label for periode in plan.periodes],
        "lignes": [_row(row) for row in plan.rows],
    }


def _row(row: PlanRow) -> dict[str, Any]:
    return {
        "fiche": row.fiche,
        "numero": row.numero,
        "groupe": row.groupe,
        "rang": row.rank,
        "objectif": row.objectif if row.rank else None,
        "echeance": row.echeance,
        "nature": row.nature.value,
        "debut": _day(row.debut),
        "fin": _day(row.fin),
        "intervalles": [{"debut": _day(read.debut), "fin": _day(read.fin)} for read in row.intervals],
        "cellules": [cell.etat.value for cell in row.cells],
        "avant": row.before.etat.value,
        "apres": row.after.etat.value,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
