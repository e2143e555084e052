"""The part of a graph that a report shows, and how it names fiches."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ptsm_cli.common.typography import NBSP, accord, guillemets, ou, tronquer
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.link import Lien, LienPlan
from ptsm_cli.links.references import Statut
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Fiche, Projet

_LARGEUR_DE_TITRE = 72
_LARGEUR_DE_GROUPE = 100
"""The wording of the decree's objectives is long; their number and first words are enough here."""


class Fleche(NamedTuple):
    """One arrow of a drawing; `double` when each of the two fiches cites the other."""

    source: Cle
    cible: Cle
    double: bool


def fleches(vue: Vue) -> Iterator[Fleche]:
    """Yield one arrow for each two fiches that are linked, however many times they are."""
    couples = dict.fromkeys((lien.source, lien.cible) for lien in vue.liens if lien.cible)
    tracees: set[tuple[Cle, Cle]] = set()
    for source, cible in couples:
        if (cible, source) not in tracees:
            tracees.add((source, cible))
            yield Fleche(source, cible, (cible, source) in couples)


def libelle_du_groupe(vue: Vue, projet: Projet, groupe: Groupe | None) -> str:
    """Return « Objectif 1 du décret : titre », after the territory's sigle when there are several."""
    nom = tronquer(groupe.intitule if groupe else "Sans groupe", _LARGEUR_DE_GROUPE)
    return f"{projet.territoire.contenu.sigle} – {nom}" if vue.plusieurs else nom


def resume(vue: Vue) -> str:
    """Return the counts in one sentence."""
    resolus = [lien for lien in vue.liens if lien.cible]
    reciproques = sum(fleche.double for fleche in fleches(vue))
    perdus = len(vue.liens) - len(resolus)
    phrase = f"{accord(len(resolus), 'lien')} entre {accord(len(vue.fiches), 'fiche')}"
    if reciproques:
        phrase += f", dont {accord(reciproques, 'échange réciproque', 'échanges réciproques')}"
    if perdus:
        phrase += f", et {accord(perdus, 'référence')} sans fiche"
    return f"{phrase}."


def raison(vue: Vue, lien: Lien) -> str:
    """Return in words why a reference leads to no fiche."""
    voisins = f" – vouliez-vous dire {ou(lien.resolution.proches)}{NBSP}?" if lien.resolution.proches else ""
    if lien.statut is Statut.AMBIGU:
        return f"plusieurs fiches possibles{NBSP}: {ou(vue.numero(c, lien.source) for c in lien.resolution.candidats)}"
    if lien.statut is Statut.PROJET_ABSENT:
        return f"le projet de cette fiche n'a pas été lu{voisins}"
    return f"aucune fiche n'y répond{voisins}"


def nommer(vue: Vue, cle: Cle, depuis: Cle) -> str:
    """Return the number and, shortened, the title of a fiche as another cites it."""
    return f"{vue.numero(cle, depuis)} {tronquer(vue.fiche(cle).contenu.titre, _LARGEUR_DE_TITRE)}"


def designer(lien: Lien) -> str:
    """Return the words of a reference between guillemets."""
    return guillemets(lien.texte)


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
        membres: dict[str, dict[str, list[Cle]]] = {projet.id: {} for projet in self.graphe.projets}
        for cle in self.fiches:
            membres[cle.projet].setdefault(self.fiche(cle).contenu.groupe, []).append(cle)
        for projet in self.graphe.projets:
            for identifiant, cles in membres[projet.id].items():
                yield projet, projet.groupes.get(identifiant), tuple(cles)


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
