"""Part 2 of the livret: for each wave that has a period, the plannings by quarter of its fiches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ptsm_cli.plan import Ligne, Pas, planifier
from ptsm_cli.projet import Projet
from ptsm_cli.render.ancres import ancre
from ptsm_cli.render.planning import decrire
from ptsm_cli.render.prose import Prose
from ptsm_cli.render.renvois import Renvois


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
    plan: Mapping[str, Any]
    groupes: tuple[str, ...]


def programmer(projet: Projet, renvois: Renvois) -> Iterator[Programmation]:
    """Yield the plannings of the waves that have a period and at least one fiche, in declared order."""

    def libeller(ligne: Ligne) -> Prose:
        champ = "libelle" if ligne.court == ligne.objectif else "court"
        return renvois.prose(ligne.court, ligne.fiche, (*ligne.route, champ))

    for vague in projet.territoire.contenu.vagues:
        if vague.periode is None:
            continue
        [plan] = planifier([projet], Pas.TRIMESTRE, vague=vague.id)
        if plan.fiches:
            nom = ancre("planning", vague.id)
            groupes = tuple(ancre(nom, groupe.id) for groupe in plan.groupes)
            yield Programmation(nom, vague.titre, decrire(plan, libeller), groupes)
