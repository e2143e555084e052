"""How much of a page some things take on paper, about: what is short shares one, what is high is given room."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.render.parts.printed_fiche import ObjectifRow, Part, PrintedFiche
from ptsm_cli.render.parts.printed_plan import PrintedPlanFiche
from ptsm_cli.render.prose.prose import Prose

_SHORT = 20
"""Lines of text under which two fiches stand on one page, tables and headings counted."""

_LONG, _HELD = 6, 4
"""Rows of a plan over which a fiche may be cut between two pages; how many of its objectives stay with its title."""

_HIGH = 15
"""Lines over which a row of a table is not held to its neighbour."""

_WHOLE, _BESIDE, _RAIL, _CELL = 105, 70, 30, 45
"""Signs in a line: across the page, beside the rail, in the rail, in a cell of the objectives."""

_NARROW, _WIDER = 20, 30
"""Signs in a line of the operators, or of who leads a fiche in a plan; and of its indicators."""

_STEP, _MOST = 5, 165
"""Millimetres by which room is measured, and the most that is asked for: what is higher breaks anyway."""


def is_short(fiche: PrintedFiche) -> bool:
    """Tell whether a fiche takes less than half a page."""
    beside = _parts(fiche.parts, _BESIDE) + sum(_lines(one.libelle, _BESIDE) for one in fiche.indicateurs)
    calendar = 3 + len(fiche.calendrier.rangs) if fiche.calendrier else 0
    rail = _parts(fiche.rail, _RAIL if fiche.parts else _WHOLE) + calendar
    rows = sum(_row(row) for block in fiche.objectifs.blocs for row in block.rangs) if fiche.objectifs else 0
    links = max(len(fiche.liens) + len(fiche.cite), len(fiche.citee_par))
    budget = sum(len(block.rangs) for block in fiche.budget.blocs) if fiche.budget else 0
    return max(beside, rail) + rows + links + budget + _parts(fiche.apres, _WHOLE) <= _SHORT


def first_row_room(fiche: PrintedFiche) -> int:
    """Return the millimetres that the heading of its objectives and their first row take."""
    rows = [row for block in (fiche.objectifs.blocs if fiche.objectifs else ()) for row in block.rangs]
    return _room(18 + 3.4 * _row(rows[0])) if rows else 0


def has_high_row(fiche: PrintedFiche) -> bool:
    """Tell whether one of its objectives takes a good part of a page: the last ones cannot be held together."""
    rows = (row for block in (fiche.objectifs.blocs if fiche.objectifs else ()) for row in block.rangs)
    return any(_row(row) > _HIGH for row in rows)


def first_fiche_room(fiche: PrintedPlanFiche, rubriques: int) -> int:
    """Return the millimetres that the heading of a group and its first fiche take in a plan with so many columns.

    A long fiche breaks between two objectives: only the first ones are held.
    """
    width = (100, 75)[rubriques] if rubriques <= 1 else 32
    heights = [1 + 3.2 * _lines(row.court, width) for block in fiche.blocs for row in block.lignes]
    rows = sum(heights[:_HELD] if fiche.rangs > _LONG else heights)
    told = (one for one in fiche.pilotage if one.dit and rubriques)
    beside = (len(" ; ".join(one.noms)) / (_WIDER if one.champ == "indicateurs" else _NARROW) for one in told)
    return _room(28 + max(rows, 3.2 * max(beside, default=0)))


def _room(height: float) -> int:
    return min(_MOST, -(-int(height) // _STEP) * _STEP)


def _row(row: ObjectifRow) -> int:
    told = sum(_lines(text, _CELL) for one in row.precisions for text in one.valeurs)
    return max(_lines(row.libelle, _CELL) + told, _all(row.modalites, _CELL), _all(row.operateurs, _NARROW))


def _parts(parts: Iterable[Part], width: int) -> int:
    return sum(1 + _all(part.textes, width) for part in parts)


def _all(texts: Iterable[Prose], width: int) -> int:
    return sum(_lines(text, width) for text in texts)


def _lines(text: Prose, width: int) -> int:
    return -(-len(text.texte) // width)
