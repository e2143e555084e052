"""Plannings for programs: the object of one project, or `{"plans": [...]}` with one object a project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ptsm_cli.plan import Plan, PlanFiche, PlanRow
from ptsm_cli.report.indented import VERSION, pieces, word


def format_report(plans: Sequence[Plan]) -> Iterator[str]:
    """Yield the pieces of the plannings as JSON, ended by a newline, for it may be long.

    One object a project. Dates are ISO 8601 or null; `cellules` has one state a period, in the order of `periodes`;
    `avant` and `apres` are the states of what lies outside them. The row of a fiche itself has the rank 0 and no
    objective; that of a deployment, or of a wave alone, has the rank 0. A fiche that a wave tells in a sentence has no
    row: it is under `phrases`.
    """
    return pieces({"version": VERSION, "plans": (_plan(plan) for plan in plans)})


def _plan(plan: Plan) -> dict[str, Any]:
    horizon = plan.horizon
    phrases = [_phrase(fiche) for groupe in plan.groupes for fiche in groupe.fiches if fiche.phrase]
    return {
        "projet": plan.projet,
        "horizon": {"debut": _day(horizon.debut), "fin": _day(horizon.fin)} if horizon else None,
        "step": word(plan.step),
        "periodes": [periode.label for periode in plan.periodes],
        "lignes": [_row(row) for row in plan.rows],
        **({"phrases": phrases} if phrases else {}),
    }


def _row(row: PlanRow) -> dict[str, Any]:
    return {
        "fiche": row.fiche,
        "numero": row.numero,
        "groupe": row.groupe,
        "rang": row.rank,
        **({"numero_objectif": row.label} if row.label not in {"", str(row.rank)} else {}),
        "objectif": None if row.is_whole_fiche else row.objectif,
        "echeance": row.echeance,
        **({"adoptee": row.adopted} if row.adopted is not None else {}),
        "nature": word(row.nature),
        "debut": _day(row.debut),
        "fin": _day(row.fin),
        "intervalles": [{"debut": _day(read.debut), "fin": _day(read.fin)} for read in row.intervals],
        "cellules": [word(cell.etat) for cell in row.cells],
        "avant": word(row.before.etat),
        "apres": word(row.after.etat),
    }


def _phrase(fiche: PlanFiche) -> dict[str, Any]:
    return {"fiche": fiche.id, "numero": fiche.numero, "groupe": fiche.groupe, "phrase": fiche.phrase}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
