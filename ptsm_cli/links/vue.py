"""The part of a graph that a report shows, and how it names fiches."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ptsm_cli.links.annuaire import Cle
from ptsm_cli.links.graphe import Graphe
from ptsm_cli.links.liens import Lien, LienPlan
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet import Fiche, Projet


@dataclass(frozen=True, slots=True)
class Vue:
    """Fiches and links to show, in printed order."""

    graphe: Graphe
    fiches: tuple[Cle, ...]
    liens: tuple[Lien, ...]
    plans: tuple[LienPlan, ...]

    @property
    def plusieurs(self) -> bool:
        """Tell whether several projects are read together, so that a name must say which."""
        return len(self.graphe.projets) > 1

    def fiche(self, cle: Cle) -> Fiche:
        """Return a fiche of the graph."""
        return self.graphe.fiche(cle)

    def identifiant(self, cle: Cle) -> str:
        """Return the id of a fiche, with its project's before it when there are several."""
        return f"{cle.projet}:{cle.fiche}" if self.plusieurs else cle.fiche

    def numero(self, cle: Cle, depuis: Cle | None = None) -> str:
        """Return what names a fiche shortly and surely: `22`, `adultes/4`, `mayenne-53:22` from another project."""
        ici = depuis.projet if depuis else None
        return self.graphe.annuaire.notation(cle, "" if ici is None and self.plusieurs else ici)

    def groupes(self) -> Iterator[tuple[Projet, Groupe | None, tuple[Cle, ...]]]:
        """Yield the groups that have fiches to show, with these; None for the fiches of no declared group."""
        for projet in self.graphe.projets:
            siennes = [cle for cle in self.fiches if cle.projet == projet.id]
            for identifiant in dict.fromkeys(self.fiche(cle).contenu.groupe for cle in siennes):
                membres = tuple(cle for cle in siennes if self.fiche(cle).contenu.groupe == identifiant)
                yield projet, projet.groupes.get(identifiant), membres


def voir(graphe: Graphe, fichiers: Collection[str] | None = None) -> Vue:
    """Return the whole graph or, when files are named, the fiches in them and those that their links touch."""
    if fichiers is None:
        return Vue(graphe, tuple(graphe.annuaire.fiches), graphe.liens, graphe.plans)
    choisies = {cle for cle, fiche in graphe.annuaire.fiches.items() if fiche.chemin in fichiers}
    liens = tuple(lien for lien in graphe.liens if lien.source in choisies or lien.cible in choisies)
    touchees = choisies.union(*({lien.source, lien.cible} for lien in liens))
    return Vue(
        graphe,
        tuple(cle for cle in graphe.annuaire.fiches if cle in touchees),
        liens,
        tuple(plan for plan in graphe.plans if plan.source in choisies),
    )
