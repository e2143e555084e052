"""Who leads, helps and pays in a planning: what has a column, what is left to define, what nobody says."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ptsm_cli.common.typography import NBSP, counted, either
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.plan import Pilotage, Plan, PlanFiche
from ptsm_cli.plan.plan import PILOTAGE_HEADINGS
from ptsm_cli.render.parts.printed_plan import PlanningRubrique

_ABSENT = "non précisé"
_FEW = 8
_NO = {
    "pilotes": "de pilote",
    "partenaires": "de partenaire",
    "financeurs": "de financeur",
    "indicateurs": "d'indicateur",
}


def columns(plan: Plan) -> dict[str, str]:
    """Return the headings that have a column, by their names: the others stand beside the titles of the fiches."""
    return {name: heading for name, heading in PILOTAGE_HEADINGS.items() if _fills_a_column(plan, name)}


def _fills_a_column(plan: Plan, name: str) -> bool:
    """Tell whether enough fiches say more under a heading than « à définir »; few are written beside their title."""
    told = sum(not all(map(is_to_define, getattr(fiche.pilotage, name))) for fiche in plan.fiches)
    return told * _FEW > len(plan.fiches)


def unsaid(plan: Plan) -> str:
    """Return « Aucune fiche ne nomme de financeur. », or nothing where each heading is told by some fiche."""
    told = [own for fiche in plan.fiches for own in (fiche.pilotage, *(row.pilotage for row in fiche.rows))]
    names = [_NO[name] for name in PILOTAGE_HEADINGS if not any(getattr(own, name) for own in told)]
    return f"Aucune fiche ne nomme {either(names)}." if names and plan.fiches else ""


def awaited(plan: Plan, in_columns: Collection[str]) -> Iterator[str]:
    """Yield, heading by heading, how many fiches leave to be defined what has no column: said once for all."""
    own = [fiche for fiche in plan.fiches if not fiche.same_as]
    for name, heading in PILOTAGE_HEADINGS.items():
        waiting = sum(_are_to_define(getattr(fiche.pilotage, name)) for fiche in own)
        if waiting and name not in in_columns:
            silent = sum(_is_silent(fiche, name) for fiche in own)
            rest = f"{NBSP}; non dits{NBSP}: {silent}" if silent else ""
            yield f"{heading} à définir{NBSP}: {counted(waiting, 'fiche')} sur {len(own)}{rest}."


def _is_silent(fiche: PlanFiche, name: str) -> bool:
    return not getattr(fiche.pilotage, name) and not any(getattr(row.pilotage, name) for row in fiche.rows)


def _are_to_define(names: tuple[str, ...]) -> bool:
    return bool(names) and all(map(is_to_define, names))


def rubriques(pilotage: Pilotage, shared: Pilotage | None = None) -> tuple[PlanningRubrique, ...]:
    """Return who leads, helps and pays, and how one will know; beside `shared`, only what differs from it."""
    return tuple(
        PlanningRubrique(label, name, own or (_ABSENT,), dit=bool(own), a_definir=_are_to_define(own))
        for name, label in PILOTAGE_HEADINGS.items()
        for own in [getattr(pilotage, name)]
        if shared is None or own != getattr(shared, name)
    )
