"""The planning of the objectives: a page, or tables, of who is expected when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ptsm_cli.common.typography import enumerer
from ptsm_cli.plan import Plan, planifier
from ptsm_cli.render.parts.planning import decrire, nom_du_pas
from ptsm_cli.render.request import Demande
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class Entete:
    """What `base.html.j2` prints around any document."""

    document: str
    sigle: str
    territoire: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class PlanImprime:
    """What the templates `plan.html.j2` and `plan.md.j2` receive: one planning a project, laid out by `_planning`."""

    garde: Entete
    plans: tuple[Mapping[str, Any], ...]


def compose(demande: Demande) -> PlanImprime:
    """Return the content of the document.

    Raises:
        ValeurInconnueError: a fiche or a wave does not exist, or the window cannot be drawn.
    """
    plans = planifier(
        demande.projets, demande.pas, demande.debut, demande.fin, fiches=demande.fiches, vague=demande.vague
    )
    return PlanImprime(_entete(demande, plans), tuple(decrire(plan) for plan in plans))


def _entete(demande: Demande, plans: Sequence[Plan]) -> Entete:
    return Entete(
        document=f"Planning par {nom_du_pas(demande.pas)}",
        sigle=enumerer(plan.sigle for plan in plans),
        territoire=enumerer(plan.territoire for plan in plans),
    )


SPEC = DocumentSpec(
    "plan",
    "le planning de tous les objectifs : qui est prévu quand, et ce qui n'a pas de date",
    compose,
    options=("pas", "debut", "fin", "fiches", "vague"),
)
