"""The indicators of a fiche, its own then those of its objectives, and which of them some words name."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.common.french import fold
from ptsm_cli.findings.location import Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.indicateur import Indicateur, MesureDeSuivi
from ptsm_cli.projet.objectifs import OBJECTIFS, find_objectif
from ptsm_cli.projet.projet import Fiche

INDICATEURS = "indicateurs"


def indicateurs(content: FicheAction) -> Iterator[tuple[Route, Indicateur]]:
    """Yield the route of each indicator of a fiche and the indicator."""
    for rank, indicateur in enumerate(content.indicateurs):
        yield (INDICATEURS, rank), indicateur
    for rank, objectif in enumerate(content.objectifs_operationnels):
        for index, indicateur in enumerate(objectif.indicateurs):
            yield (OBJECTIFS, rank, INDICATEURS, index), indicateur


def indicateur_routes(fiche: Fiche, mesure: MesureDeSuivi) -> tuple[Route, ...]:
    """Return where the indicators that a measure names are: by id, else by wording, else by rank.

    The objective that it names narrows the search; without one, a rank is that of an indicator of the fiche itself.
    """
    owner: tuple[str | int | None, ...] = ()
    if mesure.objectif is not None:
        owner = (OBJECTIFS, find_objectif(fiche, mesure.objectif))  # no route begins so where it names none
    among = [(route, one) for route, one in indicateurs(fiche.contenu) if route[: len(owner)] == owner]
    wanted = fold(mesure.indicateur)
    for found in (
        tuple(route for route, one in among if one.id and fold(one.id) == wanted),
        tuple(route for route, one in among if fold(one.libelle).strip(" .") == wanted.strip(" .")),
    ):
        if found:
            return found
    return tuple(
        route for route, _ in among if route[:-1] == (*owner, INDICATEURS) and str(fiche.rank(route)) == wanted
    )
