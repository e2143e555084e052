"""The planning of the objectives: a page, or tables, of who is expected when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ptsm_cli.common.typography import enumeration
from ptsm_cli.plan import Plan, build_plans
from ptsm_cli.render.parts.planning import describe, step_name
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec


@dataclass(frozen=True, slots=True)
class Header:
    """What `base.html.j2` prints around any document."""

    document: str
    sigle: str
    territoire: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """What the templates `plan.html.j2` and `plan.md.j2` receive: one planning a project, laid out by `_planning`."""

    garde: Header
    plans: tuple[Mapping[str, Any], ...]


def compose(request: Request) -> PrintedPlan:
    """Return the content of the document.

    Raises:
        UnknownValueError: a fiche or a wave does not exist, or the window cannot be drawn.
    """
    plans = build_plans(
        request.projets, request.step, request.start, request.end, fiches=request.fiches, vague=request.vague
    )
    return PrintedPlan(_header(request, plans), tuple(describe(plan) for plan in plans))


def _header(request: Request, plans: Sequence[Plan]) -> Header:
    return Header(
        document=f"Planning par {step_name(request.step)}",
        sigle=enumeration(plan.sigle for plan in plans),
        territoire=enumeration(plan.territoire for plan in plans),
    )


SPEC = DocumentSpec(
    "plan",
    "le planning de tous les objectifs : qui est prévu quand, et ce qui n'a pas de date",
    compose,
    options=("step", "start", "end", "fiches", "vague"),
)
