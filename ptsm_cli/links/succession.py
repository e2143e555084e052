"""What became of the fiches: which one takes the place of which, as the fiches themselves say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.references import Resolution, read_reference, resolve
from ptsm_cli.projet.projet import Fiche, Projet, grouped


class Bond(StrEnum):
    """The field by which a fiche says what it comes from, or what it became."""

    REMPLACE = "remplace"
    ISSUE_DE = "issue_de"
    FUSIONNEE_DANS = "fusionnee_dans"


@dataclass(frozen=True, slots=True)
class Heir:
    """A fiche that takes the place of another, or comes from it, as one of both says it."""

    bond: Bond
    source: FicheKey
    """The fiche that says it."""
    text: str
    """The reference to the other one, as it is written."""
    location: Location
    resolution: Resolution

    @property
    def before(self) -> FicheKey | None:
        """The fiche that was there first."""
        return self.source if self.bond is Bond.FUSIONNEE_DANS else self.resolution.target

    @property
    def after(self) -> FicheKey | None:
        """The fiche that follows."""
        return self.resolution.target if self.bond is Bond.FUSIONNEE_DANS else self.source


def heirs_of(directory: Directory, projet: Projet) -> Iterator[Heir]:
    """Yield what the fiches of a project say of their history, in printed order."""
    for fiche in projet.every_fiche:
        for bond, text, route in _written(fiche):
            resolution = resolve(directory, read_reference(text), projet.id, fiche.contenu.groupe)
            yield Heir(bond, FicheKey(projet.id, fiche.id), text, fiche.at(*route), resolution)


def _written(fiche: Fiche) -> Iterator[tuple[Bond, str, Route]]:
    for bond in (Bond.REMPLACE, Bond.ISSUE_DE):
        for rank, text in enumerate(getattr(fiche.contenu, bond)):
            yield bond, text, (bond.value, rank)
    if fiche.contenu.fusionnee_dans is not None:
        yield Bond.FUSIONNEE_DANS, fiche.contenu.fusionnee_dans, (Bond.FUSIONNEE_DANS.value,)


@dataclass(frozen=True)
class Succession:
    """The history of the fiches of some projects."""

    directory: Directory
    heirs: tuple[Heir, ...]

    @cached_property
    def _following(self) -> dict[FicheKey, tuple[FicheKey, ...]]:
        return grouped((heir.before, heir.after) for heir in self.heirs if heir.before and heir.after)

    @cached_property
    def _preceding(self) -> dict[FicheKey, tuple[FicheKey, ...]]:
        return grouped((heir.after, heir.before) for heir in self.heirs if heir.before and heir.after)

    def following(self, key: FicheKey) -> tuple[FicheKey, ...]:
        """Return the fiches that take the place of another one, or come from it, each once."""
        return tuple(dict.fromkeys(self._following.get(key, ())))

    def successors(self, key: FicheKey) -> tuple[FicheKey, ...]:
        """Return the fiches that a withdrawn one leads to today, through those that followed it and left in turn."""
        found: dict[FicheKey, None] = {}
        seen = {key}
        left = list(self.following(key))
        while left:
            current = left.pop(0)
            if current in seen:
                continue
            seen.add(current)
            if self.directory.is_living(current):
                found[current] = None
            else:
                left += self.following(current)
        return tuple(found)

    def comes_from(self, key: FicheKey, other: FicheKey) -> bool:
        """Tell whether a fiche comes, from one to the next, from another one."""
        seen: set[FicheKey] = set()
        left = [key]
        while left:
            current = left.pop()
            if current not in seen:
                seen.add(current)
                left += self._preceding.get(current, ())
        return other != key and other in seen


def build_succession(directory: Directory) -> Succession:
    """Return the history of the fiches of a directory."""
    found = (heir for projet in directory.projets.values() for heir in heirs_of(directory, projet))
    return Succession(directory, tuple(found))
