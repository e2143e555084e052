"""Fiches that a document points at, in a table: number, title, group."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.links.designations import designer, situer
from ptsm_cli.projet import Fiche, Projet
from ptsm_cli.render.tableau import Bloc, Case, Rang, Tableau, tabler
from ptsm_cli.texte import NBSP


def lister(projet: Projet, fiches: Sequence[Fiche], quoi: str) -> Tableau | None:
    """Return the table of some fiches, or None where there is none; `quoi` says which ones these are."""

    def rang(fiche: Fiche) -> Rang:
        groupe = projet.groupes.get(fiche.contenu.groupe)
        return Rang((Case(designer(fiche)), Case(fiche.contenu.titre), Case(situer(groupe) if groupe else "")))

    return tabler(f"{quoi}{NBSP}: {len(fiches)}", ("Fiche", "Titre", "Groupe"), [Bloc(tuple(map(rang, fiches)))])
