"""What every document opens with: the cover page and the contents."""

from __future__ import annotations

from dataclasses import dataclass

from ptsm_cli.common.periodes import Periode, annee, dire
from ptsm_cli.common.typography import enumerer
from ptsm_cli.projet.projet import Projet

TITRE_A_DEFAUT = "Projet territorial de santé mentale"


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of the cover page: what it is, and its value."""

    libelle: str
    valeur: str


@dataclass(frozen=True, slots=True)
class PageDeGarde:
    """The cover page of a document."""

    document: str
    """What this document is: « Livret synthétique »."""
    titre: str
    sigle: str
    territoire: str
    date: str | None
    """Date of the version in French, where it is declared."""
    auteur: str | None
    mention: str | None
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class Entree:
    """One line of the contents, with those that it opens."""

    ancre: str
    intitule: str
    detail: str = ""
    entrees: tuple[Entree, ...] = ()


def page_de_garde(projet: Projet, document: str) -> PageDeGarde:
    """Return the cover page of a document on one project."""
    territoire = projet.territoire.contenu
    version = territoire.version
    date = dire(version.date) if version else None
    return PageDeGarde(
        document=document,
        titre=territoire.titre or TITRE_A_DEFAUT,
        sigle=territoire.sigle,
        territoire=territoire.nom,
        date=date and date[0].upper() + date[1:],
        auteur=version.auteur if version else None,
        mention=version.mention if version else None,
        details=tuple(_details(projet)),
    )


def _details(projet: Projet) -> list[Detail]:
    territoire = projet.territoire.contenu
    pluriel = "s" if len(territoire.departements) > 1 else ""
    lignes = [
        (f"Département{pluriel}", enumerer(territoire.departements)),
        ("Région", territoire.region),
        ("Période couverte", _annees(projet.horizon) if projet.horizon else None),
    ]
    return [Detail(libelle, valeur) for libelle, valeur in lignes if valeur]


def _annees(horizon: Periode) -> str:
    entiere = annee(horizon.debut.year).jusqu_a(annee(horizon.fin.year))
    if horizon == entiere:
        return f"{horizon.debut.year}-{horizon.fin.year}"
    return f"du {dire(Periode(horizon.debut, horizon.debut))} au {dire(Periode(horizon.fin, horizon.fin))}"
