"""The fiches of a project in their groups, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import FINE, NBSP, enumeration
from ptsm_cli.links.naming import OTHERS, dense_label
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import groupe_anchors

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


def name_fiches(projet: Projet, fiches: Sequence[Fiche]) -> str:
    """Return fiches in a sentence: « la fiche n° 1 », « les fiches n° 1, 2 et 17 bis », « les fiches Adultes 1 »."""
    labels = [dense_label(projet, fiche, whole=True) for fiche in fiches]  # a sentence says a group once
    bare = [label for fiche, label in zip(fiches, labels, strict=True) if label == fiche.contenu.numero]
    sign = f"n°{FINE}" if len(bare) == len(labels) else ""
    named = enumeration(labels) if bare else _by_groupe(fiches, labels)
    return f"{'la fiche' if len(labels) == 1 else 'les fiches'} {sign}{named}"


def _by_groupe(fiches: Sequence[Fiche], labels: Sequence[str]) -> str:
    """Return names that begin with their group, the group once: « Adultes 1 et 3 ; Précarité 2, 3 et 4 »."""
    numbers: dict[str, list[str]] = {}
    for fiche, label in zip(fiches, labels, strict=True):
        numbers.setdefault(label.removesuffix(fiche.contenu.numero), []).append(fiche.contenu.numero)
    parts = [f"{groupe}{enumeration(own)}" for groupe, own in numbers.items()]
    return enumeration(parts) if len(parts) == len(labels) else f"{NBSP}; ".join(parts)


def name_some(projet: Projet, fiches: Sequence[Fiche], whole: int) -> str:
    """Return fiches in a sentence, « toutes les fiches » where they are all those of a whole."""
    return "toutes les fiches" if len(fiches) == whole > 1 else name_fiches(projet, fiches)
