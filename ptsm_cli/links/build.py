"""Build the directory of some projects and the graph of their links: `analysis` alone does, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.links.collect import jumeau_de, liens_de, plans_de
from ptsm_cli.links.directory import Annuaire, Cle
from ptsm_cli.links.graph import Graphe
from ptsm_cli.links.link import Lien
from ptsm_cli.projet.projet import Projet


def build_directory(projets: Sequence[Projet]) -> Annuaire:
    """Return the fiches of these projects by id, number and title."""
    return Annuaire(projets)


def build_graph(annuaire: Annuaire) -> Graphe:
    """Return the graph of the links written in the projects of a directory; a link may lead from one to another."""
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
