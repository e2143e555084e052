"""Who sits in a body: its members by organisation, with their functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted
from ptsm_cli.model.gouvernance import Instance, Membre
from ptsm_cli.projet.projet import Projet


@dataclass(frozen=True, slots=True)
class Seat:
    """An organisation, or a quality, with the functions of those who sit for it; a number is said beside each."""

    nom: str
    fonctions: tuple[str, ...]


def seats(projet: Projet, instance: Instance) -> Iterator[Seat]:
    """Yield who sits in a body, in the order of its file.

    The functions of one organisation share an entry; an entry without a function keeps its own.
    """
    ordered: dict[tuple[str, int | None], list[Membre]] = {}
    for rank, membre in enumerate(instance.composition):
        key = (projet.name_of(membre.membre), None if membre.fonction else rank)
        ordered.setdefault(key, []).append(membre)
    for (name, alone), membres in ordered.items():
        if alone is None:
            yield Seat(name, tuple(_several(membre.fonction or "", membre) for membre in membres))
        else:
            yield Seat(_several(name, membres[0]), ())


@dataclass(frozen=True, slots=True)
class Signatory:
    """A line to sign on: an organisation, and the function of who sits for it."""

    organisation: str
    qualite: str


def signatories(projet: Projet, instance: Instance) -> Iterator[Signatory]:
    """Yield a line for each person that the composition of a body stands for."""
    for membre in instance.composition:
        yield from [Signatory(projet.name_of(membre.membre), membre.fonction or "")] * (membre.nombre or 1)


def membre_count(instance: Instance) -> str:
    """Return how many members a body has: « 35 membres cités ».

    They are not seats: a person whom two entries describe counts twice.
    """
    return counted(_people(instance.composition), "membre cité", "membres cités")


def _people(membres: Iterable[Membre]) -> int:
    """Return how many people entries stand for: one without a number is one."""
    return sum(membre.nombre or 1 for membre in membres)


def _several(text: str, membre: Membre) -> str:
    return f"{text} ({membre.nombre})" if membre.nombre and membre.nombre > 1 else text
