"""The graph of the links between the fiches of one or several projects."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.findings.location import Route
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.link import CrossReference, Link, LinkElsewhere, Origin, PlanLink
from ptsm_cli.links.succession import Succession, build_succession
from ptsm_cli.projet.projet import Fiche, Projet

_T = TypeVar("_T")


@dataclass(frozen=True)
class Graph:
    """Fiches and links, in printed order then in the order of each fiche."""

    directory: Directory
    links: tuple[Link, ...]
    plans: tuple[PlanLink, ...]
    twins: tuple[CrossReference, ...]
    """The references of `meme_contenu_que`."""
    elsewhere: tuple[LinkElsewhere, ...] = ()
    """The links written elsewhere than in the fiches: governance, territory, follow-up, acts, in that order."""

    @property
    def projets(self) -> tuple[Projet, ...]:
        """The projects of the graph, in order."""
        return tuple(self.directory.projets.values())

    @cached_property
    def succession(self) -> Succession:
        """What the fiches say of their history."""
        return build_succession(self.directory)

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
    def _elsewhere(self) -> dict[str, tuple[LinkElsewhere, ...]]:
        return grouped((link.projet, link) for link in self.elsewhere)

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
    def _said(self) -> dict[tuple[int, Route], tuple[LinkElsewhere, ...]]:
        mentions = (link for link in self.elsewhere if link.target and not link.implicit)
        own = ((link.owner, link) for link in mentions)
        return grouped(((id(owner.record), link.route[len(owner.route) :]), link) for owner, link in own)

    @cached_property
    def twinned(self) -> Mapping[FicheKey, FicheKey]:
        """With which fiche each one is printed whose content is another's.

        One that shares the content of such a fiche stands by itself.
        """
        sources = {twin.source: twin.resolution.target for twin in self.twins if twin.source}
        return {twin: source for twin, source in sources.items() if source and source != twin and source not in sources}

    def fiche(self, key: FicheKey) -> Fiche:
        """Return a fiche of the graph."""
        return self.directory.fiche(key)

    def of_projet(self, projet: Projet) -> tuple[Link, ...]:
        """Return the links written in a project."""
        return self._own(self._of_projet, projet)

    def plans_of(self, projet: Projet) -> tuple[PlanLink, ...]:
        """Return the links to other plans written in a project."""
        return self._own(self._plans, projet)

    def twins_of(self, projet: Projet) -> tuple[CrossReference, ...]:
        """Return the references of `meme_contenu_que` of a project."""
        return self._own(self._twins, projet)

    def elsewhere_in(self, projet: Projet) -> tuple[LinkElsewhere, ...]:
        """Return the links of a project that are of no fiche."""
        return self._own(self._elsewhere, projet)

    def _own(self, written: Mapping[str, tuple[_T, ...]], projet: Projet) -> tuple[_T, ...]:
        """Return what is written in a project; nothing where another one of the same id was read before it."""
        return written.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

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

    def hyperlinks_of(self, record: object, route: Route) -> tuple[LinkElsewhere, ...]:
        """Return the same in one text of a body, a meeting, a heading…; the route begins inside it."""
        return self._said.get((id(record), route), ())
