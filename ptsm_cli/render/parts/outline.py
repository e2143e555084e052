"""Fiches that a document points at, in a table: number, title, group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ptsm_cli.common.typography import NBSP
from ptsm_cli.links.naming import designer, situer
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.anchors import ancres_des_groupes
from ptsm_cli.render.parts.table import Case, Rang, RowGroup, Tableau, tabler

AUTRES = "Autres fiches actions"
"""Heading of the fiches whose group is declared nowhere: they are printed all the same."""

_ANCRE_DES_AUTRES = "autres-fiches"


@dataclass(frozen=True, slots=True)
class Branche:
    """A group at its place in the outline.

    Attributes:
        groupe: the group, or None for the fiches without one.
        ancre: its anchor in the document.
        titre: its title.
        niveau: 0 for a group that no other contains.
        fiches: its own fiches, without those that share another's content.
        effectif: how many fiches it counts with the groups inside it.
    """

    groupe: Groupe | None
    ancre: str
    titre: str
    niveau: int
    fiches: tuple[Fiche, ...]
    effectif: int


def branches(projet: Projet, jumelles: frozenset[str]) -> Iterator[Branche]:
    """Yield the groups of a project, each followed by those that it contains, then the fiches without a group.

    Args:
        projet: the project.
        jumelles: ids of the fiches that are printed with another.
    """
    ancres = ancres_des_groupes(projet)
    imprimees = [fiche for fiche in projet.fiches if fiche.id not in jumelles]
    effectifs = Counter(groupe.id for fiche in imprimees for groupe in projet.lignee(fiche.contenu.groupe))
    siennes: dict[str, list[Fiche]] = {}
    for fiche in imprimees:
        siennes.setdefault(fiche.contenu.groupe, []).append(fiche)
    for groupe, niveau in _plan(projet):
        fiches = tuple(siennes.get(groupe.id, ()))
        yield Branche(groupe, ancres[groupe.id], groupe.titre, niveau, fiches, effectifs[groupe.id])
    autres = tuple(fiche for fiche in imprimees if fiche.contenu.groupe not in projet.groupes)
    if autres:
        yield Branche(None, _ANCRE_DES_AUTRES, AUTRES, 0, autres, len(autres))


def _plan(projet: Projet) -> Iterator[tuple[Groupe, int]]:
    """Yield each group once with its depth; a group that contains itself stands at the top."""
    profondeurs = {identifiant: _profondeur(projet, identifiant) for identifiant in projet.groupes}

    def descendre(groupe: Groupe, niveau: int) -> Iterator[tuple[Groupe, int]]:
        yield groupe, niveau
        for enfant in projet.groupes.values():
            if enfant.parent == groupe.id and profondeurs[enfant.id] == niveau + 1:
                yield from descendre(enfant, niveau + 1)

    for groupe in projet.groupes.values():
        if profondeurs[groupe.id] == 0:
            yield from descendre(groupe, 0)


def _profondeur(projet: Projet, identifiant: str) -> int:
    """Return how many groups contain this one; 0 where they contain one another in a circle."""
    lignee = list(projet.lignee(identifiant))
    return 0 if lignee[-1].parent in {groupe.id for groupe in lignee} else len(lignee) - 1


def lister(projet: Projet, fiches: Sequence[Fiche], quoi: str) -> Tableau | None:
    """Return the table of some fiches, or None where there is none; `quoi` says which ones these are."""

    def rang(fiche: Fiche) -> Rang:
        groupe = projet.groupes.get(fiche.contenu.groupe)
        return Rang((Case(designer(fiche)), Case(fiche.contenu.titre), Case(situer(groupe) if groupe else "")))

    return tabler(f"{quoi}{NBSP}: {len(fiches)}", ("Fiche", "Titre", "Groupe"), [RowGroup(tuple(map(rang, fiches)))])
