"""A fiche action: what is done, by whom, by when, and how one will know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.common.french import plier
from ptsm_cli.model.territoire import Priorite
from ptsm_cli.model.values import EcheanceSaisie, Jour, Liste, Nombre, Raccourci, Texte, model

ETATS_DE_SUIVI: dict[str, str] = {
    "a-lancer": "à lancer",
    "en-cours": "en cours",
    "realise": "réalisé",
    "reporte": "reporté",
    "abandonne": "abandonné",
}
"""How each state of an objective is named in print."""

ActeursCites = Liste[Texte]
"""Organisations by id, sigle or alias, or in plain words; « à définir » says that they are not known yet."""


def a_definir(entree: str) -> bool:
    """Tell whether an entry says that the organisation is not known yet."""
    return plier(entree).replace("-", " ").strip(" .") in {"a definir", "a determiner", "a preciser"}


@model
class Mesure:
    """One value of an indicator, on one day."""

    date: Jour = Field(description="Date de la mesure : 2020-12-31.")
    valeur: Nombre = Field(description="Valeur mesurée.")
    source: Texte | None = Field(default=None, description="D'où vient la mesure.")


@model
class Indicateur:
    """How one will know that the action is done, or useful."""

    libelle: Texte = Field(description="Ce qui est mesuré : « Nombre de livrets distribués ».")
    unite: Texte | None = Field(default=None, description="Unité de la valeur.")
    valeur_initiale: Nombre | None = Field(default=None, description="Valeur de départ.")
    valeur_cible: Nombre | None = Field(default=None, description="Valeur visée.")
    mesures: Liste[Mesure] = Field(default=(), description="Valeurs relevées.")


IndicateurSaisi = Annotated[Indicateur, Raccourci("libelle")]


@model
class Volet:
    """One row of an objective: who does it, how, by when."""

    operateurs: ActeursCites = Field(default=(), description="Qui réalise cette partie de l'objectif.")
    modalites: Liste[Texte] = Field(default=(), description="Comment elle est réalisée.")
    echeance: EcheanceSaisie | None = Field(
        default=None, description="Échéance de cette partie, telle qu'elle est écrite."
    )


@model
class ObjectifOperationnel:
    """A concrete step of a fiche, with its deadline; the fiche's pilots and partners hold where it names none."""

    libelle: Texte = Field(description="L'objectif opérationnel.")
    court: Texte | None = Field(default=None, description="Libellé court pour le livret synthétique.")
    projet: Texte | None = Field(
        default=None, description="Intertitre commun à des objectifs qui se suivent : « Projet 2 : … »."
    )
    operateurs: ActeursCites = Field(default=(), description="Qui réalise l'objectif.")
    modalites: Liste[Texte] = Field(default=(), description="Comment il est réalisé.")
    echeance: EcheanceSaisie | None = Field(
        default=None, description="Échéance telle qu'elle est écrite : second semestre 2020…"
    )
    volets: Liste[Volet] = Field(default=(), description="Parties de l'objectif, quand leurs échéances diffèrent.")
    pilotes: ActeursCites = Field(default=(), description="Pilotes propres à l'objectif.")
    partenaires: ActeursCites = Field(default=(), description="Partenaires propres à l'objectif.")
    financeurs: ActeursCites = Field(default=(), description="Financeurs propres à l'objectif.")
    indicateurs: Liste[IndicateurSaisi] = Field(default=(), description="Indicateurs intermédiaires de l'objectif.")


@model
class Lien:
    """A link from a fiche to another fiche, or to another plan."""

    fiche: Texte | None = Field(
        default=None, description="Fiche liée : 22, 17 bis, adultes/4, mayenne-53:22 ou son identifiant."
    )
    plan: Texte | None = Field(
        default=None, description="Plan lié : identifiant d'un plan du territoire, ou son nom en clair."
    )
    reference: Texte | None = Field(default=None, description="Endroit du plan : « livret 14 », « action 16 ».")
    objet: Texte | None = Field(default=None, description="Ce que les deux ont en commun.")
    url: Texte | None = Field(default=None, description="Adresse d'un document, en http ou https.")


LienSaisi = Annotated[Lien, Raccourci("objet")]


@model
class NoteDeSuivi:
    """A dated note on the progress of a fiche or of one of its objectives."""

    date: Jour = Field(description="Date de la note.")
    objectif: Texte | None = Field(
        default=None, description="Rang de l'objectif concerné dans la fiche, à partir de 1."
    )
    etat: Literal["a-lancer", "en-cours", "realise", "reporte", "abandonne"] | None = Field(
        default=None, description="État constaté à cette date."
    )
    note: Texte | None = Field(default=None, description="Ce qu'il faut retenir.")
    decision: Texte | None = Field(default=None, description="Décision prise.")


@model
class FicheAction:
    """A fiche action. Only its number, title and group are required: a half-empty fiche is normal."""

    numero: Texte = Field(description="Numéro imprimé : 22, 17 bis, 1.1.1, Bis.1.")
    titre: Texte = Field(description="Titre de la fiche.")
    titre_court: Texte | None = Field(default=None, description="Titre du livret synthétique, s'il diffère.")
    groupe: Texte = Field(description="Identifiant d'un groupe déclaré dans territoire.yaml.")
    meme_contenu_que: Texte | None = Field(
        default=None,
        description="Fiche dont celle-ci partage tout le contenu ; elle ne porte alors que son numéro et son titre.",
    )
    priorites: Liste[Priorite] = Field(
        default=(), description="Priorités du décret (1 à 6), quand le groupe ne les dit pas."
    )
    vagues: Liste[Texte] = Field(default=(), description="Identifiants de vagues déclarées dans territoire.yaml.")
    pilotes: ActeursCites = Field(default=(), description="Pilotes : sigles d'acteurs ou texte, sinon « à définir ».")
    partenaires: ActeursCites = Field(default=(), description="Partenaires : sigles d'acteurs ou texte.")
    financeurs: ActeursCites = Field(default=(), description="Financeurs : sigles d'acteurs ou texte.")
    contexte: Texte | None = Field(default=None, description="Constats qui fondent l'action.")
    objectifs_strategiques: Liste[Texte] = Field(default=(), description="Effets recherchés.")
    objectifs_operationnels: Liste[Annotated[ObjectifOperationnel, Raccourci("libelle")]] = Field(
        default=(), description="Étapes concrètes, dans l'ordre, avec leur échéance."
    )
    moyens: Liste[Texte] = Field(default=(), description="Moyens nécessaires.")
    territoire_concerne: Texte | None = Field(default=None, description="Où l'action se déroule.")
    public_cible: Liste[Texte] = Field(default=(), description="Pour qui.")
    resultats_attendus: Liste[Texte] = Field(default=(), description="Résultats attendus.")
    indicateurs: Liste[IndicateurSaisi] = Field(default=(), description="Indicateurs de réalisation et d'évaluation.")
    liens: Liste[LienSaisi] = Field(default=(), description="Liens avec d'autres fiches, plans ou travaux.")
    points_de_vigilance: Liste[Texte] = Field(default=(), description="Ce à quoi veiller.")
    suivi: Liste[NoteDeSuivi] = Field(default=(), description="Notes de suivi datées.")

    @property
    def sans_pilote(self) -> bool:
        """Whether nobody is named to lead it: neither for the fiche nor for each of its objectives."""
        return not _nomme(self.pilotes) and not (
            self.objectifs_operationnels and all(_nomme(objectif.pilotes) for objectif in self.objectifs_operationnels)
        )


def _nomme(entrees: ActeursCites) -> bool:
    return any(not a_definir(entree) for entree in entrees)
