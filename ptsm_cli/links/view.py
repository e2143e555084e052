"""The part of a graph that a report shows, and how it names fiches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, either, enumeration, guillemets, truncate
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import AnyLink, HolderKind, Link, LinkElsewhere, PlanLink
from ptsm_cli.links.naming import OTHERS, say_fiches
from ptsm_cli.links.references import Outcome
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.objectifs import OBJECTIFS, find_objectif
from ptsm_cli.projet.projet import Fiche, Projet

_GROUPE_WIDTH = 100
"""The wording of the decree's objectives is long; their number and first words are enough here."""

_CITED_WIDTH = 72

_WHERE = {
    HolderKind.GOUVERNANCE: "depuis la gouvernance",
    HolderKind.TERRITOIRE: "depuis le territoire",
    HolderKind.SUIVI: "depuis le suivi",
    HolderKind.ACTE: "depuis les actes",
}
"""How it is said where a reference that is of no fiche is written."""

MAXIMUM_CANDIDATES = 20
"""How many of the fiches that answer to an ambiguous reference are named."""


class Arrow(NamedTuple):
    """One arrow of a drawing; `double` when each of the two fiches cites the other."""

    source: FicheKey
    target: FicheKey
    double: bool


def arrows(view: View) -> Iterator[Arrow]:
    """Yield one arrow for each two fiches that are linked, however many times they are."""
    pairs = dict.fromkeys((link.source, link.target) for link in view.links if link.target)
    drawn: set[tuple[FicheKey, FicheKey]] = set()
    for source, target in pairs:
        if (target, source) not in drawn:
            drawn.add((source, target))
            yield Arrow(source, target, (target, source) in pairs)


def groupe_heading(view: View, projet: Projet, groupe: Groupe | None) -> str:
    """Return « Objectif 1 du décret : titre », after the territory's sigle when there are several."""
    name = truncate(groupe.heading if groupe else OTHERS, _GROUPE_WIDTH)
    return f"{projet.territoire.contenu.sigle} – {name}" if view.several else name


def cite_fiche(view: View, key: FicheKey, seen_from: str) -> str:
    """Return how a list of links names a fiche, as this project cites it: « 22 Titre », « adultes/4 Titre »."""
    return f"{view.numero(key, seen_from)} {truncate(view.fiche(key).contenu.titre, _CITED_WIDTH)}"


def count_links(view: View) -> str:
    """Return the counts in one sentence: « 17 liens entre 30 fiches (et la 17 bis) »."""
    resolved = [link for link in view.links if link.target]
    reciprocal = sum(arrow.double for arrow in arrows(view))
    elsewhere = Counter(link.owner.kind for link in view.elsewhere if link.target)
    lost = len(view.links) - len(resolved) + len(view.elsewhere) - elsewhere.total()
    phrase = f"{counted(len(resolved), 'lien')} entre {view.count}"
    if reciprocal:
        phrase += f", dont {counted(reciprocal, 'échange réciproque', 'échanges réciproques')}"
    if elsewhere:
        first, *others = [(elsewhere[kind], where) for kind, where in _WHERE.items() if elsewhere[kind]]
        said = [f"{counted(first[0], 'renvoi')} {first[1]}", *(f"{count} {where}" for count, where in others)]
        phrase += f", {enumeration(said)}"
    if lost:
        phrase += f", et {counted(lost, 'référence')} sans fiche"
    return f"{phrase}."


def why_unresolved(view: View, link: AnyLink) -> str:
    """Return in words why a reference leads to no fiche."""
    meant = f" – vouliez-vous dire {either(link.resolution.near)}{NBSP}?" if link.resolution.near else ""
    if link.outcome is Outcome.AMBIGUOUS:
        candidates = [view.numero(c, link.projet) for c in link.resolution.candidates[:MAXIMUM_CANDIDATES]]
        rest = len(link.resolution.candidates) - len(candidates)
        return f"plusieurs fiches possibles{NBSP}: {either([*candidates, *([counted(rest, 'autre')] if rest else [])])}"
    if link.outcome is Outcome.PROJET_ABSENT:
        return f"le projet de cette fiche n'a pas été lu{meant}"
    return f"aucune fiche n'y répond{meant}"


