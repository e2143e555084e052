"""What is late, or falls due by a given day, in one table that keeps room for what is to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ptsm_cli.agenda.agenda import echeances_within
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, say_day
from ptsm_cli.common.typography import NBSP, capitalize, counted
from ptsm_cli.links.naming import dense_label, livret_title
from ptsm_cli.model.acteurs import is_nobody, is_to_define
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.suivi import FOLLOW_UP_STATES, NoteDeSuivi
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import fiche_anchors
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.suivi.notes import is_closed, note_on_the_whole, own_note
from ptsm_cli.suivi.standing import EcheanceState, echeance_state

ROWS, KEPT = 25, 8
"""How many rows are printed, and how many of them are kept for what is to come, that what is late would drive out."""

LATE, UNSAID = "En retard", "Échéance échue, état non dit"
"""What is said of those that are past: nobody knows that they are late where nothing is noted."""

_COLUMNS = ("Fiche", "Objectif opérationnel", "Pilotes", "Échéance", "Dernier état connu")


@dataclass(frozen=True, slots=True)
class Dues:
    """What is late, or falls due by a day.

    Attributes:
        tableau: the rows that are printed, or None.
        bilan: how many there are, in a sentence.
        ancres: the place of each fiche that is printed, by its id: its first row.
        reste: how many more there are.
    """

    tableau: Table | None
    bilan: str
    ancres: Mapping[str, str]
    reste: int

    @property
    def left(self) -> int:
        """How many rows are left for what no day is set for: the two tables share the same ones."""
        shown = sum(len(block.rangs) for block in self.tableau.blocs) if self.tableau else 0
        return max(KEPT, ROWS - shown)


def list_dues(projet: Projet, fiches: Sequence[Fiche], day: date | None, end: date) -> Dues:
    """Return what is late on a day, or falls due from it to another; what is told reached or given up is neither.

    Args:
        projet: the project.
        fiches: those to look at.
        day: the day of the meeting; None where it has none, and nothing is late.
        end: the last day to look at.
    """
    wanted = {fiche.id for fiche in fiches}
    found = echeances_within(projet, Periode(date.min, end))
    lines = [line for line in found if line.fiche.id in wanted and not is_closed(line, day)]
    late, unsaid = (_past(lines, day, state) for state in ("en-retard", "echue-etat-non-dit"))
    coming = [line for line in lines if line not in late and line not in unsaid]
    soonest = coming[: max(KEPT, ROWS - len(late) - len(unsaid))]
    oldest = late[: ROWS - len(soonest)]
    silent = unsaid[: ROWS - len(soonest) - len(oldest)]
    anchors = fiche_anchors(projet)
    printed: dict[str, str] = {}

    def row(line: EcheanceLine) -> Row:
        if line.fiche.id in printed:
            return Row(_cells(projet, line, day))
        printed[line.fiche.id] = anchors[line.fiche.id]
        named, *others, own = _cells(projet, line, day)
        named = replace(named, suite=(livret_title(line.fiche),))
        return Row((named, *others, _with_the_whole(own, line.fiche, day)), anchors[line.fiche.id])

    until = "" if end == date.max else f" d'ici au {say_day(end)}"
    blocks = [
        RowGroup(tuple(map(row, oldest)), _heading(LATE, oldest, late, "les plus anciens")),
        RowGroup(tuple(map(row, silent)), _heading(UNSAID, silent, unsaid, "les plus anciens")),
        RowGroup(tuple(map(row, soonest)), _heading(f"À échéance{until}", soonest, coming, "les plus proches")),
    ]
    table = fill_table(f"Objectifs à échéance passée ou proche{NBSP}: {of_volets(lines)}", _COLUMNS, blocks)
    rest = len(lines) - len(oldest) - len(silent) - len(soonest)
    return Dues(table and replace(table, genre="blocs dues"), _count((late, unsaid, coming), until), printed, rest)


def _past(lines: Sequence[EcheanceLine], day: date | None, state: EcheanceState) -> list[EcheanceLine]:
    return [line for line in lines if day is not None and echeance_state(line, day) == state]


def _heading(what: str, shown: Sequence[EcheanceLine], lines: Sequence[EcheanceLine], which: str) -> str:
    rest = f"{len(shown)} sur {len(lines)}, {which}" if len(shown) < len(lines) else of_volets(lines)
    return f"{what}{NBSP}: {rest}"


def of_volets(lines: Sequence[EcheanceLine]) -> str:
    """Return how many objectives these are the deadlines of, and how many deadlines where volets have their own."""
    objectifs = len(_objectifs(lines))
    return str(objectifs) if objectifs == len(lines) else f"{objectifs} ({counted(len(lines), 'échéance')})"


def _objectifs(lines: Sequence[EcheanceLine]) -> set[tuple[str, int, str | None]]:
    """Return what these are the deadlines of: an objective counts once, whatever its volets; so does a deployment."""
    return {(line.fiche.id, line.rank, line.place) for line in lines}


def _cells(projet: Projet, line: EcheanceLine, day: date | None) -> tuple[Cell, ...]:
    return (
        Cell(dense_label(projet, line.fiche)),
        Cell(line.libelle, suite=tuple(_told_apart(projet, line))),
        Cell(suite=tuple(_named(projet, line.pilotes))),
        Cell(line.said),
        follow_up(own_note(line, day)),
    )


def _with_the_whole(own: Cell, fiche: Fiche, day: date | None) -> Cell:
    """Return the state of an objective with the last note on its whole fiche, which is printed once."""
    whole = follow_up(note_on_the_whole(fiche, day))
    if whole.empty:
        return own
    said = (f"Toute la fiche{NBSP}: {whole.texte}", *whole.suite)
    return replace(own, suite=(*own.suite, *said)) if own.texte else Cell(said[0], suite=said[1:])


def _told_apart(projet: Projet, line: EcheanceLine) -> Iterator[str]:
    """Yield the project of an objective, then what tells a volet from its neighbours: its modalities, else by whom."""
    if line.projet:
        yield line.projet
    if line.volet:
        yield from line.volet.modalites or map(projet.name_of, line.volet.operateurs)


def _named(projet: Projet, entries: Sequence[str]) -> Iterator[str]:
    """Yield the organisations of a list; « à définir » is said once for all the fiches, not a row each."""
    return (projet.name_of(entry) for entry in entries if not (is_to_define(entry) or is_nobody(entry)))


def follow_up(note: NoteDeSuivi | None) -> Cell:
    """Return the state that a note gives, its date, and its words."""
    if note is None:
        return Cell()
    said = say_date(note.date)
    when = f"au {said}" if isinstance(note.date, date) else said
    decided = f"décision{NBSP}: {note.decision}" if note.decision else None
    lines = [FOLLOW_UP_STATES[note.etat] if note.etat else None, when, note.note, decided]
    first, *rest = filter(None, lines)
    return Cell(capitalize(first), suite=tuple(rest))


def _count(parts: tuple[Sequence[EcheanceLine], Sequence[EcheanceLine], Sequence[EcheanceLine]], until: str) -> str:
    """Return one sentence on how many objectives are late, are past without a state said, and fall due."""
    lines_late, lines_unsaid, lines_coming = map(_objectifs, parts)
    late, unsaid = len(lines_late), len(lines_unsaid - lines_late)
    coming = len(lines_coming - lines_unsaid - lines_late)
    if not late and not unsaid and not coming:
        return f"Aucune échéance datée n'est passée ni ne tombe{until}." if until else "Aucune échéance n'est datée."
    past = [
        counted(late, "objectif est en retard", "objectifs sont en retard") if late else "",
        counted(unsaid, "objectif est échu, état non dit", "objectifs sont échus, état non dit") if unsaid else "",
    ]
    if not late and not unsaid:
        return f"{counted(coming, 'objectif vient à échéance', 'objectifs viennent à échéance')}{until}."
    others = counted(coming, "autre vient à échéance", "autres viennent à échéance")
    return f"{f'{NBSP}; '.join(filter(None, (*past, f'{others}{until}' if coming else '')))}."
