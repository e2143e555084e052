"""Build the directory of some projects and the graph of their links: `analysis` alone does, once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.links.collect import links_of, plans_of, twin_of
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.elsewhere import links_elsewhere
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import Link
from ptsm_cli.links.mentions import mentioning
from ptsm_cli.projet.projet import Projet


def build_directory(projets: Sequence[Projet]) -> Directory:
    """Return the fiches of these projects by id, number and title."""
    return Directory(projets)


def build_graph(directory: Directory) -> Graph:
    """Return the graph of the links written in the projects of a directory; a link may lead from one to another."""
    fiches = directory.fiches.items()
    twins = tuple(twin for key, fiche in fiches if (twin := twin_of(directory, key, fiche)))
    same = {j.source: j.resolution.target for j in twins if j.source and j.resolution.target}
    # Each goes through all the fiches in its turn: in turn on each fiche, they take the caches from one another.
    said = [directory.texts.of(fiche) for _, fiche in fiches]
    citing = [mentioning(texts) for texts in said]
    of_fiches = zip(fiches, citing, strict=True)
    links = [link for (key, fiche), ranks in of_fiches for link in links_of(directory, key, fiche, ranks)]
    plans = tuple(plan for key, fiche in fiches for plan in plans_of(directory, key, fiche))
    elsewhere = tuple(link for projet in directory.projets.values() for link in links_elsewhere(directory, projet))
    return Graph(directory, tuple(_reciprocal(links, same)), plans, twins, elsewhere)


def _reciprocal(links: Sequence[Link], same: dict[FicheKey, FicheKey]) -> Iterator[Link]:
    """Yield the links, told reciprocal when the other fiche, or the one whose content it shares, links back."""
    pairs = {(same.get(link.source, link.source), same.get(link.target, link.target)) for link in links if link.target}
    for link in links:
        way_back = link.target and (same.get(link.target, link.target), same.get(link.source, link.source))
        yield replace(link, reciprocal=True) if way_back in pairs else link
