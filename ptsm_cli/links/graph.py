"""The graph of the links between the fiches of one or several projects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.link import Lien, LienPlan, Origine, Renvoi
from ptsm_cli.projet.projet import Fiche, Projet

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Graphe:
    """Fiches and links, in printed order then in the order of each fiche."""

    annuaire: Annuaire
    liens: tuple[Lien, ...]
    plans: tuple[LienPlan, ...]
    jumeaux: tuple[Renvoi, ...]
    """The references of `meme_contenu_que`."""

    @property
    def projets(self) -> tuple[Projet, ...]:
        """The projects of the graph, in order."""
        return tuple(self.annuaire.projets.values())

    @cached_property
    def _du_projet(self) -> dict[str, tuple[Lien, ...]]:
        return _par_cle((lien.source.projet, lien) for lien in self.liens)

    @cached_property
    def _plans(self) -> dict[str, tuple[LienPlan, ...]]:
        return _par_cle((plan.source.projet, plan) for plan in self.plans)

    @cached_property
    def _twins(self) -> dict[str, tuple[Renvoi, ...]]:
        return _par_cle((twin.source.projet, twin) for twin in self.jumeaux if twin.source)

    @cached_property
    def _sortants(self) -> dict[Cle, tuple[Lien, ...]]:
        return _par_cle((lien.source, lien) for lien in self.liens)

    @cached_property
    def _entrants(self) -> dict[Cle, tuple[Lien, ...]]:
        return _par_cle((lien.cible, lien) for lien in self.liens if lien.cible)

    @cached_property
    def _renvois(self) -> dict[tuple[Cle, Route], tuple[Lien, ...]]:
        mentions = (lien for lien in self.liens if lien.origine is Origine.PROSE and lien.cible and not lien.implicite)
        return _par_cle(((lien.source, lien.route), lien) for lien in mentions)

    def fiche(self, cle: Cle) -> Fiche:
        """Return a fiche of the graph."""
        return self.annuaire.fiche(cle)

    def du_projet(self, projet: Projet) -> tuple[Lien, ...]:
        """Return the links written in a project; none where another one of the same id was read before it."""
        return self._du_projet.get(projet.id, ()) if self.annuaire.projets.get(projet.id) is projet else ()

    def plans_of(self, projet: Projet) -> tuple[LienPlan, ...]:
        """Return the links to other plans written in a project; none where another one of its id was read before."""
        return self._plans.get(projet.id, ()) if self.annuaire.projets.get(projet.id) is projet else ()

    def twins_of(self, projet: Projet) -> tuple[Renvoi, ...]:
        """Return the references of `meme_contenu_que` of a project; none where another of its id was read before."""
        return self._twins.get(projet.id, ()) if self.annuaire.projets.get(projet.id) is projet else ()

    def sortants(self, cle: Cle) -> tuple[Lien, ...]:
        """Return the links written in a fiche."""
        return self._sortants.get(cle, ())

    def entrants(self, cle: Cle) -> tuple[Lien, ...]:
        """Return the links that lead to a fiche."""
        return self._entrants.get(cle, ())

    def cites_par(self, cle: Cle) -> tuple[Cle, ...]:
        """Return the fiches that cite this one, each once, in printed order."""
        return tuple(dict.fromkeys(lien.source for lien in self.entrants(cle)))

    def renvois(self, cle: Cle, route: Route) -> tuple[Lien, ...]:
        """Return the resolved mentions in one text of a fiche, in order and apart: what becomes hyperlinks."""
        return self._renvois.get((cle, route), ())


def _par_cle(couples: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    listes: dict[K, list[V]] = {}
    for cle, lien in couples:
        listes.setdefault(cle, []).append(lien)
    return {cle: tuple(liste) for cle, liste in listes.items()}
