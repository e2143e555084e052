"""Every deadline that the files of a project hold, those of the governance included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ptsm_cli.echeances import Echeance
from ptsm_cli.echeances.deadlines import LigneEcheance, lire_saisie
from ptsm_cli.findings.location import Location
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.projet.projet import Document, Projet
from ptsm_cli.rules.wording import citer, echeance_nommee


@dataclass(frozen=True, slots=True)
class Saisie:
    """A deadline as typed: where, what the messages call it at the start of a sentence, and how it reads."""

    lieu: Location
    nom: str
    echeance: Echeance


def saisies(projet: Projet, lignes: Iterable[LigneEcheance]) -> Iterator[Saisie]:
    """Yield the deadlines typed in the files, each once: the volets of an objective may share one."""
    vues: set[Location] = set()
    for ligne in lignes:
        lieu = ligne.fiche.at(*ligne.route)
        if ligne.echeance.texte and lieu not in vues:
            vues.add(lieu)
            yield Saisie(lieu, echeance_nommee(ligne), ligne.echeance)
    for document in projet.gouvernance:
        yield from _de_gouvernance(document, projet)


def _de_gouvernance(document: Document[Gouvernance], projet: Projet) -> Iterator[Saisie]:
    reunions = [(f"de la réunion {citer(r.id)}", r.echeance) for r in document.contenu.reunions]
    jalons = [(f"du jalon {citer(j.libelle)}", j.echeance) for j in document.contenu.jalons]
    for liste, elements in (("reunions", reunions), ("jalons", jalons)):
        for rang, (de_quoi, saisie) in enumerate(elements):
            if saisie is not None:
                lieu = document.at(liste, rang, "echeance")
                nom = f"L'échéance {citer(saisie.texte)} {de_quoi}"
                yield Saisie(lieu, nom, lire_saisie(saisie, projet.horizon))
