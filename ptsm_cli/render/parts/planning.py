"""What templates receive of a planning: data for `_planning.html.j2` and `_planning.md.j2`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ptsm_cli.plan import Pilotage, Plan, PlanFiche, PlanGroupe, PlanRow, Step
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.prose.prose import Prose

_ABSENT = "non précisé"
_RUBRIQUES = {
    "pilotes": "Pilotes",
    "partenaires": "Partenaires",
    "financeurs": "Financeurs",
    "indicateurs": "Indicateurs",
}
_STEPS = {Step.SEMESTRE: "semestre", Step.TRIMESTRE: "trimestre", Step.ANNEE: "année"}


def step_name(step: Step) -> str:
    """Return how the length of a column is called: « année »."""
    return _STEPS[step]


Labeller = Callable[[PlanRow], Prose]
"""How the short wording of a row is printed, with the hyperlinks that the document can follow."""


def describe(plan: Plan, labeller: Labeller = lambda row: Prose(row.court)) -> dict[str, Any]:
    """Return a planning as the templates lay it out; the `largeur` of a fiche counts its columns of time."""
    return {
        "projet": plan.projet,
        "titre": plan.titre,
        "ancre": anchor("planning", plan.projet),
        "pas": step_name(plan.step),
        "fenetre": _window(plan),
        "annees": [{"annee": str(year), "nombre": len(periodes)} for year, periodes in plan.years],
        "un_rang": plan.step is Step.ANNEE or not plan.periodes,
        "periodes": [
            {"label": periode.label, "intitule": periode.heading, "court": periode.short} for periode in plan.periodes
        ],
        "legende": [{"etat": state.value, "signe": state.sign, "texte": state.text} for state in plan.legend],
        "groupes": [_groupe(plan, groupe, labeller) for groupe in plan.groupes],
    }


def _window(plan: Plan) -> str:
    if not plan.periodes:
        return "aucune date"
    first, last = plan.periodes[0].heading, plan.periodes[-1].heading
    return first if first == last else f"{first} – {last}"


def _groupe(plan: Plan, groupe: PlanGroupe, labeller: Labeller) -> dict[str, Any]:
    return {
        "id": groupe.id,
        "ancre": anchor("planning", plan.projet, groupe.id),
        "intitule": groupe.heading,
        "fiches": [_fiche(plan, fiche, labeller) for fiche in groupe.fiches],
    }


def _fiche(plan: Plan, fiche: PlanFiche, labeller: Labeller) -> dict[str, Any]:
    return {
        "id": fiche.id,
        "ancre": anchor("planning", plan.projet, "fiche", fiche.id),
        "numero": fiche.numero,
        "titre": fiche.titre,
        "renvoi": fiche.same_as,
        "avant": fiche.overflows_before,
        "apres": fiche.overflows_after,
        "largeur": len(plan.periodes) + fiche.overflows_before + fiche.overflows_after,
        "pilotage": _rubriques(fiche.pilotage),
        "blocs": [
            {"projet": block.projet, "lignes": [_row(fiche, row, labeller) for row in block.rows]}
            for block in fiche.blocks
        ],
    }


def _row(fiche: PlanFiche, row: PlanRow, labeller: Labeller) -> dict[str, Any]:
    return {
        "objectif": row.objectif,
        "court": labeller(row),
        "premiere": row.is_first,
        "precision": row.precision,
        "echeance": row.echeance,
        "en_travers": row.across,
        "cellules": row.cells,
        "avant": row.before,
        "apres": row.after,
        "pilotage": _rubriques(row.pilotage, fiche.pilotage) if row.is_first else [],
    }


def _rubriques(pilotage: Pilotage, shared: Pilotage | None = None) -> list[dict[str, Any]]:
    """Return who leads, helps and pays, and how one will know; beside `shared`, only what differs from it."""
    return [
        {"libelle": label, "noms": list(getattr(pilotage, field)) or [_ABSENT]}
        for field, label in _RUBRIQUES.items()
        if shared is None or getattr(pilotage, field) != getattr(shared, field)
    ]
