"""Walk the texts of a model, each with the route where it stands in its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.findings.location import Route


def textes(valeur: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:  # noqa: ANN401 - any part of a model
    """Yield the route and the words of each text under `valeur`, in the order of the model."""
    if isinstance(valeur, str):
        yield route, valeur
    elif isinstance(valeur, tuple):
        for rang, element in enumerate(valeur):
            yield from textes(element, (*route, rang))
    elif (fields := getattr(valeur, "__dataclass_fields__", None)) is not None:
        for champ in fields:
            yield from textes(getattr(valeur, champ), (*route, champ))
