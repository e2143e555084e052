"""The governance of a project as one whole, whatever the files it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.gouvernance import Gouvernance, Instance, Jalon, Reunion
from ptsm_cli.projet.projet import Document, Projet, premiers

T = TypeVar("T", Instance, Reunion, Jalon)


@dataclass(frozen=True, slots=True)
class Situe(Generic[T]):
    """A body, meeting or milestone, and where it is written."""

    contenu: T
    document: Document[Gouvernance]
    route: Route

    @property
    def location(self) -> Location:
        """Where it is written."""
        return self.document.at(*self.route)

    def champ(self, *route: str | int) -> Location:
        """Return where one of its fields is, or would be, written."""
        return self.document.at(*self.route, *route)


@dataclass(frozen=True)
class Assemblage:
    """Every body, meeting and milestone of a project, in the order of its files."""

    projet: Projet
    instances: tuple[Situe[Instance], ...]
    reunions: tuple[Situe[Reunion], ...]
    jalons: tuple[Situe[Jalon], ...]

    @cached_property
    def instances_par_id(self) -> dict[str, Instance]:
        """Bodies by id."""
        return premiers((situe.contenu.id, situe.contenu) for situe in self.instances)

    @cached_property
    def reunions_par_id(self) -> dict[str, Situe[Reunion]]:
        """Meetings by id."""
        return premiers((situe.contenu.id, situe) for situe in self.reunions)

    @cached_property
    def jalons_par_id(self) -> dict[str, Situe[Jalon]]:
        """Milestones by id."""
        return premiers((situe.contenu.id, situe) for situe in self.jalons)

    def reunions_de(self, instance: str) -> Iterator[Situe[Reunion]]:
        """Yield the meetings of a body, as its files list them."""
        return (situe for situe in self.reunions if situe.contenu.instance == instance)


def assembler(projet: Projet) -> Assemblage:
    """Return the governance of a project as one whole."""
    instances: list[Situe[Instance]] = []
    reunions: list[Situe[Reunion]] = []
    jalons: list[Situe[Jalon]] = []
    for document in projet.gouvernance:
        contenu = document.contenu
        instances += [Situe(x, document, ("instances", n)) for n, x in enumerate(contenu.instances)]
        reunions += [Situe(x, document, ("reunions", n)) for n, x in enumerate(contenu.reunions)]
        jalons += [Situe(x, document, ("jalons", n)) for n, x in enumerate(contenu.jalons)]
    return Assemblage(projet, tuple(instances), tuple(reunions), tuple(jalons))
