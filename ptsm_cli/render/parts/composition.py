"""Who sits in a body: its members by organisation, with their functions."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.typography import NBSP, counted
from ptsm_cli.model.gouvernance import Instance, Membre
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table


def membre_table(projet: Projet, instance: Instance) -> Table | None:
    """Return the composition of a body, or None where its file gives none.

    The functions of one organisation share a row; an entry without a function keeps its own.
    """
    ordered: dict[tuple[str, int | None], list[Membre]] = {}
    for rank, membre in enumerate(instance.composition):
        key = (projet.name_of(membre.membre), None if membre.fonction else rank)
        ordered.setdefault(key, []).append(membre)
    counts = any(_people(membres) > 1 for membres in ordered.values())
    return fill_table(
        f"Composition{NBSP}: {membre_count(instance)}",
        ("Organisation ou qualité", "Fonction", "Membres cités"),
        [RowGroup(tuple(_row(name, membres, counts=counts) for (name, _), membres in ordered.items()))],
    )


def is_list(instance: Instance) -> bool:
    """Tell whether the members of a body are names only, without functions nor numbers: a list says it all."""
    return not any(membre.fonction or membre.nombre for membre in instance.composition)


def membre_count(instance: Instance) -> str:
    """Return how many members a body has: « 35 membres cités ».

    They are not seats: a person whom two entries describe counts twice.
    """
    return counted(_people(instance.composition), "membre cité", "membres cités")


def _people(membres: Iterable[Membre]) -> int:
    """Return how many people entries stand for: one without a number is one."""
    return sum(membre.nombre or 1 for membre in membres)


def _row(name: str, membres: list[Membre], *, counts: bool) -> Row:
    functions = tuple(_function(membre) for membre in membres if membre.fonction)
    return Row((Cell(name), Cell(suite=functions), Cell(str(_people(membres)) if counts else "")))


def _function(membre: Membre) -> str:
    several = f" ({membre.nombre})" if membre.nombre and membre.nombre > 1 else ""
    return f"{membre.fonction}{several}"
