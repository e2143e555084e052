"""The plannings of the waves, quarter by quarter, as the livret and the feuille de route print them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted
from ptsm_cli.plan import Plan, PlanFiche, PlanRow, Step, build_plans
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.planning import PlanWording, describe
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.prose.prose import Prose

WHOLE = "Toute la feuille de route"
"""The title of the planning of a roadmap that no wave plans."""

_LONG = 10
"""Years from which a whole roadmap is planned by years: five are the rule."""


@dataclass(frozen=True, slots=True)
class Programmation:
    """The plannings of one wave, or of the whole roadmap where no wave has any.

    Attributes:
        ancre: its anchor.
        titre: its title.
        plan: what `_planning` lays out.
        groupes: the anchors of its groups in this part, in the order of the plan.
        sans_objectif: how many of its fiches say no objective, in a sentence; empty where each says one.
    """

    ancre: str
    titre: str
    plan: PrintedPlanning
    groupes: tuple[str, ...]
    sans_objectif: str


def programmations_of(links: FicheLinks, day: date | None) -> Iterator[Programmation]:
    """Yield the plannings of the waves that have a period and at least one fiche, in declared order.

    `day` is drawn in their pictures, where it is given.
    """
    for vague in links.projet.territoire.contenu.vagues:
        if vague.periode is None:
            continue
        [plan] = build_plans([links.projet], links.graph.directory, Step.TRIMESTRE, vague=vague.id, livret=True)
        if plan.fiches:
            yield _programmation(anchor("planning", vague.id), vague.titre, plan, links, day)


def whole_programmation(links: FicheLinks, day: date | None) -> Iterator[Programmation]:
    """Yield the planning of the whole roadmap, if it has any, with `day` in its pictures where it is given.

    A document that prints its deadlines, partners and indicators nowhere else has them all the same.
    """
    if (whole := _whole(links)).fiches:
        yield _programmation("planning", WHOLE, whole, links, day)


def _programmation(name: str, title: str, plan: Plan, links: FicheLinks, day: date | None) -> Programmation:
    def labeller(row: PlanRow) -> Prose:
        return links.prose(row.court, row.fiche, row.short_route)

    def phraser(fiche: PlanFiche) -> Prose:
        return links.prose(fiche.phrase or "", fiche.id, fiche.phrase_route)

    groupes = tuple(anchor(name, groupe.id or "sans groupe") for groupe in plan.groupes)
    printed = describe(plan, PlanWording(labeller, phraser, pictures=name, day=day))
    return Programmation(name, title, printed, groupes, _bare(printed))


def _bare(plan: PrintedPlanning) -> str:
    """Return the sentence on the fiches that have but their title in a planning: said once, not under each."""
    fiches = [fiche for groupe in plan.groupes for fiche in groupe.fiches]
    count = sum(not (fiche.renvoi or fiche.phrase or fiche.blocs) for fiche in fiches)
    if count > 1 and count == len(fiches):
        return f"Aucune de ces {count} fiches ne précise d'objectif opérationnel."
    return f"{counted(count, 'fiche ne précise', 'fiches ne précisent')} pas d'objectif opérationnel." if count else ""


def _whole(links: FicheLinks) -> Plan:
    """Return the planning of the fiches that have a deadline, a partner, a funder or an indicator to tell."""
    [plan] = build_plans([links.projet], links.graph.directory, _step(links.projet), livret=True)
    groupes = (replace(groupe, fiches=tuple(filter(_tells, groupe.fiches))) for groupe in plan.groupes)
    return replace(plan, groupes=tuple(groupe for groupe in groupes if groupe.fiches))


def _step(projet: Projet) -> Step:
    """Return the length of the columns of a whole roadmap: of a semester, unless it lasts longer than any."""
    horizon = projet.horizon
    return Step.ANNEE if horizon and horizon.fin.year - horizon.debut.year >= _LONG else Step.SEMESTRE


def _tells(fiche: PlanFiche) -> bool:
    told = (fiche.pilotage, *(row.pilotage for row in fiche.rows))
    return any(row.echeance for row in fiche.rows) or any(p.partenaires or p.financeurs or p.indicateurs for p in told)
