"""Plannings for programs: the object of one project, or `{"plans": [...]}` with one object a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ptsm_cli.plan import Ligne, Plan
from ptsm_cli.report.indented import dumps


def formater(plans: Sequence[Plan]) -> str:
    """Return the plannings as JSON, ended by a newline.

    Dates are ISO 8601 or null; `cellules` has one state a period, in the order of `periodes`; `avant` and `apres` are
    the states of what lies outside them. When there is not
    exactly one project, the objects are in a list under `plans`, each with the id of its project under `projet`.
    """
    if len(plans) == 1:
        contenu = _plan(plans[0])
    else:
        contenu = {"plans": [{"projet": plan.projet, **_plan(plan)} for plan in plans]}
    return dumps(contenu)


def _plan(plan: Plan) -> dict[str, Any]:
    horizon = plan.horizon
    return {
        "horizon": {"debut": _jour(horizon.debut), "fin": _jour(horizon.fin)} if horizon else None,
        "step": plan.pas.value,
        "periodes": [periode.label for periode in plan.periodes],
        "lignes": [_ligne(ligne) for ligne in plan.lignes],
    }


def _ligne(ligne: Ligne) -> dict[str, Any]:
    return {
        "fiche": ligne.fiche,
        "numero": ligne.numero,
        "groupe": ligne.groupe,
        "objectif": ligne.objectif,
        "echeance": ligne.echeance,
        "nature": ligne.nature.value,
        "debut": _jour(ligne.debut),
        "fin": _jour(ligne.fin),
        "cellules": [cellule.etat.value for cellule in ligne.cellules],
        "avant": ligne.avant.etat.value,
        "apres": ligne.apres.etat.value,
    }


def _jour(jour: date | None) -> str | None:
    return jour.isoformat() if jour else None
