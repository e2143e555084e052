"""How a fiche is called in a document."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.links.annuaire import Annuaire
from ptsm_cli.links.references import lire_reference, resoudre
from ptsm_cli.projet import Fiche, Projet
from ptsm_cli.texte import enumerer


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


def _numero(annuaire: Annuaire, projet: Projet, fiche: Fiche) -> str:
    numero = fiche.contenu.numero
    groupe = projet.groupes.get(fiche.contenu.groupe)
    if groupe is None or len(annuaire.avec_le_numero(projet.id, numero)) == 1:
        return f"n°{numero}"
    return f"n°{numero} ({groupe.etiquette if groupe.numero else groupe.titre})"
