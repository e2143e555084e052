"""What every document opens with: the cover page and the contents."""

from __future__ import annotations

from dataclasses import dataclass

from ptsm_cli.common.periodes import Periode, say, year_of
from ptsm_cli.common.typography import capitalize, enumeration
from ptsm_cli.model.instants import say_date
from ptsm_cli.model.publication import VERSION_STATES
from ptsm_cli.projet.projet import Projet

DEFAULT_TITLE = "Projet territorial de santé mentale"


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of the cover page: what it is, and its value."""

    libelle: str
    valeur: str


@dataclass(frozen=True, slots=True)
class Cover:
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
class Entry:
    """One line of the contents, with those that it opens."""

    ancre: str
    intitule: str
    detail: str = ""
    entrees: tuple[Entry, ...] = ()


def cover_page(projet: Projet, document: str) -> Cover:
    """Return the cover page of a document on one project."""
    territoire = projet.territoire.contenu
    version = territoire.version
    date = say_date(version.date) if version and version.date else None
    return Cover(
        document=document,
        titre=territoire.titre or DEFAULT_TITLE,
        sigle=territoire.sigle,
        territoire=territoire.nom,
        date=date and capitalize(date),
        auteur=version.auteur if version else None,
        mention=version.mention if version else None,
        details=tuple(_details(projet)),
    )


def _details(projet: Projet) -> list[Detail]:
    territoire = projet.territoire.contenu
    plural = "s" if len(territoire.departements) > 1 else ""
    version = territoire.version
    rows = [
        ("Version", version and version.libelle),
        ("État", version and version.etat and VERSION_STATES[version.etat]),
        (f"Département{plural}", enumeration(territoire.departements)),
        ("Région", territoire.region),
        ("Période couverte", _years(projet.horizon) if projet.horizon else None),
    ]
    return [Detail(label, value) for label, value in rows if value]


def _years(horizon: Periode) -> str:
    whole = year_of(horizon.debut.year).through(year_of(horizon.fin.year))
    if horizon == whole:
        return f"{horizon.debut.year}-{horizon.fin.year}"
    return f"du {say(Periode(horizon.debut, horizon.debut))} au {say(Periode(horizon.fin, horizon.fin))}"
