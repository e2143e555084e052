"""The plannings of the waves, quarter by quarter, as the livret and the feuille de route print them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ptsm_cli.plan import PlanFiche, PlanRow, Step, build_plans
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import anchor
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.planning import Wording, describe
from ptsm_cli.render.parts.printed_plan import PrintedPlanning
from ptsm_cli.render.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class Programmation:
    """The plannings of one wave.

    Attributes:
        ancre: its anchor.
        titre: its title.
        plan: what `_planning` lays out.
        groupes: the anchors of its groups in this part, in the order of the plan.
    """

    ancre: str
    titre: str
    plan: PrintedPlanning
    groupes: tuple[str, ...]


def programmations_of(projet: Projet, links: FicheLinks) -> Iterator[Programmation]:
    """Yield the plannings of the waves that have a period and at least one fiche, in declared order."""

    def labeller(row: PlanRow) -> Prose:
        return links.prose(row.court, row.fiche, row.short_route)

    def phraser(fiche: PlanFiche) -> Prose:
        return links.prose(fiche.phrase or "", fiche.id, fiche.phrase_route)

    for vague in projet.territoire.contenu.vagues:
        if vague.periode is None:
            continue
        [plan] = build_plans([projet], Step.TRIMESTRE, vague=vague.id, livret=True)
        if plan.fiches:
            name = anchor("planning", vague.id)
            groupes = tuple(anchor(name, groupe.id) for groupe in plan.groupes)
            yield Programmation(name, vague.titre, describe(plan, Wording(labeller, phraser)), groupes)
