"""Which group contains which, as documents print and count them: without circles, and at most so deep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.territoire import Groupe

DEEPEST = 12
"""How many groups may stand one inside another; published roadmaps have three at most."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """What the keys `parent` of the groups of a territory come to."""

    parents: dict[str, str] = field(default_factory=dict)
    """By id of a group, that of the group that contains it; a group beyond the deepest stands beside it."""
    depths: dict[str, int] = field(default_factory=dict)
    """By id, how many groups contain it."""
    circular: frozenset[str] = frozenset()
    """Ids of the groups that contain themselves: no other contains them."""
    beyond: frozenset[str] = frozenset()
    """Ids of the groups nested too deep."""


def nest(groupes: Mapping[str, Groupe]) -> Nesting:
    """Return how groups stand one inside another; each is looked at once."""
    circular = _circular(groupes)
    parents: dict[str, str] = {}
    depths: dict[str, int] = {}
    beyond: set[str] = set()
    for identifier in groupes:
        for groupe in reversed(_unplaced(groupes, identifier, depths, circular)):
            parent = groupes[groupe].parent
            if parent is None or parent not in groupes or groupe in circular:
                depths[groupe] = 0
                continue
            if depths[parent] == DEEPEST - 1:
                beyond.add(groupe)
                parent = parents[parent]
            parents[groupe] = parent
            depths[groupe] = depths[parent] + 1
    return Nesting(parents, depths, circular, frozenset(beyond))


def _unplaced(
    groupes: Mapping[str, Groupe], identifier: str, depths: Mapping[str, int], circular: frozenset[str]
) -> list[str]:
    """Return a group and those that contain it, up to the first whose depth is known or that stands at the top."""
    found: list[str] = []
    current: str | None = identifier
    while current is not None and current in groupes and current not in depths:
        found.append(current)
        current = None if current in circular else groupes[current].parent
    return found


def _circular(groupes: Mapping[str, Groupe]) -> frozenset[str]:
    """Return the groups whose parents lead back to them."""
    found: set[str] = set()
    seen: set[str] = set()
    for identifier in groupes:
        path: dict[str, int] = {}
        current: str | None = identifier
        while current is not None and current in groupes and current not in seen:
            seen.add(current)
            path[current] = len(path)
            current = groupes[current].parent
        if current in path:
            found.update(list(path)[path[current] :])
    return frozenset(found)
