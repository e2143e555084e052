"""A revision of the roadmap or of its diagnosis, or an avenant of the contract: what it starts from, and why."""

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.model.instants import Day
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Shorthand, Text

OPINIONS: dict[str, str] = {
    "favorable": "favorable",
    "favorable-avec-reserves": "favorable avec réserves",
    "defavorable": "défavorable",
    "pris-acte": "pris acte",
}
"""How the sense of an opinion is named in print."""


@model
class MotifDeChangement:
    """Why something changes: a fiche, one of its objectives or, where neither is named, what is of no fiche."""

    fiche: Text | None = Field(
        default=None,
        description="Fiche qui change : 22, adultes/4 ou un identifiant ; celui d'une fiche retirée aussi. "
        "Sans elle, le motif est celui de ce qui change hors des fiches.",
    )
    objectif: Text | None = Field(
        default=None,
        description="Objectif qui change : son identifiant, son numéro imprimé, ou son rang dans la fiche.",
    )
    motif: Text = Field(description="Pourquoi cela change.")


@model
class Avis:
    """The opinion of a body on the act: asked for, then given."""

    instance: Text = Field(description="Identifiant d'une instance déclarée dans gouvernance/.")
    date: Day | None = Field(default=None, description="Date de l'avis ; une case à remplir est imprimée à défaut.")
    sens: Literal["favorable", "favorable-avec-reserves", "defavorable", "pris-acte"] | None = Field(
        default=None, description="Sens de l'avis."
    )


@model
class Revision:
    """A file of `revisions/`: an act that changes the roadmap, or the contract."""

    nature: Literal["revision", "avenant"] = Field(
        description="Ce qu'est l'acte : une révision du projet (CSP R.3224-1, IV), ou un avenant au contrat."
    )
    porte_sur: Literal["projet", "diagnostic"] | None = Field(
        default=None, description="Ce qu'une révision modifie : le projet, à défaut, ou son diagnostic partagé."
    )
    intitule: Text = Field(description="Intitulé, tel que le territoire le donne : « Avenant à l'arrêté »…")
    numero: Text | None = Field(default=None, description="Numéro de l'acte.")
    base: Text | None = Field(
        default=None,
        description="Version en vigueur : une étiquette ou un enregistrement de git, ou un dossier, depuis celui du "
        "projet.",
    )
    arrivee: Text | None = Field(
        default=None,
        description="Version proposée, de même, quand les fichiers ont changé depuis ; ceux d'aujourd'hui à défaut.",
    )
    vague: Text | None = Field(
        default=None,
        description="Pour un avenant, identifiant de sa vague : ses signataires et sa date y sont.",
    )
    considerants: ListOf[Text] = Field(default=(), description="Ce qui conduit à l'acte, une phrase par ligne.")
    motifs: ListOf[Annotated[MotifDeChangement, Shorthand("motif")]] = Field(
        default=(), description="Pourquoi chaque fiche, ou chaque objectif, change."
    )
    avis: ListOf[Annotated[Avis, Shorthand("instance")]] = Field(
        default=(), description="Avis demandés : instance, date et sens quand il est rendu."
    )
