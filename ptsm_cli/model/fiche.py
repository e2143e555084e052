"""A fiche action: what is done, by whom, by when, and how one will know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.common.french import fold
from ptsm_cli.model.dates import EcheanceEntry
from ptsm_cli.model.territoire import Priorite
from ptsm_cli.model.values import Day, ListOf, Number, Shorthand, Text, model

FOLLOW_UP_STATES: dict[str, str] = {
    "a-lancer": "à lancer",
    "en-cours": "en cours",
    "realise": "réalisé",
    "reporte": "reporté",
    "abandonne": "abandonné",
}
"""How each state of an objective is named in print."""

CitedActeurs = ListOf[Text]
"""Organisations by id, sigle or alias, or in plain words; « à définir » says that they are not known yet."""


def is_to_define(entry: str) -> bool:
    """Tell whether an entry says that the organisation is not known yet."""
    return fold(entry).replace("-", " ").strip(" .") in {"a definir", "a determiner", "a preciser"}


@model
class Mesure:
    """One value of an indicator, on one day."""

    date: Day = Field(description="Date de la mesure : 2020-12-31.")
    valeur: Number = Field(description="Valeur mesurée.")
    source: Text | None = Field(default=None, description="D'où vient la mesure.")


@model
class Indicateur:
    """How one will know that the action is done, or useful."""

    libelle: Text = Field(description="Ce qui est mesuré : « Nombre de livrets distribués ».")
    unite: Text | None = Field(default=None, description="Unité de la valeur.")
    valeur_initiale: Number | None = Field(default=None, description="Valeur de départ.")
    valeur_cible: Number | None = Field(default=None, description="Valeur visée.")
    mesures: ListOf[Mesure] = Field(default=(), description="Valeurs relevées.")


IndicateurEntry = Annotated[Indicateur, Shorthand("libelle")]


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

    libelle: Text = Field(description="L'objectif opérationnel.")
    court: Text | None = Field(default=None, description="Libellé court pour le livret synthétique.")
    projet: Text | None = Field(
        default=None, description="Intertitre commun à des objectifs qui se suivent : « Projet 2 : … »."
    )
    operateurs: CitedActeurs = Field(default=(), description="Qui réalise l'objectif.")
    modalites: ListOf[Text] = Field(default=(), description="Comment il est réalisé.")
    echeance: EcheanceEntry | None = Field(
        default=None, description="Échéance telle qu'elle est écrite : second semestre 2020…"
    )
    volets: ListOf[Volet] = Field(default=(), description="Parties de l'objectif, quand leurs échéances diffèrent.")
    pilotes: CitedActeurs = Field(default=(), description="Pilotes propres à l'objectif.")
    partenaires: CitedActeurs = Field(default=(), description="Partenaires propres à l'objectif.")
    financeurs: CitedActeurs = Field(default=(), description="Financeurs propres à l'objectif.")
    indicateurs: ListOf[IndicateurEntry] = Field(default=(), description="Indicateurs intermédiaires de l'objectif.")


@model
class Lien:
    """A link from a fiche to another fiche, or to another plan."""

    fiche: Text | None = Field(
        default=None, description="Fiche liée : 22, 17 bis, adultes/4, mayenne-53:22 ou son identifiant."
    )
    plan: Text | None = Field(
        default=None, description="Plan lié : identifiant d'un plan du territoire, ou son nom en clair."
    )
    reference: Text | None = Field(default=None, description="Endroit du plan : « livret 14 », « action 16 ».")
    objet: Text | None = Field(default=None, description="Ce que les deux ont en commun.")
    url: Text | None = Field(default=None, description="Adresse d'un document, en http ou https.")


LienEntry = Annotated[Lien, Shorthand("objet")]


@model
class NoteDeSuivi:
    """A dated note on the progress of a fiche or of one of its objectives."""

    date: Day = Field(description="Date de la note.")
    objectif: Text | None = Field(default=None, description="Rang de l'objectif concerné dans la fiche, à partir de 1.")
    etat: Literal["a-lancer", "en-cours", "realise", "reporte", "abandonne"] | None = Field(
        default=None, description="État constaté à cette date."
    )
    note: Text | None = Field(default=None, description="Ce qu'il faut retenir.")
    decision: Text | None = Field(default=None, description="Décision prise.")


@model
class FicheAction:
    """A fiche action. Only its number, title and group are required: a half-empty fiche is normal."""

    numero: Text = Field(description="Numéro imprimé : 22, 17 bis, 1.1.1, Bis.1.")
    titre: Text = Field(description="Titre de la fiche.")
    titre_court: Text | None = Field(default=None, description="Titre du livret synthétique, s'il diffère.")
    groupe: Text = Field(description="Identifiant d'un groupe déclaré dans territoire.yaml.")
    meme_contenu_que: Text | None = Field(
        default=None,
        description="Fiche dont celle-ci partage tout le contenu ; elle ne porte alors que son numéro et son titre.",
    )
    priorites: ListOf[Priorite] = Field(
        default=(), description="Priorités du décret (1 à 6), quand le groupe ne les dit pas."
    )
    vagues: ListOf[Text] = Field(default=(), description="Identifiants de vagues déclarées dans territoire.yaml.")
    niveau: Literal["haut", "moyen", "bas"] | None = Field(default=None, description="Priorité donnée à la fiche.")
    echeance: EcheanceEntry | None = Field(default=None, description="Échéance de toute la fiche, si elle en a une.")
    pilotes: CitedActeurs = Field(default=(), description="Pilotes : sigles d'acteurs ou texte, sinon « à définir ».")
    partenaires: CitedActeurs = Field(default=(), description="Partenaires : sigles d'acteurs ou texte.")
    financeurs: CitedActeurs = Field(default=(), description="Financeurs : sigles d'acteurs ou texte.")
    contexte: Text | None = Field(default=None, description="Constats qui fondent l'action.")
    objectifs_strategiques: ListOf[Text] = Field(default=(), description="Effets recherchés.")
    objectifs_operationnels: ListOf[Annotated[ObjectifOperationnel, Shorthand("libelle")]] = Field(
        default=(), description="Étapes concrètes, dans l'ordre, avec leur échéance."
    )
    moyens: ListOf[Text] = Field(default=(), description="Moyens nécessaires.")
    territoire_concerne: Text | None = Field(default=None, description="Où l'action se déroule.")
    public_cible: ListOf[Text] = Field(default=(), description="Pour qui.")
    resultats_attendus: ListOf[Text] = Field(default=(), description="Résultats attendus.")
    indicateurs: ListOf[IndicateurEntry] = Field(default=(), description="Indicateurs de réalisation et d'évaluation.")
    liens: ListOf[LienEntry] = Field(default=(), description="Liens avec d'autres fiches, plans ou travaux.")
    points_de_vigilance: ListOf[Text] = Field(default=(), description="Ce à quoi veiller.")
    suivi: ListOf[NoteDeSuivi] = Field(default=(), description="Notes de suivi datées.")

    @property
    def lacks_pilote(self) -> bool:
        """Whether nobody is named to lead it: neither for the fiche nor for each of its objectives."""
        return not _is_named(self.pilotes) and not (
            self.objectifs_operationnels
            and all(_is_named(objectif.pilotes) for objectif in self.objectifs_operationnels)
        )


def _is_named(entries: CitedActeurs) -> bool:
    return any(not is_to_define(entry) for entry in entries)
