"""What an act changes, as three columns: the version in force, the version proposed, the motif."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ptsm_cli.changes.acts import ActDiff, Motivated
from ptsm_cli.changes.change import Change, ChangeKind
from ptsm_cli.changes.rewording import Fate, Run, reworded
from ptsm_cli.changes.telling import heading, sentence
from ptsm_cli.common.typography import capitalize
from ptsm_cli.projet.projet import grouped


@dataclass(frozen=True, slots=True)
class Passage:
    """Words with one fate: `retrait`, `ajout`, or nothing where they are kept."""

    sort: str
    texte: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One change.

    Attributes:
        objet: what changes, without its fiche.
        avant: the texts of the version in force.
        apres: the texts of the version proposed, each as the passages that it is made of.
        motif: why; empty where nothing says it.
    """

    objet: str
    avant: tuple[str, ...]
    apres: tuple[tuple[Passage, ...], ...]
    motif: str


@dataclass(frozen=True, slots=True)
class ComparedBlock:
    """The changes of one fiche, or of what is of none."""

    titre: str
    rangs: tuple[ComparedRow, ...]


def compared(diff: ActDiff) -> tuple[ComparedBlock, ...]:
    """Return the changes of an act, fiche by fiche, those of the territory in blocks of their own."""
    rows = grouped((_title(one.change), one) for one in diff.changes)
    return tuple(ComparedBlock(title, tuple(_rows(diff, changes))) for title, changes in rows.items())


def _title(change: Change) -> str:
    if change.owners and change.owners[0].field == "fiches":
        return capitalize(change.owners[0].name)
    return "Feuille de route"


def _rows(diff: ActDiff, changes: tuple[Motivated, ...]) -> Iterator[ComparedRow]:
    for one in changes:
        motif = "" if one.motif is None else diff.revision.motifs[one.motif].motif
        before, after = _texts(one.change)
        yield ComparedRow(capitalize(heading(one.change)) or _whole(one.change), before, after, motif)


def _whole(change: Change) -> str:
    said = {ChangeKind.AJOUT: "Fiche ajoutée", ChangeKind.RETRAIT: "Fiche retirée"}
    return said.get(change.kind, "Histoire de la fiche")


def _texts(change: Change) -> tuple[tuple[str, ...], tuple[tuple[Passage, ...], ...]]:
    match change.kind:
        case ChangeKind.MODIFICATION:
            return change.before, (tuple(map(_passage, reworded(change.before[0], change.after[0]))),)
        case ChangeKind.AJOUT:
            return (), tuple((Passage(Fate.ADDED.value, text),) for text in change.after)
        case ChangeKind.RETRAIT:
            return change.before, tuple((Passage(Fate.STRUCK.value, text),) for text in change.before)
        case ChangeKind.ORDRE:
            return change.before, tuple((Passage(Fate.ADDED.value, text),) for text in change.after)
    return (), ((Passage(Fate.ADDED.value, sentence(change, whole=True)),),)


def _passage(run: Run) -> Passage:
    return Passage(run.fate.value, run.text)
