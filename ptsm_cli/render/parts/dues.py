"""The objectives whose deadline falls by a given day, fiche by fiche, with what the follow-up notes say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ptsm_cli.agenda.agenda import echeances_within
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import NBSP, capitalize, counted
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.naming import fiche_label, groupe_name, telling_groupe
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.model.fiche import FOLLOW_UP_STATES, NoteDeSuivi
from ptsm_cli.model.instants import say_date
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import fiche_anchors
from ptsm_cli.render.parts.table import Cell, Fact, Row, RowGroup, Table, fill_table
from ptsm_cli.suivi.notes import is_closed, note_on_the_whole, own_note

PAST = "échéance passée"


@dataclass(frozen=True, slots=True)
class DueFiche:
    """A fiche with its objectives that are due.

    Attributes:
        fiche: its id.
        ancre: its anchor.
        etiquette: « Fiche action n°22 », with its group where another fiche has this number.
        titre: its title.
        faits: who leads it, and what the last note on the whole fiche says.
        objectifs: the objectives, in the order of the fiche.
        nombre: how many rows there are.
        passees: how many of them were due before the meeting.
    """

    fiche: str
    ancre: str
    etiquette: str
    titre: str
    faits: tuple[Fact, ...]
    objectifs: Table
    nombre: int
    passees: int


def due_fiches(
    directory: Directory, projet: Projet, fiches: Sequence[Fiche], day: date | None, end: date
) -> Iterator[DueFiche]:
    """Yield the fiches that have a deadline by a day, in printed order.

    Args:
        directory: the fiches of the project.
        projet: the project.
        fiches: those to look at.
        day: the day of the meeting: deadlines before it are past, and left out once reached or given up.
        end: the last day to look at.
    """
    dues: dict[str, list[EcheanceLine]] = {}
    for line in echeances_within(projet, Periode(date.min, end)):
        if not (_is_past(line, day) and is_closed(line, day)):
            dues.setdefault(line.fiche.id, []).append(line)
    anchors = fiche_anchors(projet)
    for fiche in fiches:
        lines = sorted(dues.get(fiche.id, ()), key=lambda line: line.order)
        objectifs = _table(projet, lines, day)
        if objectifs:
            past = sum(_is_past(line, day) for line in lines)
            yield DueFiche(
                fiche=fiche.id,
                ancre=anchors[fiche.id],
                etiquette=label(directory, projet, fiche),
                titre=fiche.contenu.titre,
                faits=tuple(_facts(projet, fiche, day)),
                objectifs=objectifs,
                nombre=len(lines),
                passees=past,
            )


def _facts(projet: Projet, fiche: Fiche, day: date | None) -> Iterator[Fact]:
    yield Fact("Pilotes", _pilotes(projet, fiche))
    followed = follow_up(note_on_the_whole(fiche, day))
    if not followed.empty:
        yield Fact("Suivi", (followed,))


def _pilotes(projet: Projet, fiche: Fiche) -> tuple[Cell, ...]:
    if fiche.contenu.lacks_pilote:
        to_define = any(map(is_to_define, fiche.contenu.pilotes))
        return (Cell("à définir" if to_define else "non précisé", genre="manque"),)
    own = [pilote for objectif in fiche.contenu.objectifs_operationnels for pilote in objectif.pilotes]
    return tuple(Cell(name) for name in dict.fromkeys(map(projet.name_of, (*fiche.contenu.pilotes, *own))))


def _table(projet: Projet, lines: Sequence[EcheanceLine], day: date | None) -> Table | None:
    blocks = [
        RowGroup(tuple(_row(projet, line, day) for line in own), heading or "")
        for heading, own in groupby(lines, lambda line: line.projet)
    ]
    legend = f"Objectifs à échéance{NBSP}: {len(lines)}"
    return fill_table(legend, ("Objectif opérationnel", "Échéance", "Opérateurs", "Suivi"), blocks)


def _row(projet: Projet, line: EcheanceLine, day: date | None) -> Row:
    past = _is_past(line, day)
    return Row(
        (
            Cell(line.libelle, suite=line.volet.modalites if line.volet else ()),
            Cell(line.echeance.texte, genre="passee" if past else "", suite=(PAST,) if past else ()),
            Cell(suite=tuple(map(projet.name_of, line.operateurs))),
            follow_up(own_note(line, day)),
        )
    )


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


def _is_past(line: EcheanceLine, day: date | None) -> bool:
    return day is not None and line.echeance.fin is not None and line.echeance.fin < day


def label(directory: Directory, projet: Projet, fiche: Fiche) -> str:
    """Return « Fiche action n°22 », with its group where another fiche has this number."""
    groupe = telling_groupe(directory, projet, fiche)
    return f"{fiche_label(fiche)} ({groupe_name(groupe)})" if groupe else fiche_label(fiche)


def count_dues(dues: Sequence[DueFiche], ending: str) -> str:
    """Return one sentence on how many fiches and deadlines there are; `ending` ends it: « d'ici là », or nothing."""
    count, past = sum(due.nombre for due in dues), sum(due.passees for due in dues)
    if not dues:
        return " ".join(filter(None, ("Aucune fiche n'a d'échéance datée", ending))) + "."
    verb = "ont" if len(dues) > 1 else "a"
    rest = f", dont {counted(past, 'déjà passée', 'déjà passées')}" if past else ""
    counts = f"{counted(len(dues), 'fiche')} {verb} {counted(count, 'échéance')}"
    return " ".join(filter(None, (counts, ending))) + f"{rest}."
