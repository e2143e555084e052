"""The governance of a project as one whole, whatever the files it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Generic, TypeVar

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import first_of_each, grouped
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.gouvernance import Gouvernance, Instance, Jalon, Reunion
from ptsm_cli.projet.projet import Document, Projet

T = TypeVar("T", Instance, Reunion, Jalon)


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A body, meeting or milestone, and where it is written."""

    contenu: T
    document: Document[Gouvernance]
    route: Route

    @property
    def location(self) -> Location:
        """Where it is written."""
        return self.document.at(*self.route)

    def field_at(self, *route: str | int) -> Location:
        """Return where one of its fields is, or would be, written."""
        return self.document.at(*self.route, *route)


@dataclass(frozen=True)
class FullGouvernance:
    """Every body, meeting and milestone of a project, in the order of its files."""

    projet: Projet
    instances: tuple[Located[Instance], ...]
    reunions: tuple[Located[Reunion], ...]
    jalons: tuple[Located[Jalon], ...]

    @cached_property
    def instances_by_id(self) -> dict[str, Instance]:
        """Bodies by id."""
        return first_of_each((located.contenu.id, located.contenu) for located in self.instances)

    @cached_property
    def reunions_by_id(self) -> dict[str, Located[Reunion]]:
        """Meetings by id."""
        return first_of_each((located.contenu.id, located) for located in self.reunions)

    @cached_property
    def jalons_by_id(self) -> dict[str, Located[Jalon]]:
        """Milestones by id."""
        return first_of_each((located.contenu.id, located) for located in self.jalons)

    def jalons_called(self, words: str) -> tuple[Jalon, ...]:
        """Return the milestones that have this id, this wording or this type, whatever its case and accents."""
        return self._jalons_by_name.get(fold(words), ())

    @cached_property
    def _jalons_by_name(self) -> dict[str, tuple[Jalon, ...]]:
        jalons = (located.contenu for located in self.jalons)
        return grouped(
            (name, jalon)
            for jalon in jalons
            for name in dict.fromkeys(map(fold, (jalon.id, jalon.libelle, jalon.type)))
        )

    def reunions_of(self, instance: str) -> Iterator[Located[Reunion]]:
        """Yield the meetings of a body, as its files list them."""
        return iter(self._reunions_by_instance.get(instance, ()))

    @cached_property
    def _reunions_by_instance(self) -> dict[str, tuple[Located[Reunion], ...]]:
        return grouped((located.contenu.instance, located) for located in self.reunions)


def assemble(projet: Projet) -> FullGouvernance:
    """Return the governance of a project as one whole."""
    instances: list[Located[Instance]] = []
    reunions: list[Located[Reunion]] = []
    jalons: list[Located[Jalon]] = []
    for document in projet.gouvernance:
        content = document.contenu
        instances += [Located(x, document, ("instances", n)) for n, x in enumerate(content.instances)]
        reunions += [Located(x, document, ("reunions", n)) for n, x in enumerate(content.reunions)]
        jalons += [Located(x, document, ("jalons", n)) for n, x in enumerate(content.jalons)]
    return FullGouvernance(projet, tuple(instances), tuple(reunions), tuple(jalons))
