"""Which group contains which, whatever their order in the file."""

from __future__ import annotations

from itertools import permutations

import pytest

from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.nesting import DEEPEST, nest


def groupes(said: str) -> dict[str, Groupe]:
    """Return groups written « a<b », a inside b, in this order."""
    pairs = [pair.partition("<") for pair in said.split()]
    return {name: Groupe(id=name, genre="axe", titre=name, parent=parent or None) for name, _, parent in pairs}


@pytest.mark.parametrize(
    ("said", "parents", "depths", "circular"),
    [
        ("a b<a c<b", {"b": "a", "c": "b"}, {"a": 0, "b": 1, "c": 2}, ""),
        ("a b<a c<a d<absent", {"b": "a", "c": "a"}, {"a": 0, "b": 1, "c": 1, "d": 0}, ""),
        ("a<b b<a c<b d<c", {"c": "b", "d": "c"}, {"a": 0, "b": 0, "c": 1, "d": 2}, "ab"),
        ("a<a b<a", {"b": "a"}, {"a": 0, "b": 1}, "a"),
    ],
)
def test_a_group_may_stand_before_those_that_contain_it(
    said: str, parents: dict[str, str], depths: dict[str, int], circular: str
) -> None:
    for order in permutations(said.split()):
        found = nest(groupes(" ".join(order)))
        assert (found.parents, found.depths, found.circular, found.beyond) == (
            parents,
            depths,
            frozenset(circular),
            frozenset(),
        )


def test_what_is_nested_too_deep_stands_beside_the_deepest() -> None:
    said = ["g0", *(f"g{rank}<g{rank - 1}" for rank in range(1, DEEPEST + 2))]
    found = nest(groupes(" ".join(reversed(said))))
    assert {name: found.parents[name] for name in found.beyond} == {"g12": "g10", "g13": "g10"}
    assert max(found.depths.values()) == DEEPEST - 1
