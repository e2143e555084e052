"""Every indicator of a fiche, with where it stands: the fiche's own, then its objectives'."""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.findings.location import Route
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.indicateur import Indicateur


def indicateurs(content: FicheAction) -> Iterator[tuple[Route, Indicateur]]:
    """Yield the route of each indicator and the indicator."""
    for rank, indicateur in enumerate(content.indicateurs):
        yield ("indicateurs", rank), indicateur
    for rank, objectif in enumerate(content.objectifs_operationnels):
        for index, indicateur in enumerate(objectif.indicateurs):
            yield ("objectifs_operationnels", rank, "indicateurs", index), indicateur
