"""Where each thing goes in the drawing of the links: fiches one under the other, arrows as arcs on their right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, truncate
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.view import Arrow, View, arrows, groupe_heading

MARGIN = 24
NUMERO = 62
"""Room for the number of a fiche, right-aligned before its title, in pixels."""
TEXT = 470
"""Room for the title of a fiche, in pixels."""
LINE_HEIGHT = 16
_MAXIMUM_LINES = 3
_TOGETHER = re.compile(r" (?=[;:!?»])|(?<=«) ")
"""The spaces where French cuts no line."""
BOLD = 1.25
"""How much wider than `wrap` counts them the bold letters of the widest of our fonts may be."""
_CHARACTER_WIDTH = 6.6
_CAPITAL_WIDTH = 8.9
_TITLE = 64
_GROUPE_GAP = 14
_FICHE_GAP = 8
_NARROWEST_ARC, _WIDEST_ARC = 36, 300
_DESCENDER = 2
_PORT_STEP = 8


@dataclass(frozen=True, slots=True)
class Label:
    """Some lines of text: a group's heading or a fiche. `top` and `bottom` bound it, in pixels."""

    key: FicheKey | None
    numero: str
    lines: tuple[str, ...]
    top: float
    bottom: float

    @property
    def text_top(self) -> float:
        """Top of its first line."""
        return self.top + _FICHE_GAP / 2

    @property
    def text_bottom(self) -> float:
        """Bottom of its last line."""
        return self.bottom - _FICHE_GAP / 2 + _DESCENDER

    @property
    def middle(self) -> float:
        """Where the arrows meet it."""
        return (self.text_top + self.text_bottom) / 2


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow from one height to another; `reach` is how far to the right it goes."""

    arrow: Arrow
    start: float
    end: float
    reach: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing, in pixels."""

    width: float
    height: float
    labels: tuple[Label, ...]
    arcs: tuple[Arc, ...]

    @property
    def edge(self) -> float:
        """Where the texts end and the arrows begin."""
        return MARGIN + NUMERO + TEXT


def lay_out(view: View) -> Layout:
    """Return the layout of a view; the same view gives the same layout."""
    labels = tuple(_labels(view))
    arcs = tuple(_arcs(view, {label.key: label for label in labels if label.key}))
    edge = MARGIN + NUMERO + TEXT
    width = edge + max((arc.reach for arc in arcs), default=0) + 2 * MARGIN
    bottom = labels[-1].bottom if labels else _TITLE
    return Layout(round(width), round(bottom + 2 * MARGIN), labels, arcs)


def wrap(text: str, width: float, most: int = _MAXIMUM_LINES) -> tuple[str, ...]:
    """Return a text cut into lines that hold in a width, shortened where a word or their number is too great."""
    lines = [""]
    for written in _TOGETHER.sub(NBSP, truncate(text, 300)).split(" "):
        word = written if _width(written) <= width else truncate(written, int(width / _CAPITAL_WIDTH))
        longer = f"{lines[-1]} {word}".strip(" ")
        if _width(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    return tuple(lines)


@lru_cache(maxsize=1 << 12)  # the words of titles come back from one drawing to the next
def _width(text: str) -> float:
    return sum(_CAPITAL_WIDTH if character.isupper() else _CHARACTER_WIDTH for character in text)


def _labels(view: View) -> Iterator[Label]:
    top = float(_TITLE)
    for projet, groupe, fiches in view.groupes():
        lines = wrap(groupe_heading(view, projet, groupe), NUMERO + TEXT)
        top += _GROUPE_GAP
        bottom = top + len(lines) * LINE_HEIGHT + _FICHE_GAP
        yield Label(None, "", lines, top, bottom)
        top = bottom
        for key in fiches:
            content = view.fiche(key).contenu
            lines = wrap(content.titre, TEXT - MARGIN)
            bottom = top + len(lines) * LINE_HEIGHT + _FICHE_GAP
            yield Label(key, content.numero, lines, top, bottom)
            top = bottom


def _arcs(view: View, labels: dict[FicheKey, Label]) -> Iterator[Arc]:
    """Yield the arcs; those that share a fiche leave from, or reach, points a little apart."""
    drawn = list(arrows(view))
    ports = dict(_ports(drawn, labels))
    extent = max((abs(labels[f.source].middle - labels[f.target].middle) for f in drawn), default=1) or 1
    for arrow in drawn:
        start, end = ports[arrow.source, arrow], ports[arrow.target, arrow]
        part = abs(end - start) / extent
        yield Arc(arrow, start, end, round(_NARROWEST_ARC + part * (_WIDEST_ARC - _NARROWEST_ARC), 1))


def _ports(drawn: list[Arrow], labels: dict[FicheKey, Label]) -> Iterator[tuple[tuple[FicheKey, Arrow], float]]:
    """Yield the height where an arrow touches a fiche: arrows to higher fiches above, so that none cross there."""
    touched: dict[FicheKey, list[tuple[FicheKey, Arrow]]] = {}
    for arrow in drawn:
        touched.setdefault(arrow.source, []).append((arrow.target, arrow))
        touched.setdefault(arrow.target, []).append((arrow.source, arrow))
    for tip, neighbours in touched.items():
        label = labels[tip]
        neighbours.sort(key=lambda neighbour: _order(labels[neighbour[0]].middle - label.middle))
        step = min(_PORT_STEP, (label.bottom - label.top - _FICHE_GAP) / len(neighbours))
        for rank, (_, arrow) in enumerate(neighbours):
            yield (tip, arrow), round(label.middle + (rank - (len(neighbours) - 1) / 2) * step, 1)


def _order(gap: float) -> tuple[bool, float]:
    """Return the order of the ends around a fiche: nearest above first, then, below, farthest last reversed."""
    return gap > 0, -gap
