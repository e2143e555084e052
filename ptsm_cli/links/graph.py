"""The graph of the links between the fiches of one or several projects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.link import CrossReference, GouvernanceLink, Link, Origin, PlanLink
from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.projet.projet import Fiche, Projet, grouped


@dataclass(frozen=True)
class Graph:
    """Fiches and links, in printed order then in the order of each fiche."""

    directory: Directory
    links: tuple[Link, ...]
    plans: tuple[PlanLink, ...]
    twins: tuple[CrossReference, ...]
    """The references of `meme_contenu_que`."""
    gouvernance: tuple[GouvernanceLink, ...] = ()
    """The links written in the sentences of the governance, in the order of its files."""

    @property
    def projets(self) -> tuple[Projet, ...]:
        """The projects of the graph, in order."""
        return tuple(self.directory.projets.values())

    @cached_property
    def _of_projet(self) -> dict[str, tuple[Link, ...]]:
        return grouped((link.source.projet, link) for link in self.links)

    @cached_property
    def _plans(self) -> dict[str, tuple[PlanLink, ...]]:
        return grouped((plan.source.projet, plan) for plan in self.plans)

    @cached_property
    def _twins(self) -> dict[str, tuple[CrossReference, ...]]:
        return grouped((twin.source.projet, twin) for twin in self.twins if twin.source)

    @cached_property
    def _gouvernance(self) -> dict[str, tuple[GouvernanceLink, ...]]:
        return grouped((link.projet, link) for link in self.gouvernance)

    @cached_property
    def _outgoing(self) -> dict[FicheKey, tuple[Link, ...]]:
        return grouped((link.source, link) for link in self.links)

    @cached_property
    def _incoming(self) -> dict[FicheKey, tuple[Link, ...]]:
        return grouped((link.target, link) for link in self.links if link.target)

    @cached_property
    def _hyperlinks(self) -> dict[tuple[FicheKey, Route], tuple[Link, ...]]:
        mentions = (link for link in self.links if link.origin is Origin.PROSE and link.target and not link.implicit)
        return grouped(((link.source, link.route), link) for link in mentions)

    @cached_property
    def _said(self) -> dict[tuple[int, Route], tuple[GouvernanceLink, ...]]:
        mentions = (link for link in self.gouvernance if link.target and not link.implicit)
        return grouped(((id(link.owner), link.route[2:]), link) for link in mentions)

    def fiche(self, key: FicheKey) -> Fiche:
        """Return a fiche of the graph."""
        return self.directory.fiche(key)

    def of_projet(self, projet: Projet) -> tuple[Link, ...]:
        """Return the links written in a project; none where another one of the same id was read before it."""
        return self._of_projet.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

    def plans_of(self, projet: Projet) -> tuple[PlanLink, ...]:
        """Return the links to other plans written in a project; none where another one of its id was read before."""
        return self._plans.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

    def twins_of(self, projet: Projet) -> tuple[CrossReference, ...]:
        """Return the references of `meme_contenu_que` of a project; none where another of its id was read before."""
        return self._twins.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

    def gouvernance_of(self, projet: Projet) -> tuple[GouvernanceLink, ...]:
        """Return the links written in the governance of a project; none where another of its id was read before."""
        return self._gouvernance.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

    def outgoing(self, key: FicheKey) -> tuple[Link, ...]:
        """Return the links written in a fiche."""
        return self._outgoing.get(key, ())

    def incoming(self, key: FicheKey) -> tuple[Link, ...]:
        """Return the links that lead to a fiche."""
        return self._incoming.get(key, ())

    def cited_by(self, key: FicheKey) -> tuple[FicheKey, ...]:
        """Return the fiches that cite this one, each once, in printed order."""
        return tuple(dict.fromkeys(link.source for link in self.incoming(key)))

    def hyperlinks(self, key: FicheKey, route: Route) -> tuple[Link, ...]:
        """Return the resolved mentions in one text of a fiche, in order and apart: what becomes hyperlinks."""
        return self._hyperlinks.get((key, route), ())

    def hyperlinks_of(self, owner: Instance | Reunion | Jalon, route: Route) -> tuple[GouvernanceLink, ...]:
        """Return the same in one text of a body, a meeting or a milestone; the route begins inside it."""
        return self._said.get((id(owner), route), ())
