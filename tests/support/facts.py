"""How the tests of the examples look at a project, to compare it with its printed source."""

from __future__ import annotations

import csv
from collections import Counter
from typing import NamedTuple

from repository import EXAMPLES, ROOT

from ptsm_cli.model.gouvernance import Instance, Jalon, Reunion
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet


def projet(name: str) -> Projet:
    """Return an example, by the name of its folder."""
    return load_projet(EXAMPLES / name, f"examples/{name}")


def instances(read: Projet) -> dict[str, Instance]:
    """Return the bodies of a project by id, in the order of its files."""
    return {instance.id: instance for document in read.gouvernance for instance in document.contenu.instances}


def reunions(read: Projet) -> dict[str, Reunion]:
    """Return the meetings of a project by id, in the order of its files."""
    return {reunion.id: reunion for document in read.gouvernance for reunion in document.contenu.reunions}


def jalons(read: Projet) -> dict[str, Jalon]:
    """Return the milestones of a project by id, in the order of its files."""
    return {jalon.id: jalon for document in read.gouvernance for jalon in document.contenu.jalons}


def moments(read: Projet) -> dict[str, str | None]:
    """Return when each milestone stands: its printed text, else its day, else None."""
    return {
        jalon.id: jalon.echeance.texte if jalon.echeance else str(jalon.date) if jalon.date else None
        for jalon in jalons(read).values()
    }


def edges(read: Projet) -> dict[str, tuple[str, ...]]:
    """Return, for each milestone that must come after others, which ones."""
    return {jalon.id: jalon.apres for jalon in jalons(read).values() if jalon.apres}


def publics(read: Projet) -> dict[str, tuple[str, ...]]:
    """Return the publics of each fiche that names some, by the id of the fiche."""
    return {fiche.id: fiche.contenu.public_cible for fiche in read.fiches if fiche.contenu.public_cible}


def counts(read: Projet) -> dict[str, int]:
    """Return how many fiches each group that has some holds, in printed order."""
    counts = Counter(fiche.contenu.groupe for fiche in read.fiches)
    return {groupe: counts[groupe] for groupe in read.groupes if counts[groupe]}


class PrintedEcheance(NamedTuple):
    """One line of the table of echeances: where it stands, its words, its nature and the semesters that it covers."""

    fiche: str
    rang: str
    echeance: str
    nature: str
    semestres: str


def printed_echeances() -> list[PrintedEcheance]:
    """Return the echeances of Mayenne as printed, from a table that was typed by hand.

    `semestres` has one digit for each semester from 2019-S1 to 2024-S2: 1 where the echeance covers it.
    """
    table = ROOT / "tests" / "examples" / "mayenne_echeances.csv"
    with table.open(encoding="utf-8", newline="") as file:
        return [PrintedEcheance(**line) for line in csv.DictReader(file)]
