"""Fiches that a document points at, in a table: number, title, group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ptsm_cli.common.typography import NBSP
from ptsm_cli.links.naming import fiche_label, groupe_name
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Fiche, Projet, grouped
from ptsm_cli.render.parts.anchors import groupe_anchors
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table

OTHERS = "Autres fiches actions"
"""Heading of the fiches whose group is declared nowhere: they are printed all the same."""

_OTHERS_ANCHOR = "autres-fiches"


@dataclass(frozen=True, slots=True)
class Branch:
    """A group at its place in the outline.

    Attributes:
        groupe: the group, or None for the fiches without one.
        anchor: its anchor in the document.
        title: its title.
        level: 0 for a group that no other contains.
        fiches: its own fiches, without those that share another's content.
        count: how many fiches it counts with the groups inside it.
    """

    groupe: Groupe | None
    anchor: str
    title: str
    level: int
    fiches: tuple[Fiche, ...]
    count: int


def branches(projet: Projet, twins: frozenset[str]) -> Iterator[Branch]:
    """Yield the groups of a project, each followed by those that it contains, then the fiches without a group.

    Args:
        projet: the project.
        twins: ids of the fiches that are printed with another.
    """
    anchors = groupe_anchors(projet)
    printed = [fiche for fiche in projet.fiches if fiche.id not in twins]
    counts = Counter(groupe.id for fiche in printed for groupe in projet.lineage(fiche.contenu.groupe))
    own: dict[str, list[Fiche]] = {}
    for fiche in printed:
        own.setdefault(fiche.contenu.groupe, []).append(fiche)
    for groupe, level in _outline(projet):
        fiches = tuple(own.get(groupe.id, ()))
        yield Branch(groupe, anchors[groupe.id], groupe.titre, level, fiches, counts[groupe.id])
    others = tuple(fiche for fiche in printed if fiche.contenu.groupe not in projet.groupes)
    if others:
        yield Branch(None, _OTHERS_ANCHOR, OTHERS, 0, others, len(others))


def _outline(projet: Projet) -> Iterator[tuple[Groupe, int]]:
    """Yield each group once with its depth, each followed by those that it contains."""
    nesting = projet.nesting
    children = grouped((nesting.parents.get(groupe.id), groupe) for groupe in projet.groupes.values())
    waiting = list(reversed(children.get(None, ())))
    while waiting:
        groupe = waiting.pop()
        yield groupe, nesting.depths[groupe.id]
        waiting += reversed(children.get(groupe.id, ()))


def fiche_table(projet: Projet, fiches: Sequence[Fiche], what: str) -> Table | None:
    """Return the table of some fiches, or None where there is none; `what` says which ones these are."""

    def row(fiche: Fiche) -> Row:
        groupe = projet.groupes.get(fiche.contenu.groupe)
        return Row((Cell(fiche_label(fiche)), Cell(fiche.contenu.titre), Cell(groupe_name(groupe) if groupe else "")))

    return fill_table(f"{what}{NBSP}: {len(fiches)}", ("Fiche", "Titre", "Groupe"), [RowGroup(tuple(map(row, fiches)))])
