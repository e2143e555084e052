"""The list items of a file that are not valid and were left out of its model, and what that does to the ranks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from ptsm_cli.findings.location import Route


class LeftOut(tuple[Route, ...]):  # noqa: SLOT001 - what is worked out of it is kept beside it
    """The routes in the file of the items left out, in any order."""

    @cached_property
    def _kept_before(self) -> dict[Route, list[int]]:
        """By route of a list in the file, how many items are kept before each of those left out, in order."""
        ranks: dict[Route, list[int]] = {}
        for route in self:
            rank = route[-1]
            if isinstance(rank, int):
                ranks.setdefault(route[:-1], []).append(rank)
        return {route: [rank - nth for nth, rank in enumerate(sorted(found))] for route, found in ranks.items()}

    def in_file(self, route: Route) -> Route:
        """Return the route in the file of a route in the model."""
        translated: Route = ()
        for step in route:
            kept = self._kept_before.get(translated) if isinstance(step, int) else None
            translated = (*translated, step + bisect_right(kept, step) if kept and isinstance(step, int) else step)
        return translated


def route_in_file(route: Route, left_out: Sequence[Route]) -> Route:
    """Return the route in the file of a route in the model, given the list items that were left out."""
    if not left_out:
        return route
    return (left_out if isinstance(left_out, LeftOut) else LeftOut(left_out)).in_file(route)
