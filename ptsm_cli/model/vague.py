"""A wave: the fiches that start, or are signed, together; and what a wave says of each of its fiches."""

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.model.acteurs import CitedActeurs
from ptsm_cli.model.dates import EcheanceEntry, Intervalle
from ptsm_cli.model.instants import Day
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Shorthand, Text, WholeNumber

CONTRACTS = frozenset({"contrat", "avenant"})
"""The kinds of wave that parties sign."""

DECISIONS: dict[str, str] = {
    "retenue": "retenue",
    "contractualisee": "contractualisée",
    "financee": "financée",
}
"""How what a wave decides of a fiche is named in print."""


@model
class Signataire:
    """One party to a contract, by function, never by name."""

    organisme: Text = Field(description="Organisation qui signe : sigle d'un acteur ou texte.")
    qualite: Text | None = Field(
        default=None, description="Qualité de la personne qui signe, jamais son nom : « directrice générale »."
    )


@model
class Vague:
    """A set of fiches that start, or are signed, together."""

    id: Text = Field(description="Identifiant cité par les fiches : 2019-2020, contrat-2022…")
    titre: Text = Field(description="Titre de la vague, tel qu'il est imprimé.")
    nature: Literal["programmation", "priorisation", "contrat", "avenant"] = Field(
        description="Ce que la vague engage : une programmation, une priorisation, un contrat, un avenant."
    )
    periode: Intervalle | None = Field(
        default=None, description="Période de mise en œuvre ; les plannings du livret la couvrent."
    )
    travaux: Intervalle | None = Field(
        default=None, description="Période pendant laquelle les fiches de la vague ont été travaillées."
    )
    date_signature: Day | None = Field(default=None, description="Date de signature.")
    signataires: ListOf[Annotated[Signataire, Shorthand("organisme")]] = Field(
        default=(), description="Parties au contrat ou à l'avenant, par organisation et qualité."
    )
    duree: Text | None = Field(default=None, description="Durée du contrat, telle qu'elle est écrite : 5 ans.")
    precedente: Text | None = Field(
        default=None, description="Identifiant de la vague que celle-ci suit ou modifie : le contrat d'un avenant."
    )
    ajouts: ListOf[Text] = Field(default=(), description="Ce que la vague ajoute à la précédente.")
    retraits: ListOf[Text] = Field(default=(), description="Ce que la vague retire de la précédente.")
    effectif_annonce: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de fiches que le document annonce."
    )
    effectif_etudie: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre d'actions travaillées avant sélection."
    )
    effectif_finance: WholeNumber | None = Field(default=None, ge=0, description="Nombre d'actions financées.")
    methode: ListOf[Text] = Field(
        default=(), description="Comment la vague a été construite ; ce qui a changé depuis la précédente."
    )
    evaluation: Text | None = Field(default=None, description="État de l'évaluation de la vague.")


@model
class LigneDeVague:
    """One row of a fiche in the planning of a wave: an objective told otherwise, or a row of its own."""

    objectif: Text | None = Field(
        default=None,
        description="Objectif que la ligne reprend : son identifiant, son numéro imprimé ou son rang ; "
        "rien pour une ligne que la fiche n'a pas.",
    )
    libelle: Text | None = Field(
        default=None, description="Libellé dans cette vague, s'il diffère de celui de la fiche."
    )
    echeance: EcheanceEntry | None = Field(
        default=None,
        description="Échéance dans cette vague, si elle diffère : « à déterminer par les pilotes » ne trace rien.",
    )
    pilotes: CitedActeurs = Field(default=(), description="Pilotes dans cette vague, ou ce que la case imprime.")
    partenaires: CitedActeurs = Field(default=(), description="Partenaires dans cette vague.")
    financeurs: CitedActeurs = Field(default=(), description="Financeurs dans cette vague.")


@model
class Inscription:
    """A fiche in a wave: what is decided of it there, and what the planning of the wave says otherwise."""

    vague: Text = Field(description="Identifiant d'une vague déclarée dans territoire.yaml.")
    decision: Literal["retenue", "contractualisee", "financee"] | None = Field(
        default=None, description="Ce que la vague décide de la fiche : retenue, contractualisée ou financée."
    )
    titre: Text | None = Field(
        default=None, description="Titre de la fiche dans cette vague, s'il diffère de celui de la fiche."
    )
    phrase: Text | None = Field(
        default=None, description="Phrase imprimée à la place du tableau : « démarrage des groupes pilotes en 2020 »."
    )
    lignes: ListOf[Annotated[LigneDeVague, Shorthand("libelle")]] = Field(
        default=(),
        description="Lignes que la vague dit autrement que la fiche, ou qu'elle a en plus ; les autres objectifs "
        "gardent la leur.",
    )


InscriptionEntry = Annotated[Inscription, Shorthand("vague")]
"""A fiche in a wave: most often the id of the wave alone."""
