"""How the tests of the examples look at a project, to compare it with its printed source."""

from __future__ import annotations

from pathlib import Path

from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.projet import Projet, charger_projet

EXEMPLES = Path(__file__).parent.parent / "examples"


def projet(nom: str) -> Projet:
    """Return an example, by the name of its folder."""
    return charger_projet(EXEMPLES / nom, f"examples/{nom}")


def instances(lu: Projet) -> dict[str, Instance]:
    """Return the bodies of a project by id, in the order of its files."""
    return {instance.id: instance for document in lu.gouvernance for instance in document.contenu.instances}


def reunions(lu: Projet) -> dict[str, Reunion]:
    """Return the meetings of a project by id, in the order of its files."""
    return {reunion.id: reunion for document in lu.gouvernance for reunion in document.contenu.reunions}


def jalons(lu: Projet) -> dict[str, Jalon]:
    """Return the milestones of a project by id, in the order of its files."""
    return {jalon.id: jalon for document in lu.gouvernance for jalon in document.contenu.jalons}


def moments(lu: Projet) -> dict[str, str | None]:
    """Return when each milestone stands: its printed text, else its day, else None."""
    return {
        jalon.id: jalon.echeance.texte if jalon.echeance else jalon.date.isoformat() if jalon.date else None
        for jalon in jalons(lu).values()
    }


def effectifs(lu: Projet) -> dict[str, int]:
    """Return how many fiches each group that has some holds, in printed order."""
    comptes = {groupe: len(lu.fiches_du_groupe(groupe)) for groupe in lu.groupes}
    return {groupe: nombre for groupe, nombre in comptes.items() if nombre}
