"""Walk the texts of a model, each with the route where it stands in its file."""

from __future__ import annotations

from typing import Any

from ptsm_cli.findings.location import Route


def texts(value: Any, route: Route = ()) -> list[tuple[Route, str]]:  # noqa: ANN401 - any part of a model
    """Return the route and the words of each text under `value` that is not empty, in the order of the model."""
    found: list[tuple[Route, str]] = []
    _collect(value, route, found)
    return found


def _collect(value: Any, route: Route, found: list[tuple[Route, str]]) -> None:  # noqa: ANN401 - idem
    """Add to a list the texts under `value`: nested generators take twice as long."""
    if isinstance(value, str):
        found.append((route, value))
    elif isinstance(value, tuple):
        for rank, element in enumerate(value):
            _collect(element, (*route, rank), found)
    else:
        for field in getattr(value, "__dataclass_fields__", ()):
            content = getattr(value, field)
            if type(content) is str:
                if content:
                    found.append(((*route, field), content))
            elif content:
                _collect(content, (*route, field), found)
