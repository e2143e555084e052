"""Fusions, splits and successions: what the fiches of one state say of their history, and those of the other do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.changes.change import Change, ChangeKind, Owner
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import guillemets
from ptsm_cli.links.naming import name_fiche
from ptsm_cli.links.references import read_reference, resolve
from ptsm_cli.links.succession import Bond, Heir, heirs_of
from ptsm_cli.projet.projet import Fiche

HISTORY = frozenset(bond.value for bond in Bond)
"""The fields of a fiche that say what it comes from or what it became: they are told as a whole, not one by one."""

Pair = tuple[Fiche | None, Fiche | None]

_Node = int | str
"""A fiche of both states, by the rank of its pair; the words of a reference that leads to none."""


class _Edge(NamedTuple):
    """That one fiche follows another, and in which way."""

    kind: ChangeKind
    before: _Node
    after: _Node


@dataclass(frozen=True, slots=True)
class History:
    """What two states say of the history of their fiches, where they do not say the same.

    Attributes:
        changes: fusions, splits and successions that only one of both says.
        fiches: ids of the fiches of either state that they are of: their titles need not tell that they are near.
    """

    changes: tuple[Change, ...]
    fiches: frozenset[str]


def history(before: ProjetAnalysis, after: ProjetAnalysis, pairs: Sequence[Pair]) -> History:
    """Return what only one of two states says of the history of its fiches; `pairs` has those of both."""
    sides = (_Side(before, pairs, 0), _Side(after, pairs, 1))
    edges = tuple(tuple(side.edges(sides[1 - rank])) for rank, side in enumerate(sides))
    lost = [edge for edge in edges[0] if edge not in edges[1]]
    come = [edge for edge in edges[1] if edge not in edges[0]]
    names = _Names(sides)
    changes = (*(_change(owner, names, 1) for owner in _events(come)), *(_change(o, names, 0) for o in _events(lost)))
    nodes = {node for edge in (*lost, *come) for node in (edge.before, edge.after) if isinstance(node, int)}
    return History(changes, frozenset(fiche.id for node in nodes for fiche in pairs[node] if fiche is not None))


class _Side:
    """One of two states, where a fiche is told by the rank of its pair."""

    def __init__(self, analysis: ProjetAnalysis, pairs: Sequence[Pair], side: int) -> None:
        self.analysis, self.projet = analysis, analysis.projet
        self.fiches = {rank: fiche for rank, pair in enumerate(pairs) if (fiche := pair[side]) is not None}
        self.ranks = {fiche.id: rank for rank, fiche in self.fiches.items()}

    def name(self, node: _Node) -> str:
        """Return how the state names a fiche, empty where it does not have it."""
        fiche = self.fiches.get(node) if isinstance(node, int) else None
        return "" if fiche is None else name_fiche(self.analysis.directory, self.projet, fiche)

    def edges(self, other: _Side) -> Iterator[_Edge]:
        """Yield which fiche follows which, each once; a reference may lead to a fiche that only the other state has."""
        told = [(heir, self._ends(heir, other)) for heir in heirs_of(self.analysis.directory, self.projet)]
        bonds = grouped((ends, heir.bond) for heir, ends in told)
        merged = Counter(last for (_, last), said in bonds.items() if set(said) != {Bond.ISSUE_DE})
        split = Counter(first for (first, _), said in bonds.items() if Bond.FUSIONNEE_DANS not in said)
        for (first, last), said in bonds.items():
            leaves = isinstance(first, str) or first not in self.fiches or self.fiches[first].contenu.is_withdrawn
            if Bond.FUSIONNEE_DANS in said or (set(said) != {Bond.ISSUE_DE} and merged[last] > 1):
                yield _Edge(ChangeKind.FUSION, first, last)
            elif split[first] > 1 or not (leaves or Bond.REMPLACE in said):
                yield _Edge(ChangeKind.SCISSION, first, last)
            else:
                yield _Edge(ChangeKind.SUCCESSION, first, last)

    def _ends(self, heir: Heir, other: _Side) -> tuple[_Node, _Node]:
        own, named = self.ranks[heir.source.fiche], self._named(heir, other)
        return (own, named) if heir.bond is Bond.FUSIONNEE_DANS else (named, own)

    def _named(self, heir: Heir, other: _Side) -> _Node:
        target = heir.resolution.target
        if target is not None and target.projet == self.projet.id:
            return self.ranks[target.fiche]
        if target is None:
            groupe = self.fiches[self.ranks[heir.source.fiche]].contenu.groupe
            reference = read_reference(heir.text)
            elsewhere = resolve(other.analysis.directory, reference, other.projet.id, groupe).target
            if elsewhere is not None and elsewhere.projet == other.projet.id:
                return other.ranks[elsewhere.fiche]
        return f"fiche {guillemets(heir.text.strip())}"


class _Names:
    """How fiches are named: as the state that tells of them does, else as the other one does."""

    def __init__(self, sides: tuple[_Side, _Side]) -> None:
        self._sides = sides

    def owner(self, node: _Node) -> Owner:
        """Return a fiche as it is named in each state; words are the same in both."""
        names = [node if isinstance(node, str) else side.name(node) for side in self._sides]
        return Owner("fiches", *names)

    def told(self, node: _Node, side: int) -> str:
        """Return the name that one state gives to a fiche."""
        if isinstance(node, str):
            return node
        return self._sides[side].name(node) or self._sides[1 - side].name(node)


def _events(edges: Sequence[_Edge]) -> Iterator[tuple[ChangeKind, _Node, tuple[_Node, ...]]]:
    """Yield the edges of one fusion or one split together: the fiche that they are of, then the others."""
    by_owner = grouped(
        ((edge.kind, edge.before), edge.after)
        if edge.kind is ChangeKind.SCISSION
        else ((edge.kind, edge.after), edge.before)
        for edge in edges
    )
    for (kind, owner), others in by_owner.items():
        yield kind, owner, others


def _change(event: tuple[ChangeKind, _Node, tuple[_Node, ...]], names: _Names, side: int) -> Change:
    kind, owner, others = event
    told = tuple(names.told(node, side) for node in others)
    return Change(kind, (names.owner(owner),), "", () if side else told, told if side else ())
