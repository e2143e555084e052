"""Every indicator of a fiche, with where it stands: the fiche's own, then its objectives'."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.findings.location import Route
from ptsm_cli.model.fiche import FicheAction, Indicateur


def indicateurs(contenu: FicheAction) -> Iterator[tuple[Route, Indicateur]]:
    """Yield the route of each indicator and the indicator."""
    for rang, indicateur in enumerate(contenu.indicateurs):
        yield ("indicateurs", rang), indicateur
    for rang, objectif in enumerate(contenu.objectifs_operationnels):
        for indice, indicateur in enumerate(objectif.indicateurs):
            yield ("objectifs_operationnels", rang, "indicateurs", indice), indicateur
