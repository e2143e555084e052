"""How a fiche is called in a document or in an agenda."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.typography import enumerer, tronquer
from ptsm_cli.links.directory import Annuaire
from ptsm_cli.links.references import lire_reference, resoudre
from ptsm_cli.model.territoire import Groupe
from ptsm_cli.projet.projet import Fiche, Projet

_LARGEUR_DE_TITRE = 50


def designer(fiche: Fiche) -> str:
    """Return how a fiche is called: « Fiche action n°22 »."""
    return f"Fiche action n°{fiche.contenu.numero}"


def intituler(fiche: Fiche) -> str:
    """Return the title that the livret prints."""
    return fiche.contenu.titre_court or fiche.contenu.titre


def nommer(annuaire: Annuaire, projet: Projet, fiche: Fiche) -> str:
    """Return how a sentence names a fiche: « fiche n°22 », with its group where another fiche has this number."""
    return f"fiche {_numero(annuaire, projet, fiche)}"


def nommer_les_references(annuaire: Annuaire, projet: Projet, references: Iterable[str]) -> str:
    """Return how a sentence names fiches from references to them: « fiches n°4 et n°5 »; empty where there is none."""
    noms = [_de_la_reference(annuaire, projet, reference) for reference in references]
    return f"fiche{'s' if len(noms) > 1 else ''} {enumerer(noms)}" if noms else ""


def _de_la_reference(annuaire: Annuaire, projet: Projet, reference: str) -> str:
    """Return the number of the fiche; the reference as it is written where it leads to none of the project."""
    cible = resoudre(annuaire, lire_reference(reference), projet.id).cible
    if cible is None or cible.projet != projet.id:
        return reference
    return _numero(annuaire, projet, annuaire.fiche(cible))


def situer(groupe: Groupe) -> str:
    """Return how a group is named in a few words: « Parcours E – Précarité », « Objectif 1 du décret ».

    The decree's objectives go by their number: their wording is long, and it is the same everywhere. The other
    titles are cut where they are long.
    """
    if not groupe.numero or groupe.etiquette == groupe.numero:
        return groupe.titre
    if groupe.genre == "objectif-du-decret":
        return groupe.etiquette
    return f"{groupe.etiquette} – {tronquer(groupe.titre, _LARGEUR_DE_TITRE)}"


def homonyme(annuaire: Annuaire, projet: Projet, fiche: Fiche) -> Groupe | None:
    """Return the group of a fiche whose number another one has, for the two to be told apart; None for the others."""
    if len(annuaire.avec_le_numero(projet.id, fiche.contenu.numero)) == 1:
        return None
    return projet.groupes.get(fiche.contenu.groupe)


def _numero(annuaire: Annuaire, projet: Projet, fiche: Fiche) -> str:
    groupe = homonyme(annuaire, projet, fiche)
    numero = f"n°{fiche.contenu.numero}"
    return f"{numero} ({situer(groupe)})" if groupe else numero
