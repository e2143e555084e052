"""What an act changes, as three columns: the version in force, the version proposed, the motif."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ptsm_cli.changes.acts import ActDiff
from ptsm_cli.changes.change import Change, ChangeKind
from ptsm_cli.changes.rewording import Fate, Run, reworded
from ptsm_cli.changes.telling import heading, sentence
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import capitalize, space_numbers
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.prose.prose import Prose


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
    motif: str | Prose


@dataclass(frozen=True, slots=True)
class ComparedBlock:
    """The changes of one fiche, or of what is of none."""

    titre: str
    rangs: tuple[ComparedRow, ...]


def compared(changes: Iterable[tuple[Change, str | Prose]]) -> tuple[ComparedBlock, ...]:
    """Return changes, each with its motif or nothing, fiche by fiche; those of no fiche are in a block of their own."""
    blocks = grouped((_title(change), (change, motif)) for change, motif in changes)
    return tuple(ComparedBlock(title, tuple(_row(*one) for one in some)) for title, some in blocks.items())


def compared_act(diff: ActDiff, links: FicheLinks) -> tuple[ComparedBlock, ...]:
    """Return the changes of an act, each with its motif; what only looks alike is no part of it."""

    def motif(rank: int | None) -> str | Prose:
        if rank is None:
            return ""
        return links.said(diff.revision, diff.revision.motifs[rank].motif, "motifs", rank, "motif")

    return compared((replace(one.change, near=""), motif(one.motif)) for one in diff.changes)


def _title(change: Change) -> str:
    if change.owners and change.owners[0].field == "fiches":
        return space_numbers(capitalize(change.owners[0].name))
    return "Hors des fiches"


def _row(change: Change, motif: str | Prose) -> ComparedRow:
    before, after = _texts(change)
    return ComparedRow(capitalize(heading(change)) or _whole(change), before, after, motif)


def _whole(change: Change) -> str:
    """Return what is said of a fiche that comes or goes, or whose history is told."""
    said = {ChangeKind.AJOUT: "Fiche ajoutée", ChangeKind.RETRAIT: "Fiche retirée"}
    near = f", proche de la {change.near}" if change.near else ""
    return f"{said.get(change.kind, 'Histoire de la fiche')}{near}"


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
