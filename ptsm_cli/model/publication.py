"""What the printed document says of itself: its edition, who to write to, what to read."""

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.model.instants import Annee, PeriodeOrWords
from ptsm_cli.model.model import model
from ptsm_cli.model.values import Shorthand, Text

VERSION_STATES: dict[str, str] = {
    "document-de-travail": "document de travail",
    "soumis-a-avis": "document soumis à avis",
    "valide": "document validé",
    "arrete": "document arrêté",
    "revise": "document révisé",
}
"""How each state is named in print: of the document, for the label of a version has a gender that we do not know."""


@model
class Version:
    """The edition of the roadmap that the files hold."""

    libelle: Text | None = Field(default=None, description="Nom de cette version : « version 2 », « 2e édition »…")
    date: PeriodeOrWords | None = Field(
        default=None, description="Date de cette version : 2019-01 ou 2019-01-25 ; rien si le document ne la dit pas."
    )
    etat: Literal["document-de-travail", "soumis-a-avis", "valide", "arrete", "revise"] | None = Field(
        default=None, description="Où en est le document : de travail, soumis à avis, validé, arrêté ou révisé."
    )
    auteur: Text | None = Field(default=None, description="Qui publie cette version : « groupe projet », « CSSM »…")
    mention: Text | None = Field(default=None, description="Précision imprimée sous la date : adoption, transmission…")


@model
class Logo:
    """The image that stands at the head of the documents."""

    fichier: Text = Field(description="Chemin de l'image dans le projet, en PNG ou en JPEG : logo.png.")
    texte: Text = Field(
        description="Ce que dit l'image, pour qui ne la voit pas : « Logo de l'agence régionale de santé »."
    )


@model
class Contact:
    """Whom to write to, by function and never by name."""

    organisme: Text | None = Field(default=None, description="Organisation à laquelle s'adresser.")
    fonction: Text | None = Field(
        default=None, description="Fonction de la personne, jamais son nom : « coordinatrice du PTSM »."
    )
    courriel: Text | None = Field(default=None, description="Adresse électronique du service.")
    telephone: Text | None = Field(default=None, description="Numéro de téléphone, tel qu'il est imprimé.")
    site: Text | None = Field(default=None, description="Adresse du site, en http ou https.")


@model
class LienUtile:
    """A page of the web that the document refers to."""

    titre: Text = Field(description="Ce que l'on trouve à cette adresse.")
    url: Text = Field(description="Adresse, en http ou https.")


@model
class Ouvrage:
    """A work that the document quotes."""

    titre: Text = Field(description="Titre de l'ouvrage, ou toute la référence telle qu'elle est imprimée.")
    auteur: Text | None = Field(default=None, description="Auteur ou organisme qui le publie.")
    annee: Annee | None = Field(default=None, description="Année de publication : 2018.")
    url: Text | None = Field(default=None, description="Adresse du document, en http ou https.")


ReferenceEntry = Annotated[Ouvrage, Shorthand("titre")]
"""A work quoted: often its whole printed notice alone."""


@model
class Rubrique:
    """A heading of the document that belongs to no fiche; it may still be empty."""

    titre: Text = Field(description="Titre de la rubrique.")
    contenu: Text | None = Field(default=None, description="Son contenu, en quelques phrases.")
    url: Text | None = Field(default=None, description="Adresse où lire la suite, en http ou https.")
