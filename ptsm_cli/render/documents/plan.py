"""The plan pluriannuel: one table a group, of who is expected when, with whom, and what has no date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.analysis import Analysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.plan import Step, build_plans
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, shared_cover
from ptsm_cli.render.parts.planning import PlanWording, describe, step_name
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.parts.row_progress import row_progress
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec
from ptsm_cli.suivi.notes import reached

TITLE = "Plan pluriannuel"


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """What the templates `plan.html.j2` and `plan.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: the groups, under their projects where there are several.
        seul: whether there is one project.
        plans: one planning a project.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    seul: bool
    plans: tuple[PrintedPlanning, ...]


def compose(request: Request) -> PrintedPlan:
    """Return the content of the document.

    Raises:
        UnknownValueError: a fiche or a wave does not exist, or the window cannot be drawn.
    """
    window = (request.step, request.start, request.end)
    directory = Analysis(request.projets, request.day).directory
    plans = build_plans(request.projets, directory, *window, fiches=request.fiches, vague=request.vague)
    done = {projet.id: reached(request.of(projet).echeances, request.drawn_day) for projet in request.projets}
    progress = {projet.id: row_progress(projet, request.drawn_day) for projet in request.projets}
    wordings = {
        name: PlanWording(
            pictures=anchor("planning", name),
            day=request.drawn_day,
            done=done[name],
            progress=progress[name],
        )
        for name in done
    }
    printed = tuple(describe(plan, wordings[plan.projet]) for plan in plans)
    single = len(printed) == 1
    title = TITLE if request.step is Step.SEMESTRE else f"{TITLE} par {step_name(request.step)}"
    return PrintedPlan(shared_cover(request.projets, title), tuple(_contents(printed, single=single)), single, printed)


def _contents(plans: Sequence[PrintedPlanning], *, single: bool) -> Iterator[OutlineEntry]:
    for plan in plans:
        entries = tuple(OutlineEntry(groupe.ancre, groupe.intitule, groupe.legende) for groupe in plan.groupes)
        if single:
            yield from entries
        else:
            yield OutlineEntry(plan.ancre, plan.titre, entrees=entries)


SPEC = DocumentSpec(
    "plan",
    "le plan pluriannuel : qui est prévu quand, avec qui, et ce qui n'a pas de date",
    compose,
    options=("step", "start", "end", "fiches", "vague", "drawn_day"),
)
