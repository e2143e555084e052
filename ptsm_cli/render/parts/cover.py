"""What every document opens with: the cover page and the contents."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, of_period, say_day, year_of
from ptsm_cli.common.typography import NBSP, capitalize, enumeration, mentions, typeset
from ptsm_cli.links.naming import text_label
from ptsm_cli.links.succession import departures
from ptsm_cli.model.instants import DateInWords, say_date
from ptsm_cli.model.publication import VERSION_STATES, Version
from ptsm_cli.model.territoire import Territoire
from ptsm_cli.projet.logo import Picture, logo_of
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import fiche_anchors

_TITLES = {
    "ptsm": "Projet territorial de santé mentale",
    "cls": "Contrat local de santé",
    "clsm": "Conseil local de santé mentale",
}


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of the cover page: what it is, and its value."""

    libelle: str
    valeur: str


@dataclass(frozen=True, slots=True)
class Departure:
    """A fiche that has left the roadmap: its anchor, its name, its title, what became of it and why."""

    ancre: str
    nom: str
    titre: str
    devenir: str
    motif: str


@dataclass(frozen=True, slots=True)
class EmbeddedLogo:
    """An image embedded in a page, and what it says to those who do not see it."""

    adresse: str
    texte: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What opens a document, a cover page or two lines, and what each of its pages says at the head and at the foot."""

    document: str
    """What this document is: « Livret synthétique »."""
    titre: str
    sigle: str
    territoire: str
    date: str | None
    """Date of the version in French, where it is declared."""
    auteur: str | None
    mention: str | None
    edition: tuple[Detail, ...]
    """What `version` says, a line each."""
    details: tuple[Detail, ...]
    designation: str
    """The project and its territory: « PTSM 53 – Mayenne »."""
    version: str
    """« version de janvier 2019, document de travail », or « version non dite »."""
    retirees: tuple[Departure, ...] = ()
    """The fiches that the document does not count any more: its last lines say so."""
    logo: EmbeddedLogo | None = None


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the contents, with those that it opens."""

    ancre: str
    intitule: str
    detail: str = ""
    entrees: tuple[OutlineEntry, ...] = ()


def title_of(territoire: Territoire) -> str:
    """Return the title of the roadmap: its own, else what a roadmap of its kind is called."""
    return territoire.titre or _TITLES[territoire.genre]


def cover_page(projet: Projet, document: str) -> Cover:
    """Return the cover page of a document on one project."""
    territoire = projet.territoire.contenu
    version = territoire.version
    date = say_date(version.date) if version and version.date else None
    return Cover(
        document=document,
        titre=title_of(territoire),
        sigle=territoire.sigle,
        territoire=territoire.nom,
        date=date and capitalize(date),
        auteur=version.auteur if version else None,
        mention=version.mention if version else None,
        edition=tuple(_edition_details(projet)),
        details=tuple(_details(projet)),
        designation=territoire.designation,
        version=version_line(projet),
        retirees=tuple(_departures(projet)),
        logo=_logo(projet),
    )


def _logo(projet: Projet) -> EmbeddedLogo | None:
    found = logo_of(projet)
    if not isinstance(found, Picture):
        return None
    return EmbeddedLogo(f"data:{found.kind};base64,{b64encode(found.content).decode('ascii')}", found.text)


def shared_cover(projets: Sequence[Projet], document: str) -> Cover:
    """Return what opens a document on several projects: that of the project where there is only one."""
    if len(projets) == 1:
        return cover_page(projets[0], document)
    names = [projet.territoire.contenu for projet in projets]
    return Cover(
        document=document,
        titre="",
        sigle=enumeration(name.sigle for name in names),
        territoire=enumeration(name.nom for name in names),
        date=None,
        auteur=None,
        mention=None,
        edition=(),
        details=(),
        designation=enumeration(name.designation for name in names),
        version=f"{NBSP}; ".join(f"{p.territoire.contenu.sigle}{NBSP}: {version_line(p)}" for p in projets),
        retirees=tuple(
            replace(gone, ancre="", nom=f"{projet.territoire.contenu.sigle}, {gone.nom}")
            for projet in projets
            for gone in _departures(projet)
        ),
    )


def _departures(projet: Projet) -> Iterator[Departure]:
    anchors = fiche_anchors(projet)
    for fiche, became in departures(projet):
        contenu = fiche.contenu
        name = text_label(projet, fiche)
        yield Departure(anchors[fiche.id], name, contenu.titre, became, contenu.motif_de_retrait or "")


def version_line(projet: Projet) -> str:
    """Return the edition that the files hold, as each page says it: « version de janvier 2019, document validé »."""
    return ", ".join(filter(None, (_edition(projet.territoire.contenu.version), projet.git_mark)))


def _edition(version: Version | None) -> str:
    if version is None:
        return "version non dite"
    named = version.libelle or ("version" if version.date else "")
    said = say_date(version.date) if version.date else ""
    if said and not mentions(named, said):
        alone = version.libelle or isinstance(version.date, DateInWords)
        named += f", {said}" if alone else f" {typeset(of_period(said))}"
    return ", ".join(filter(None, (named, VERSION_STATES[version.etat] if version.etat else ""))) or "version non dite"


def _edition_details(projet: Projet) -> list[Detail]:
    version = projet.territoire.contenu.version
    rows = [
        ("Version", version and version.libelle),
        ("État", version and version.etat and VERSION_STATES[version.etat]),
        ("Enregistrée par git", projet.git_mark),
    ]
    return [Detail(label, value) for label, value in rows if value]


def _details(projet: Projet) -> list[Detail]:
    territoire = projet.territoire.contenu
    plural = "s" if len(territoire.departements) > 1 else ""
    rows = [
        (f"Département{plural}", enumeration(territoire.departements)),
        ("Région", territoire.region),
        ("Période couverte", _years(projet.horizon) if projet.horizon else None),
    ]
    return [Detail(label, value) for label, value in rows if value]


def _years(horizon: Periode) -> str:
    whole = year_of(horizon.debut.year).through(year_of(horizon.fin.year))
    if horizon == whole:
        return f"{horizon.debut.year}-{horizon.fin.year}"
    return f"du {say_day(horizon.debut)} au {say_day(horizon.fin)}"
