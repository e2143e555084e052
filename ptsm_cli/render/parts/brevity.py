"""How much of a page a printed fiche takes, about: a short one needs no page of its own."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.render.parts.printed_fiche import ObjectifRow, Part, PrintedFiche
from ptsm_cli.render.prose.prose import Prose

_SHORT = 20
"""Lines of text under which two fiches stand on one page, tables and headings counted."""

_WHOLE, _BESIDE, _RAIL, _CELL = 105, 70, 30, 45
"""Signs in a line: across the page, beside the rail, in the rail, in a cell of the objectives."""


def is_short(fiche: PrintedFiche) -> bool:
    """Tell whether a fiche takes less than half a page."""
    beside = _parts(fiche.parts, _BESIDE) + sum(_lines(one.libelle, _BESIDE) for one in fiche.indicateurs)
    calendar = 3 + len(fiche.calendrier.rangs) if fiche.calendrier else 0
    rail = _parts(fiche.rail, _RAIL if fiche.parts else _WHOLE) + calendar
    rows = sum(_row(row) for block in fiche.objectifs.blocs for row in block.rangs) if fiche.objectifs else 0
    links = max(len(fiche.liens) + len(fiche.cite), len(fiche.citee_par))
    budget = sum(len(block.rangs) for block in fiche.budget.blocs) if fiche.budget else 0
    return max(beside, rail) + rows + links + budget + _parts(fiche.apres, _WHOLE) <= _SHORT


def _row(row: ObjectifRow) -> int:
    told = sum(_lines(text, _CELL) for one in row.precisions for text in one.valeurs)
    return max(_lines(row.libelle, _CELL) + told, *(_all(one, _CELL) for one in (row.modalites, row.operateurs)))


def _parts(parts: Iterable[Part], width: int) -> int:
    return sum(1 + _all(part.textes, width) for part in parts)


def _all(texts: Iterable[Prose], width: int) -> int:
    return sum(_lines(text, width) for text in texts)


def _lines(text: Prose, width: int) -> int:
    return -(-len(text.texte) // width)
