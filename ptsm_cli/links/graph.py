"""The graph of the links between the fiches of one or several projects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from ptsm_cli.findings.location import Route
from ptsm_cli.links.collect import jumeau_de, liens_de, plans_de
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.link import Lien, LienPlan, Origine, Renvoi
from ptsm_cli.projet.projet import Fiche, Projet

K = TypeVar("K")


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


def construire(projets: Sequence[Projet]) -> Graphe:
    """Return the graph of the links written in these projects; a link may lead from one to another."""
    annuaire = Annuaire(projets)
    fiches = annuaire.fiches.items()
    jumeaux = tuple(jumeau for cle, fiche in fiches if (jumeau := jumeau_de(annuaire, cle, fiche)))
    memes = {j.source: j.resolution.cible for j in jumeaux if j.source and j.resolution.cible}
    liens = [lien for cle, fiche in fiches for lien in liens_de(annuaire, cle, fiche)]
    plans = tuple(plan for cle, fiche in fiches for plan in plans_de(annuaire, cle, fiche))
    return Graphe(annuaire, tuple(_reciproques(liens, memes)), plans, jumeaux)


def _reciproques(liens: Sequence[Lien], memes: dict[Cle, Cle]) -> Iterator[Lien]:
    """Yield the links, told reciprocal when the other fiche, or the one whose content it shares, links back."""
    couples = {(memes.get(lien.source, lien.source), memes.get(lien.cible, lien.cible)) for lien in liens if lien.cible}
    for lien in liens:
        if lien.cible is None:
            yield lien
            continue
        retour = (memes.get(lien.cible, lien.cible), memes.get(lien.source, lien.source))
        yield replace(lien, reciproque=retour in couples)


def _par_cle(couples: Iterable[tuple[K, Lien]]) -> dict[K, tuple[Lien, ...]]:
    listes: dict[K, list[Lien]] = {}
    for cle, lien in couples:
        listes.setdefault(cle, []).append(lien)
    return {cle: tuple(liste) for cle, liste in listes.items()}
