"""Who sits in a body: its members by organisation, with their functions."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.typography import NBSP, accord
from ptsm_cli.model.gouvernance import Instance, Membre
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.table import Case, Rang, RowGroup, Tableau, tabler


def composer_les_membres(projet: Projet, instance: Instance) -> Tableau | None:
    """Return the composition of a body, or None where its file gives none.

    The functions of one organisation share a row; an entry without a function keeps its own.
    """
    rangees: dict[tuple[str, int | None], list[Membre]] = {}
    for rang, membre in enumerate(instance.composition):
        cle = (projet.nommer(membre.membre), None if membre.fonction else rang)
        rangees.setdefault(cle, []).append(membre)
    comptes = any(_nombre(membres) > 1 for membres in rangees.values())
    return tabler(
        f"Composition{NBSP}: {effectif(instance)}",
        ("Organisation ou qualité", "Fonction", "Membres cités"),
        [RowGroup(tuple(_rang(nom, membres, comptes=comptes) for (nom, _), membres in rangees.items()))],
    )


def se_liste(instance: Instance) -> bool:
    """Tell whether the members of a body are names only, without functions nor numbers: a list says it all."""
    return not any(membre.fonction or membre.nombre for membre in instance.composition)


def effectif(instance: Instance) -> str:
    """Return how many members a body has: « 35 membres cités ».

    They are not seats: a person whom two entries describe counts twice.
    """
    return accord(_nombre(instance.composition), "membre cité", "membres cités")


def _nombre(membres: Iterable[Membre]) -> int:
    """Return how many people entries stand for: one without a number is one."""
    return sum(membre.nombre or 1 for membre in membres)


def _rang(nom: str, membres: list[Membre], *, comptes: bool) -> Rang:
    fonctions = tuple(_fonction(membre) for membre in membres if membre.fonction)
    return Rang((Case(nom), Case(suite=fonctions), Case(str(_nombre(membres)) if comptes else "")))


def _fonction(membre: Membre) -> str:
    plusieurs = f" ({membre.nombre})" if membre.nombre and membre.nombre > 1 else ""
    return f"{membre.fonction}{plusieurs}"
