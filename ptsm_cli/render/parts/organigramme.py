"""Who reports to whom: a drawing from left to right, and the same thing as a list."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, enumeration
from ptsm_cli.model.gouvernance import LEVELS, Instance
from ptsm_cli.render.parts.arcs import BOLD, wrap
from ptsm_cli.render.parts.printed_instances import full_name

_WIDTH, _GAP, _BETWEEN = 660, 34, 12
_WIDEST, _NARROWEST = 250, 130
_LINE, _MARGIN = 17, 8


_FEW = 6
"""How many bodies without a link are named; more are counted."""


@dataclass(frozen=True, slots=True)
class OrganNode:
    """A body with those that report to it: its name, its level or nothing, the bodies."""

    nom: str
    niveau: str
    enfants: tuple[OrganNode, ...]


@dataclass(frozen=True, slots=True)
class OrganBox:
    """A body in the drawing: its place in pixels, the lines of its name, its level or nothing."""

    x: float
    y: float
    hauteur: float
    lignes: tuple[str, ...]
    niveau: str


@dataclass(frozen=True, slots=True)
class Organigramme:
    """Who reports to whom.

    Attributes:
        largeur: width of the drawing, in pixels.
        hauteur: its height.
        boite: width of a box.
        boites: the bodies.
        traits: the paths of the strokes, from a body to those that report to it.
        racines: the same bodies as a list.
        isolees: the sentence on the bodies that are said to report to none, nor any to them; or empty.
    """

    largeur: float
    hauteur: float
    boite: float
    boites: tuple[OrganBox, ...]
    traits: tuple[str, ...]
    racines: tuple[OrganNode, ...]
    isolees: str


MAXIMUM_DEPTH = 8
"""How many levels are drawn: beyond, nothing is, and it is said."""


def draw_organigramme(ordered: Sequence[tuple[Instance, int]]) -> Organigramme | None:
    """Return who reports to whom, from the bodies in order with their depths; None where nobody reports to anybody.

    Nor is there a drawing where there are more than `MAXIMUM_DEPTH` levels.
    """
    if max((level for _, level in ordered), default=0) >= MAXIMUM_DEPTH:
        return None
    roots = [_node(tree) for tree in _trees(ordered, 0)]
    linked = tuple(node for node in roots if node.enfants)
    if not linked:
        return None
    alone = [node.nom for node in roots if not node.enfants]
    depth = max(map(_depth, linked))
    box = max(_NARROWEST, min(_WIDEST, (_WIDTH - (depth - 1) * _GAP) / depth))
    drawing = _Drawing(round(box, 1), [], [])
    bottom = 1.0
    for node in linked:
        bottom = drawing.place(node, 0, bottom)[1]
    return Organigramme(
        largeur=round(depth * box + (depth - 1) * _GAP + 2, 1),
        hauteur=round(bottom - _BETWEEN + 1, 1),
        boite=drawing.box,
        boites=tuple(drawing.boxes),
        traits=tuple(drawing.strokes),
        racines=linked,
        isolees=_unlinked(alone),
    )


def _unlinked(names: Sequence[str]) -> str:
    """Return the sentence on the bodies without a link; many are counted, for the table of bodies has them all."""
    if not names:
        return ""
    if len(names) > _FEW:
        return f"{len(names)} instances, données plus bas, n'ont pas de lien dit avec une autre."
    return f"Sans lien dit avec une autre instance{NBSP}: {enumeration(names)}."


Tree = tuple[Instance, Sequence[tuple[Instance, int]]]


def _trees(ordered: Sequence[tuple[Instance, int]], level: int) -> Iterator[Tree]:
    """Yield the bodies of a level, each with those that follow it deeper."""
    starts = [rank for rank, (_, depth) in enumerate(ordered) if depth == level]
    for start, end in itertools.pairwise([*starts, len(ordered)]):
        yield ordered[start][0], [(one, depth) for one, depth in ordered[start + 1 : end]]


def _node(tree: Tree, level: int = 1) -> OrganNode:
    instance, inside = tree
    children = tuple(_node(child, level + 1) for child in _trees(inside, level))
    return OrganNode(full_name(instance), LEVELS.get(instance.niveau or "", ""), children)


def _depth(node: OrganNode) -> int:
    return 1 + max(map(_depth, node.enfants), default=0)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A drawing under way: the width of its boxes, those that are placed, the strokes between them."""

    box: float
    boxes: list[OrganBox]
    strokes: list[str]

    def place(self, node: OrganNode, column: int, top: float) -> tuple[float, float]:
        """Place a body and those that report to it; return its middle, and where the next one may begin."""
        lines = wrap(node.nom, (self.box - 2 * _MARGIN) / BOLD)
        height = (len(lines) + bool(node.niveau)) * _LINE + 2 * _MARGIN
        rank = len(self.boxes)
        middles, bottom = [], top
        for child in node.enfants:
            middle, bottom = self.place(child, column + 1, bottom)
            middles.append(middle)
        own = (middles[0] + middles[-1]) / 2 if middles else top + height / 2
        own = max(own, top + height / 2)
        x = 1 + column * (self.box + _GAP)
        self.boxes.insert(rank, OrganBox(round(x, 1), round(own - height / 2, 1), height, lines, node.niveau))
        right = x + self.box
        self.strokes.extend(
            f"M{right:.1f} {own:.1f}H{right + _GAP / 2:.1f}V{middle:.1f}H{right + _GAP:.1f}" for middle in middles
        )
        return own, max(bottom, own + height / 2 + _BETWEEN)
