"""The objectives that no day is set for: open, recurring, all along, or whose deadline cannot be dated."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.common.typography import NBSP
from ptsm_cli.echeances import Nature
from ptsm_cli.links.naming import dense_label
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.dues import Dues, follow_up, of_volets
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.suivi.notes import is_closed, note_on_the_whole, own_note
from ptsm_cli.suivi.standing import last_day

TITLE = "Sans date à tenir"

_KINDS: dict[str, frozenset[Nature]] = {
    "Ouvertes, sans fin fixée": frozenset({Nature.OUVERTE}),
    "Toute la durée, ou en continu": frozenset({Nature.PROJET, Nature.CONTINUE}),
    "Récurrentes": frozenset({Nature.RECURRENTE}),
    "Sous condition, ou à partir d’un jalon": frozenset({Nature.CONDITIONNELLE, Nature.RELATIVE}),
    "À définir, ou sans date comprise": frozenset({Nature.A_DEFINIR, Nature.NON_INTERPRETEE}),
}
"""The heading of each kind of deadline that is never due on a day; those of dates and limits are."""

_UNTOLD = "non précisée"


def undated(lines: Iterable[EcheanceLine], day: date | None) -> list[EcheanceLine]:
    """Return what no day is set for; not what is reached or given up by a day, nor what opens later."""
    return [line for line in lines if _is_left(line, day)]


def undated_table(projet: Projet, lines: Sequence[EcheanceLine], day: date | None, dues: Dues) -> Table | None:
    """Return what is left of the objectives that no day is set for, or None where there is nothing.

    Args:
        projet: the project.
        lines: what no day is set for, as `undated` gives it.
        day: the day of the meeting.
        dues: what is late or falls due, printed before: the rows that it leaves are for these, the others are counted,
            and the follow-up of its fiches is not said again.
    """
    kinds = {title: [x for x in lines if x.echeance.nature in natures] for title, natures in _KINDS.items()}
    seen: set[str] = set()
    blocks: list[RowGroup] = []
    for (title, own), room in zip(kinds.items(), _share([*map(len, kinds.values())], dues.left), strict=True):
        rows = []
        for line in own[:room]:
            rows.append(_row(projet, line, day, _heading(projet, line.fiche, day, (seen, dues.ancres))))
            seen.add(line.fiche.id)
        blocks.append(RowGroup(tuple(rows), f"{title}{NBSP}: {room} sur {len(own)}" if room < len(own) else title))
    columns = ("Fiche", "Objectif opérationnel", "Échéance", "Opérateurs", "Suivi")
    shown = sum(len(block.rangs) for block in blocks)
    rest = f", dont les {shown} premiers" if shown < len(lines) else ""
    table = fill_table(f"{TITLE}{NBSP}: {of_volets(lines)}{rest}", columns, blocks)
    return table and replace(table, genre="blocs sans-date")


def _share(counts: Sequence[int], rows: int) -> list[int]:
    """Return how many rows of each kind are printed: as many of each while there are some left, and so many in all."""
    given = [0] * len(counts)
    for _ in range(min(rows, sum(counts))):
        given[min((n for n, count in enumerate(counts) if given[n] < count), key=given.__getitem__)] += 1
    return given


def _is_left(line: EcheanceLine, day: date | None) -> bool:
    if last_day(line.echeance) is not None or is_closed(line, day):
        return False
    if not line.echeance.texte and line.fiche.contenu.echeance is not None:
        return False  # the deadline of the fiche itself holds for it
    start = line.echeance.debut if line.echeance.nature is Nature.OUVERTE else None
    return start is None or day is None or start <= day


def _heading(projet: Projet, fiche: Fiche, day: date | None, printed: tuple[Container[str], Container[str]]) -> Cell:
    """Return what a fiche is called; the first time, with its title and, if nothing else tells it, its follow-up."""
    seen, told = printed
    if fiche.id in seen:
        return Cell(dense_label(projet, fiche))
    shared = Cell() if fiche.id in told else follow_up(note_on_the_whole(fiche, day))
    lines = () if shared.empty else (shared.texte, *shared.suite)
    return Cell(dense_label(projet, fiche), suite=(fiche.contenu.titre, *lines))


def _row(projet: Projet, line: EcheanceLine, day: date | None, heading: Cell) -> Row:
    return Row(
        (
            heading,
            Cell(line.libelle, suite=line.volet.modalites if line.volet else ()),
            Cell(line.said or _UNTOLD, genre="" if line.said else "manque"),
            Cell(suite=tuple(map(projet.name_of, line.operateurs))),
            follow_up(own_note(line, day)),
        )
    )
