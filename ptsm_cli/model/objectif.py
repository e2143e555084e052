"""An operational objective: a concrete step of a fiche, by whom, how and by when."""

from typing import Annotated

from pydantic import Field

from ptsm_cli.model.acteurs import CitedActeurs
from ptsm_cli.model.dates import EcheanceEntry
from ptsm_cli.model.indicateur import IndicateurEntry
from ptsm_cli.model.model import model
from ptsm_cli.model.montants import ChargeEntry
from ptsm_cli.model.values import Identifier, ListOf, Shorthand, Text, YesNo


@model
class Volet:
    """One row of an objective: who does it, how, by when."""

    operateurs: CitedActeurs = Field(default=(), description="Qui réalise cette partie de l'objectif.")
    modalites: ListOf[Text] = Field(default=(), description="Comment elle est réalisée.")
    echeance: EcheanceEntry | None = Field(
        default=None, description="Échéance de cette partie, telle qu'elle est écrite."
    )


@model
class ObjectifOperationnel:
    """A concrete step of a fiche, with its deadline; the fiche's pilots and partners hold where it names none."""

    id: Identifier | None = Field(
        default=None,
        description="Identifiant de l'objectif dans sa fiche (lettres, chiffres, tirets) ; il reste juste quand "
        "l'ordre change.",
    )
    numero: Text | None = Field(
        default=None, description="Numéro que le document imprime : 1.1 ; le rang dans la fiche à défaut."
    )
    libelle: Text = Field(description="L'objectif opérationnel.")
    court: Text | None = Field(default=None, description="Libellé court pour le livret synthétique.")
    livret: YesNo = Field(
        default=True, description="« non » : le livret synthétique ne reprend pas cet objectif ; oui à défaut."
    )
    projet: Text | None = Field(
        default=None, description="Intertitre commun à des objectifs qui se suivent : « Projet 2 : … »."
    )
    operateurs: CitedActeurs = Field(default=(), description="Qui réalise l'objectif.")
    modalites: ListOf[Text] = Field(default=(), description="Comment il est réalisé.")
    echeance: EcheanceEntry | None = Field(
        default=None, description="Échéance telle qu'elle est écrite : second semestre 2020…"
    )
    duree: Text | None = Field(default=None, description="Durée de la réalisation, telle qu'elle est écrite : 6 mois.")
    volets: ListOf[Volet] = Field(default=(), description="Parties de l'objectif, quand leurs échéances diffèrent.")
    pilotes: CitedActeurs = Field(default=(), description="Pilotes propres à l'objectif.")
    partenaires: CitedActeurs = Field(default=(), description="Partenaires propres à l'objectif.")
    financeurs: CitedActeurs = Field(default=(), description="Financeurs propres à l'objectif.")
    charges: ListOf[ChargeEntry] = Field(
        default=(),
        description="Charges et coûts : un texte ou un montant (12 000 €) ; les totaux ne comptent que le budget.",
    )
    public_cible: ListOf[Text] = Field(default=(), description="Pour qui, si ce n'est pas le public de la fiche.")
    territoire_concerne: Text | None = Field(
        default=None, description="Où, si ce n'est pas sur tout le territoire de la fiche."
    )
    resultats_attendus: ListOf[Text] = Field(default=(), description="Résultats attendus de l'objectif.")
    indicateurs: ListOf[IndicateurEntry] = Field(default=(), description="Indicateurs intermédiaires de l'objectif.")


ObjectifEntry = Annotated[ObjectifOperationnel, Shorthand("libelle")]
"""An objective: its wording alone is enough."""