def objectif_rank(view: View, link: AnyLink) -> int | None:
    """Return the rank, in the file of the target, of the objective that a link names; as it is written elsewhere."""
    if link.objectif is None:
        return None
    if link.target:
        fiche = view.graph.fiche(link.target)
        index = find_objectif(fiche, link.objectif)
        if index is not None:
            return fiche.rank((OBJECTIFS, index))
    return int(link.objectif) if link.objectif.strip().isdecimal() else None


def quoted_reference(link: AnyLink) -> str:
    """Return the words of a reference between guillemets."""
    return guillemets(link.text)


@dataclass(frozen=True, slots=True)
class View:
    """Fiches and links to show, in printed order."""

    graph: Graph
    fiches: tuple[FicheKey, ...]
    links: tuple[Link, ...]
    plans: tuple[PlanLink, ...]
    elsewhere: tuple[LinkElsewhere, ...] = ()

    @property
    def several(self) -> bool:
        """Tell whether several projects are read together, so that a name must say which."""
        return len(self.graph.directory.projets) > 1

    def fiche(self, key: FicheKey) -> Fiche:
        """Return a fiche of the graph."""
        return self.graph.fiche(key)

    def identifier(self, key: FicheKey) -> str:
        """Return the id of a fiche, with its project's before it when there are several."""
        return f"{key.projet}:{key.fiche}" if self.several else key.fiche

    def numero(self, key: FicheKey, seen_from: str | None = None) -> str:
        """Return what names a fiche shortly and surely: `22`, `adultes/4`, `mayenne-53:22` from another project."""
        return self.graph.directory.notation(key, "" if seen_from is None and self.several else seen_from)

    @property
    def count(self) -> str:
        """How many fiches are shown, as each document counts them: « 30 fiches (et la 17 bis) »."""
        if len(self.graph.projets) != 1:
            return counted(len(set(self.fiches) - self.graph.twinned.keys()), "fiche")
        twins = {key.fiche for key in self.graph.twinned}
        return say_fiches(self.graph.projets[0], map(self.fiche, self.fiches), twins)

    def groupes(self) -> Iterator[tuple[Projet, Groupe | None, tuple[FicheKey, ...]]]:
        """Yield the groups that have fiches to show, with these; None for the fiches of no declared group."""
        members: dict[str, dict[str, list[FicheKey]]] = {projet.id: {} for projet in self.graph.projets}
        for key in self.fiches:
            identifier = self.fiche(key).contenu.groupe
            declared = identifier in self.graph.directory.projets[key.projet].groupes
            members[key.projet].setdefault(identifier if declared else "", []).append(key)
        for projet in self.graph.projets:
            for identifier, keys in members[projet.id].items():
                yield projet, projet.groupes.get(identifier), tuple(keys)


def view_of(graph: Graph, files: Collection[str] | None = None) -> View:
    """Return the whole graph or, when files are named, the fiches in them and those that their links touch."""
    if files is None:
        return View(graph, tuple(graph.directory.fiches), graph.links, graph.plans, graph.elsewhere)
    chosen = {key for key, fiche in graph.directory.fiches.items() if fiche.path in files}
    links = tuple(link for link in graph.links if link.source in chosen or link.target in chosen)
    elsewhere = tuple(link for link in graph.elsewhere if link.target in chosen or link.location.path in files)
    touched = chosen.union(*({link.source, link.target} for link in links), (link.target for link in elsewhere))
    return View(
        graph,
        tuple(key for key in graph.directory.fiches if key in touched),
        links,
        tuple(plan for plan in graph.plans if plan.source in chosen),
        elsewhere,
    )
