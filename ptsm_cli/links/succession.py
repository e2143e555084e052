"""What became of the fiches: which one takes the place of which, as the fiches themselves say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import enumeration, quote
from ptsm_cli.findings.location import Location, Route
from ptsm_cli.links.directory import Directory, FicheKey
from ptsm_cli.links.naming import name_key
from ptsm_cli.links.references import Outcome, Resolution, only_one, read_reference, resolve
from ptsm_cli.model.instants import say_date
from ptsm_cli.projet.numbers import numero_key
from ptsm_cli.projet.projet import Fiche, Projet


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
            found = resolve(directory, read_reference(text), projet.id, fiche.contenu.groupe)
            source = FicheKey(projet.id, fiche.id)
            yield Heir(bond, source, text, fiche.at(*route), _of_another(found, source, fiche, projet))


def _of_another(found: Resolution, source: FicheKey, fiche: Fiche, projet: Projet) -> Resolution:
    """Return where a reference leads that may also be read as one to the fiche itself, which took over a number."""
    others = [key for key in found.candidates if key != source]
    if found.outcome is Outcome.AMBIGUOUS and len(others) == 1:
        return only_one((others[0],))
    if found.target == source:
        numero = numero_key(fiche.contenu.numero)
        namesakes = [f for f in projet.withdrawn if f is not fiche and numero_key(f.contenu.numero) == numero]
        return only_one((FicheKey(projet.id, namesakes[0].id),)) if len(namesakes) == 1 else found
    return found


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

    def of_projet(self, projet: Projet) -> tuple[Heir, ...]:
        """Return what the fiches of a project say; none where another of its id was read before it."""
        return self._by_projet.get(projet.id, ()) if self.directory.projets.get(projet.id) is projet else ()

    @cached_property
    def _by_projet(self) -> dict[str, tuple[Heir, ...]]:
        return grouped((heir.source.projet, heir) for heir in self.heirs)

    @cached_property
    def _by_source(self) -> dict[FicheKey, tuple[Heir, ...]]:
        return grouped((heir.source, heir) for heir in self.heirs)

    def said_by(self, key: FicheKey) -> tuple[Heir, ...]:
        """Return what one fiche says."""
        return self._by_source.get(key, ())

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

    def merged_into(self, key: FicheKey) -> FicheKey | None:
        """Return the fiche that a fiche says it is merged into, where there is one."""
        return next((heir.after for heir in self.said_by(key) if heir.bond is Bond.FUSIONNEE_DANS), None)

    def path(self, start: FicheKey, end: FicheKey) -> tuple[FicheKey, ...]:
        """Return the fiches that follow one another from one to another, both included; none where they do not."""
        came_from: dict[FicheKey, FicheKey | None] = {start: None}
        left = [start]
        while left and end not in came_from:
            current = left.pop(0)
            for following in self.following(current):
                if following not in came_from:
                    came_from[following] = current
                    left.append(following)
        found: list[FicheKey] = []
        step: FicheKey | None = end if end in came_from else None
        while step is not None:
            found.append(step)
            step = came_from[step]
        return tuple(reversed(found))


def what_became(succession: Succession, projet: Projet, fiche: Fiche) -> str:
    """Return what became of a withdrawn fiche: « fusionnée dans la fiche n°12 le 30 juin 2020 »."""
    key, directory = FicheKey(projet.id, fiche.id), succession.directory

    def named(keys: Iterable[FicheKey]) -> str:
        return enumeration(f"la {name_key(directory, k)}" for k in keys)

    written, merged = fiche.contenu.fusionnee_dans, succession.merged_into(key)
    when = _since(fiche)
    last = tuple(other for other in succession.successors(key) if other != merged)
    if written is not None:
        said = f"fusionnée dans {named((merged,)) if merged else quote(written)}{when}"
        return f"{said}, aujourd'hui {named(last)}" if last else said
    return f"retirée{when}, reprise par {named(last)}" if last else f"retirée{when}"


def _since(fiche: Fiche) -> str:
    written = fiche.contenu.retiree_le
    if written is None:
        return ""
    return f" le {say_date(written)}" if isinstance(written, date) else f" ({say_date(written)})"


def withdrawals(succession: Succession) -> dict[FicheKey, str]:
    """Return what became of each fiche that says that it leaves its roadmap, on any day."""
    told = (
        (FicheKey(projet.id, fiche.id), what_became(succession, projet, fiche))
        for projet in succession.directory.projets.values()
        for fiche in projet.every_fiche
        if fiche.contenu.is_withdrawn
    )
    return dict(told)


def departures(projet: Projet) -> Iterator[tuple[Fiche, str]]:
    """Yield the withdrawn fiches of a project, each with what became of it, given the fiches of this project alone."""
    if projet.withdrawn:
        succession = build_succession(Directory([projet]))
        yield from ((fiche, what_became(succession, projet, fiche)) for fiche in projet.withdrawn)


def build_succession(directory: Directory) -> Succession:
    """Return the history of the fiches of a directory."""
    found = (heir for projet in directory.projets.values() for heir in heirs_of(directory, projet))
    return Succession(directory, tuple(found))
