"""The links between the fiches of one document: hyperlinks in the prose, who cites whom, who shares whose content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import Cle
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.naming import nommer
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import ancres_des_fiches
from ptsm_cli.render.prose.prose import Hyperlink, Prose


@dataclass(frozen=True, slots=True)
class Citation:
    """A fiche of the document, named from another."""

    ancre: str
    nom: str
    """« fiche n°22 », with its group where another fiche has this number."""
    titre: str


@dataclass(frozen=True)
class Renvois:
    """What leads from a fiche of a project to another.

    Attributes:
        projet: the project.
        graphe: its links.
        ancres: the anchor of each fiche, by its id.
        jumelles: by the id of a fiche, those that share its content, in printed order.
    """

    projet: Projet
    graphe: Graphe
    ancres: Mapping[str, str]
    jumelles: Mapping[str, tuple[Fiche, ...]]

    @property
    def jumelees(self) -> frozenset[str]:
        """The ids of the fiches that are printed with another."""
        return frozenset(jumelle.id for jumelles in self.jumelles.values() for jumelle in jumelles)

    @cached_property
    def _rangs(self) -> Mapping[str, int]:
        return {fiche.id: rang for rang, fiche in enumerate(self.projet.fiches)}

    def prose(self, texte: str, fiche: str, route: Route) -> Prose:
        """Return the text at `route` in the fiche of this id, with its resolved mentions."""
        liens = self.graphe.renvois(Cle(self.projet.id, fiche), route)
        trouves = ((lien.debut, lien.fin, lien.cible) for lien in liens)
        return Prose(
            texte,
            tuple(
                Hyperlink(debut, fin, self.ancres[cible.fiche])
                for debut, fin, cible in trouves
                if cible is not None and cible.projet == self.projet.id
            ),
        )

    def cite(self, fiche: Fiche) -> tuple[Citation, ...]:
        """Return the fiches that this one names, wherever it does, each once."""
        return self._citations(lien.cible for lien in self.graphe.sortants(self._cle(fiche)))

    def citee_par(self, fiche: Fiche) -> tuple[Citation, ...]:
        """Return the fiches that name this one, each once."""
        return self._citations(self.graphe.cites_par(self._cle(fiche)))

    def _cle(self, fiche: Fiche) -> Cle:
        return Cle(self.projet.id, fiche.id)

    def _citations(self, cles: Iterable[Cle | None]) -> tuple[Citation, ...]:
        citees = sorted({self._rangs[cle.fiche] for cle in cles if cle is not None and cle.projet == self.projet.id})
        return tuple(
            Citation(self.ancres[fiche.id], nommer(self.graphe.annuaire, self.projet, fiche), fiche.contenu.titre)
            for fiche in (self.projet.fiches[rang] for rang in citees)
        )


def relier(projet: Projet, graphe: Graphe) -> Renvois:
    """Return what leads from a fiche of a project to another, given the links of this project alone."""
    return Renvois(projet, graphe, ancres_des_fiches(projet), _jumelles(projet, graphe))


def _jumelles(projet: Projet, graphe: Graphe) -> dict[str, tuple[Fiche, ...]]:
    """Return the fiches printed with another; one that shares the content of such a fiche stands by itself."""
    sources = {
        jumeau.source.fiche: jumeau.resolution.cible.fiche
        for jumeau in graphe.jumeaux
        if jumeau.source and jumeau.resolution.cible and jumeau.source != jumeau.resolution.cible
    }
    jumelles: dict[str, tuple[Fiche, ...]] = {}
    for fiche in projet.fiches:
        source = sources.get(fiche.id)
        if source is not None and source not in sources:
            jumelles[source] = (*jumelles.get(source, ()), fiche)
    return jumelles
