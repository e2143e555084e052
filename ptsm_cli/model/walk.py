"""Walk the texts of a model, each with the route where it stands in its file."""

from __future__ import annotations

from typing import Any

from ptsm_cli.findings.location import Route


def textes(valeur: Any, route: Route = ()) -> list[tuple[Route, str]]:  # noqa: ANN401 - any part of a model
    """Return the route and the words of each text under `valeur` that is not empty, in the order of the model."""
    trouves: list[tuple[Route, str]] = []
    _collect(valeur, route, trouves)
    return trouves


def _collect(valeur: Any, route: Route, trouves: list[tuple[Route, str]]) -> None:  # noqa: ANN401 - idem
    """Add to a list the texts under `valeur`: nested generators take twice as long."""
    if isinstance(valeur, str):
        trouves.append((route, valeur))
    elif isinstance(valeur, tuple):
        for rang, element in enumerate(valeur):
            _collect(element, (*route, rang), trouves)
    elif (fields := getattr(valeur, "__dataclass_fields__", None)) is not None:
        for champ in fields:
            contenu = getattr(valeur, champ)
            if contenu:
                _collect(contenu, (*route, champ), trouves)
