"""The links between the fiches of one document: hyperlinks in the prose, who cites whom, who shares whose content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.graph import Graph
from ptsm_cli.links.link import Link, LinkElsewhere
from ptsm_cli.links.naming import cited_label, text_label
from ptsm_cli.links.references import Resolution
from ptsm_cli.links.succession import what_became
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import fiche_anchors
from ptsm_cli.render.prose.prose import Hyperlink, Prose


@dataclass(frozen=True, slots=True)
class Citation:
    """A fiche of the document, named from another."""

    ancre: str
    nom: str
    """« fiche n° 22 », « fiche Adultes 1 » where numbers restart in each group."""
    titre: str
    page: str = ""
    """The page that it is on, without the end of its name; empty for the same one."""


@dataclass(frozen=True)
class FicheLinks:
    """What leads from a fiche of a project to another.

    Attributes:
        projet: the project.
        graph: its links.
        anchors: the anchor of each fiche, by its id.
        twins: by the id of a fiche, those that share its content, in printed order.
        pages: the page of each fiche, by its id, where each has one; those that are not printed have none.
    """

    projet: Projet
    graph: Graph
    anchors: Mapping[str, str]
    twins: Mapping[str, tuple[Fiche, ...]]
    pages: Mapping[str, str] = field(default_factory=dict)

    def page_of(self, fiche: str) -> str:
        """Return the page of a fiche as a link names it: empty where all are on one. No fiche leads to itself."""
        return self.pages.get(fiche, "")

    @property
    def twinned(self) -> frozenset[str]:
        """The ids of the fiches that are printed with another."""
        return frozenset(twin.id for twins in self.twins.values() for twin in twins)

    def prose(self, text: str, fiche: str, route: Route) -> Prose:
        """Return the text at `route` in the fiche of this id, with its resolved mentions."""
        return Prose(text, self._hyperlinks(self.graph.hyperlinks(FicheKey(self.projet.id, fiche), route)))

    def said(self, record: object, text: str, *route: str | int) -> str | Prose:
        """Return the text at `route` in a heading, a group, a body…, with its resolved mentions if it has any."""
        found = self._hyperlinks(self.graph.hyperlinks_of(record, route))
        return Prose(text, found) if found else text

    def each(self, record: object, field: str) -> tuple[str | Prose, ...]:
        """Return the texts of a list of such a record, each with its resolved mentions."""
        return tuple(self.said(record, text, field, rank) for rank, text in enumerate(getattr(record, field)))

    def _hyperlinks(self, links: Sequence[Link | LinkElsewhere]) -> tuple[Hyperlink, ...]:
        found = ((link.start, link.end, link.target) for link in links)
        return tuple(
            Hyperlink(start, end, self.anchors[target.fiche], self.page_of(target.fiche))
            for start, end, target in found
            if target is not None and target.projet == self.projet.id and target.fiche in self.anchors
        )

    def citing(self, fiche: Fiche) -> tuple[Citation, ...]:
        """Return the fiches that this one names, wherever it does, each once."""
        return self._citations(link.target for link in self.graph.outgoing(self._key(fiche)))

    def cited_by(self, fiche: Fiche) -> tuple[Citation, ...]:
        """Return the fiches that name this one, each once."""
        return self._citations(self.graph.cited_by(self._key(fiche)))

    def _titled(self, fiche: Fiche) -> str:
        """Return the title of a fiche; of one that is withdrawn, with what became of it."""
        if fiche not in self.projet.withdrawn:
            return fiche.contenu.titre
        return f"{fiche.contenu.titre} ({what_became(self.graph.succession, self.projet, fiche)})"

    def named(self, resolution: Resolution, reference: str, *, fate: bool = True) -> Prose:
        """Return the fiche that a reference leads to, as a link; its words where it leads nowhere here.

        With `fate`, what became of one that is withdrawn follows its title.
        """
        target = resolution.target
        if target is None or target.projet != self.projet.id:
            return Prose(reference)
        found = self.graph.directory.fiche(target)
        text = f"{text_label(self.projet, found)} – {self._titled(found) if fate else found.contenu.titre}"
        anchor = self.anchors.get(found.id)
        return Prose(text, (Hyperlink(0, len(text), anchor, self.page_of(found.id)),)) if anchor else Prose(text)

    def _key(self, fiche: Fiche) -> FicheKey:
        return FicheKey(self.projet.id, fiche.id)

    def _citations(self, keys: Iterable[FicheKey | None]) -> tuple[Citation, ...]:
        here = (key.fiche for key in keys if key is not None and key.projet == self.projet.id)
        cited = sorted({self.projet.ranks[identifier] for identifier in here if identifier in self.anchors})
        return tuple(
            Citation(
                self.anchors[fiche.id],
                cited_label(self.projet, fiche),
                self._titled(fiche),
                self.page_of(fiche.id),
            )
            for fiche in (self.projet.every_fiche[rank] for rank in cited)
        )


def links_to(analysis: ProjetAnalysis, anchors: Mapping[str, str]) -> FicheLinks:
    """Return what leads to the fiches of a document that prints some of them, each at its anchor by its id."""
    return FicheLinks(analysis.projet, analysis.graph, anchors, {})


def link_fiches(projet: Projet, graph: Graph) -> FicheLinks:
    """Return what leads from a fiche of a project to another, given the links of this project alone."""
    return FicheLinks(projet, graph, fiche_anchors(projet), _twins(projet, graph))


def _twins(projet: Projet, graph: Graph) -> dict[str, tuple[Fiche, ...]]:
    """Return, by the id of a fiche, those that are printed with it."""
    twins: dict[str, tuple[Fiche, ...]] = {}
    for fiche in projet.fiches:
        source = graph.twinned.get(FicheKey(projet.id, fiche.id))
        if source is not None:
            twins[source.fiche] = (*twins.get(source.fiche, ()), fiche)
    return twins
