"""Who sits in a body: its members by organisation, with their functions and seats."""

from __future__ import annotations

from ptsm_cli.model.gouvernance import Instance, Membre
from ptsm_cli.projet import Projet
from ptsm_cli.render.tableau import Bloc, Case, Rang, Tableau, tabler
from ptsm_cli.texte import NBSP, accord


def composer_les_membres(projet: Projet, instance: Instance) -> Tableau | None:
    """Return the composition of a body, or None where its file gives none."""
    par_nom: dict[str, list[Membre]] = {}
    for membre in instance.composition:
        par_nom.setdefault(projet.nommer(membre.membre), []).append(membre)
    rangs = tuple(_rang(nom, membres, compte=_comptee(instance)) for nom, membres in par_nom.items())
    total = Rang((Case("Total"), Case(), Case(str(sieges(instance) or ""))))
    return tabler(
        f"Composition{NBSP}: {effectif(instance)}",
        ("Organisation ou qualité", "Fonction", "Sièges"),
        [Bloc(rangs)],
        pied=total if _comptee(instance) and len(rangs) > 1 else None,
    )


def se_liste(instance: Instance) -> bool:
    """Tell whether the members of a body are names only, without functions nor seats: a list says it all."""
    return not any(_sieges(membre) for membre in instance.composition)


def sieges(instance: Instance) -> int | None:
    """Return how many seats a body has, or None where its file does not say it for each member."""
    return sum(_sieges(membre) or 0 for membre in instance.composition) if _comptee(instance) else None


def effectif(instance: Instance) -> str:
    """Return how many members a body has: « 34 sièges », or « 8 membres cités » where their seats are not all said."""
    nombre = sieges(instance)
    if nombre is not None:
        return accord(nombre, "siège")
    return accord(sum(membre.nombre or 1 for membre in instance.composition), "membre cité", "membres cités")


def _sieges(membre: Membre) -> int | None:
    """Return the seats of a member: a function without a number is one person's."""
    return membre.nombre or (1 if membre.fonction else None)


def _comptee(instance: Instance) -> bool:
    return bool(instance.composition) and all(_sieges(membre) for membre in instance.composition)


def _rang(nom: str, membres: list[Membre], *, compte: bool) -> Rang:
    fonctions = tuple(_fonction(membre) for membre in membres if membre.fonction)
    nombre = str(sum(_sieges(membre) or 0 for membre in membres)) if compte else ""
    return Rang((Case(nom), Case(suite=fonctions), Case(nombre)))


def _fonction(membre: Membre) -> str:
    plusieurs = f" ({membre.nombre})" if membre.nombre and membre.nombre > 1 else ""
    return f"{membre.fonction}{plusieurs}"
