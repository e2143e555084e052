"""What templates receive of a planning: data for `_planning.html.j2`, `_planning.md.j2` and the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field, replace
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import say_day
from ptsm_cli.common.typography import NBSP, counted
from ptsm_cli.plan import Plan, PlanBlock, PlanFiche, PlanGroupe, PlanRow, Step
from ptsm_cli.render.parts import pilotage
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.gantt import WIDE, DrawnDay, Gantt, draw
from ptsm_cli.render.parts.heights import first_fiche_room
from ptsm_cli.render.parts.marks import Mark, forms_of, segments
from ptsm_cli.render.parts.printed_plan import (
    DayColumn,
    LegendState,
    PlanningRubrique,
    PrintedBlock,
    PrintedPeriode,
    PrintedPlanFiche,
    PrintedPlanGroupe,
    PrintedPlanning,
    PrintedRow,
    PrintedYear,
)
from ptsm_cli.render.parts.row_progress import RowProgress
from ptsm_cli.render.prose.prose import Prose

_BARE = 4
"""Under so many signs, what comes before the title of a group is its bare number."""

_ON_A_LINE = 60
"""How long a whole title may be: it stands on one line."""

_APART = "sans groupe"
"""What the anchor of the fiches of no declared group is made of."""

_STEPS = {Step.SEMESTRE: "semestre", Step.TRIMESTRE: "trimestre", Step.ANNEE: "année"}


@dataclass(frozen=True)
class PlanWording:
    """How the rows of a planning are worded in one document.

    Attributes:
        court: the short wording of a row, with the hyperlinks that the document can follow.
        phrase: the sentence that a wave prints instead of the rows of a fiche; idem.
        pictures: what the names of the pictures begin with, one a fiche beside its table; empty where none is wanted.
        day: the day to draw over the columns and in the pictures, or None.
        done: what is told reached: ids of fiches and ranks of objectives.
        progress: what is told begun, and what is said of each row.
    """

    court: Callable[[PlanRow], Prose] = lambda row: Prose(row.court)
    phrase: Callable[[PlanFiche], Prose] = lambda fiche: Prose(fiche.phrase or "")
    pictures: str = ""
    day: date | None = None
    done: frozenset[tuple[str, int]] = frozenset()
    progress: RowProgress = field(default_factory=RowProgress)


_PLAIN = PlanWording()


def step_name(step: Step) -> str:
    """Return how the length of a column is called: « année »."""
    return _STEPS[step]


def describe(plan: Plan, wording: PlanWording = _PLAIN) -> PrintedPlanning:
    """Return a planning as the templates lay it out; without its columns of time where nothing is drawn in them."""
    if all(row.across is not None for row in plan.rows):
        plan = replace(plan, periodes=())
    columns = pilotage.columns(plan)
    periodes, day = plan.periodes, _day_column(plan, wording.day)
    return PrintedPlanning(
        projet=plan.projet,
        titre=plan.titre,
        ancre=anchor("planning", plan.projet),
        pas=step_name(plan.step),
        fenetre=_window(plan),
        annees=tuple(PrintedYear(str(year), len(own)) for year, own in plan.years),
        un_rang=plan.step is Step.ANNEE or not periodes,
        periodes=tuple(
            PrintedPeriode(p.label, p.heading, p.short, rank == 0 or periodes[rank - 1].year != p.year)
            for rank, p in enumerate(periodes)
        ),
        legende=tuple(LegendState(state.value, state.sign, state.text) for state in plan.legend),
        marques=tuple(_legend(plan, wording, drawn=day is not None)) if periodes else (),
        rubriques=tuple(PlanningRubrique(heading, name, (), dit=True) for name, heading in columns.items()),
        echeances=any(row.said for row in plan.rows),
        omises=pilotage.unsaid(plan),
        attendus=" ".join(pilotage.awaited(plan, columns)),
        total=_total(plan),
        jour=day,
        groupes=tuple(_groupe(plan, groupe, wording) for groupe in plan.groupes),
    )


def _day_column(plan: Plan, day: date | None) -> DayColumn | None:
    for rank, periode in enumerate(plan.periodes):
        if day is not None and periode.interval.contains(day):
            first, last = periode.interval.debut, periode.interval.fin
            return DayColumn(rank, (day - first).days / ((last - first).days + 1))
    return None


def _legend(plan: Plan, wording: PlanWording, *, drawn: bool) -> Iterator[Mark]:
    """Yield what is drawn, each with what it means; the day of reference last."""
    yield from forms_of(plan.rows, done=_is_any(plan, wording.done), begun=_is_any(plan, wording.progress.begun))
    if drawn and wording.day is not None:
        yield Mark("jour", f"jour de référence{NBSP}: {say_day(wording.day)}")


def _is_any(plan: Plan, told: frozenset[tuple[str, int]]) -> bool:
    return any((row.fiche, row.rank) in told for row in plan.rows)


def _total(plan: Plan) -> str:
    """Return « 123 objectifs, dont 7 sans date »; a fiche that has a deadline of its own is no objective."""
    drawn: dict[tuple[str, int], bool] = {}
    for row in plan.rows:
        if row.rank:
            key = (row.fiche, row.rank)
            drawn[key] = drawn.get(key, False) or row.across is None
    undated = sum(not dated for dated in drawn.values())
    some = "tous" if undated == len(drawn) > 1 else f"dont {undated}"
    dates = f", {some} sans date" if undated else ""
    silent = sum(not fiche.rows and not fiche.phrase and not fiche.same_as for fiche in plan.fiches)
    rest = f"{NBSP}; {counted(silent, 'fiche')} sans objectif précisé" if silent and drawn else ""
    return f"{counted(len(drawn), 'objectif')}{dates}{rest}" if drawn else "Objectifs opérationnels non précisés"


def _window(plan: Plan) -> str:
    if not plan.periodes:
        return "aucune date"
    first, last = plan.periodes[0].heading, plan.periodes[-1].heading
    return first if first == last else f"{first} – {last}"


def _groupe(plan: Plan, groupe: PlanGroupe, wording: PlanWording) -> PrintedPlanGroupe:
    objectifs = len({(row.fiche, row.rank) for fiche in groupe.fiches for row in fiche.rows if row.rank})
    head, _, rest = groupe.heading.partition(f"{NBSP}: ")
    short = len(groupe.heading) <= _ON_A_LINE
    if short or " › " in groupe.heading or len(head) <= _BARE:  # « A » alone would say nothing
        head, rest = groupe.heading, ""
    fiches = tuple(_fiche(plan, fiche, wording) for fiche in groupe.fiches)
    return PrintedPlanGroupe(
        id=groupe.id,
        ancre=anchor("planning", plan.projet, groupe.id or _APART),
        intitule=groupe.heading,
        titre=head,
        suite=rest,
        legende=f"{groupe.count}, {counted(objectifs, 'objectif') if objectifs else 'objectifs non précisés'}",
        place=first_fiche_room(fiches[0], len(pilotage.columns(plan))),
        fiches=fiches,
    )


def _fiche(plan: Plan, fiche: PlanFiche, wording: PlanWording) -> PrintedPlanFiche:
    blocks = tuple(_block(plan, fiche, block, wording) for block in fiche.blocks)
    headed = sum(block.projet is not None and not block.en_ligne for block in blocks)
    return PrintedPlanFiche(
        id=fiche.id,
        ancre=anchor("planning", plan.projet, "fiche", fiche.id),
        numero=fiche.label,
        seul=fiche.label == fiche.numero,
        titre=fiche.titre,
        renvoi=fiche.same_as,
        phrase=wording.phrase(fiche) if fiche.phrase else None,
        avant=fiche.overflows_before,
        apres=fiche.overflows_after,
        largeur=len(plan.periodes) + fiche.overflows_before + fiche.overflows_after,
        rangs=1 + headed + (len(fiche.rows) or bool(fiche.same_as)),
        pilotage=() if fiche.phrase else pilotage.rubriques(fiche.pilotage),
        blocs=blocks,
        image=_picture(plan, fiche, wording) if wording.pictures and not fiche.phrase else None,
    )


def _picture(plan: Plan, fiche: PlanFiche, wording: PlanWording) -> Gantt | None:
    name = anchor(wording.pictures, "image", fiche.id)
    return draw(name, fiche.rows, plan.periodes, DrawnDay(wording.day, wording.done), WIDE)


def _block(plan: Plan, fiche: PlanFiche, block: PlanBlock, wording: PlanWording) -> PrintedBlock:
    single = block.projet is not None and len({row.rank for row in block.rows}) == 1
    return PrintedBlock(block.projet, single, tuple(_row(plan, fiche, row, wording) for row in block.rows))


def _row(plan: Plan, fiche: PlanFiche, row: PlanRow, wording: PlanWording) -> PrintedRow:
    place = (row.fiche, row.rank)
    return PrintedRow(
        numero=row.label if row.is_first else "",
        objectif=row.objectif,
        court=wording.court(row),
        premiere=row.is_first,
        precision=row.precision,
        echeance=row.said,
        en_travers=row.across,
        cellules=row.cells,
        avant=row.before,
        apres=row.after,
        segments=segments(row, plan.periodes, done=place in wording.done, begun=place in wording.progress.begun),
        etat=wording.progress.said.get((row.fiche, row.rank, row.volet_rank), ""),
        pilotage=pilotage.rubriques(row.pilotage, fiche.pilotage) if row.is_first else (),
    )
