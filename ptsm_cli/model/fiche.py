"""A fiche action: what is done, by whom, by when, and how one will know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.common.french import plier
from ptsm_cli.model.territoire import Priorite
from ptsm_cli.model.values import EcheanceSaisie, Jour, Liste, Modele, Nombre, Raccourci, Texte

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


class Mesure(Modele):
    """One value of an indicator, on one day."""

    date: Jour = Field(description="Date de la mesure : 2020-12-31.")
    valeur: Nombre = Field(description="Valeur mesurée.")
    source: Texte | None = Field(None, description="D'où vient la mesure.")


class Indicateur(Modele):
    """How one will know that the action is done, or useful."""

    libelle: Texte = Field(description="Ce qui est mesuré : « Nombre de livrets distribués ».")
    unite: Texte | None = Field(None, description="Unité de la valeur.")
    valeur_initiale: Nombre | None = Field(None, description="Valeur de départ.")
    valeur_cible: Nombre | None = Field(None, description="Valeur visée.")
    mesures: Liste[Mesure] = Field((), description="Valeurs relevées.")


IndicateurSaisi = Annotated[Indicateur, Raccourci("libelle")]


class Volet(Modele):
    """One row of an objective: who does it, how, by when."""

    operateurs: ActeursCites = Field((), description="Qui réalise cette partie de l'objectif.")
    modalites: Liste[Texte] = Field((), description="Comment elle est réalisée.")
    echeance: EcheanceSaisie | None = Field(None, description="Échéance de cette partie, telle qu'elle est écrite.")


class ObjectifOperationnel(Modele):
    """A concrete step of a fiche, with its deadline; the fiche's pilots and partners hold where it names none."""

    libelle: Texte = Field(description="L'objectif opérationnel.")
    court: Texte | None = Field(None, description="Libellé court pour le livret synthétique.")
    projet: Texte | None = Field(
        None, description="Intertitre commun à des objectifs qui se suivent : « Projet 2 : … »."
    )
    operateurs: ActeursCites = Field((), description="Qui réalise l'objectif.")
    modalites: Liste[Texte] = Field((), description="Comment il est réalisé.")
    echeance: EcheanceSaisie | None = Field(
        None, description="Échéance telle qu'elle est écrite : second semestre 2020…"
    )
    volets: Liste[Volet] = Field((), description="Parties de l'objectif, quand leurs échéances diffèrent.")
    pilotes: ActeursCites = Field((), description="Pilotes propres à l'objectif.")
    partenaires: ActeursCites = Field((), description="Partenaires propres à l'objectif.")
    financeurs: ActeursCites = Field((), description="Financeurs propres à l'objectif.")
    indicateurs: Liste[IndicateurSaisi] = Field((), description="Indicateurs intermédiaires de l'objectif.")


class Lien(Modele):
    """A link from a fiche to another fiche, or to another plan."""

    fiche: Texte | None = Field(
        None, description="Fiche liée : 22, 17 bis, adultes/4, mayenne-53:22 ou son identifiant."
    )
    plan: Texte | None = Field(None, description="Plan lié : identifiant d'un plan du territoire, ou son nom en clair.")
    reference: Texte | None = Field(None, description="Endroit du plan : « livret 14 », « action 16 ».")
    objet: Texte | None = Field(None, description="Ce que les deux ont en commun.")
    url: Texte | None = Field(None, description="Adresse d'un document, en http ou https.")


LienSaisi = Annotated[Lien, Raccourci("objet")]


class NoteDeSuivi(Modele):
    """A dated note on the progress of a fiche or of one of its objectives."""

    date: Jour = Field(description="Date de la note.")
    objectif: Texte | None = Field(None, description="Rang de l'objectif concerné dans la fiche, à partir de 1.")
    etat: Literal["a-lancer", "en-cours", "realise", "reporte", "abandonne"] | None = Field(
        None, description="État constaté à cette date."
    )
    note: Texte | None = Field(None, description="Ce qu'il faut retenir.")
    decision: Texte | None = Field(None, description="Décision prise.")


class FicheAction(Modele):
    """A fiche action. Only its number, title and group are required: a half-empty fiche is normal."""

    numero: Texte = Field(description="Numéro imprimé : 22, 17 bis, 1.1.1, Bis.1.")
    titre: Texte = Field(description="Titre de la fiche.")
    titre_court: Texte | None = Field(None, description="Titre du livret synthétique, s'il diffère.")
    groupe: Texte = Field(description="Identifiant d'un groupe déclaré dans territoire.yaml.")
    meme_contenu_que: Texte | None = Field(
        None,
        description="Fiche dont celle-ci partage tout le contenu ; elle ne porte alors que son numéro et son titre.",
    )
    priorites: Liste[Priorite] = Field((), description="Priorités du décret (1 à 6), quand le groupe ne les dit pas.")
    vagues: Liste[Texte] = Field((), description="Identifiants de vagues déclarées dans territoire.yaml.")
    pilotes: ActeursCites = Field((), description="Pilotes : sigles d'acteurs ou texte, sinon « à définir ».")
    partenaires: ActeursCites = Field((), description="Partenaires : sigles d'acteurs ou texte.")
    financeurs: ActeursCites = Field((), description="Financeurs : sigles d'acteurs ou texte.")
    contexte: Texte | None = Field(None, description="Constats qui fondent l'action.")
    objectifs_strategiques: Liste[Texte] = Field((), description="Effets recherchés.")
    objectifs_operationnels: Liste[Annotated[ObjectifOperationnel, Raccourci("libelle")]] = Field(
        (), description="Étapes concrètes, dans l'ordre, avec leur échéance."
    )
    moyens: Liste[Texte] = Field((), description="Moyens nécessaires.")
    territoire_concerne: Texte | None = Field(None, description="Où l'action se déroule.")
    public_cible: Liste[Texte] = Field((), description="Pour qui.")
    resultats_attendus: Liste[Texte] = Field((), description="Résultats attendus.")
    indicateurs: Liste[IndicateurSaisi] = Field((), description="Indicateurs de réalisation et d'évaluation.")
    liens: Liste[LienSaisi] = Field((), description="Liens avec d'autres fiches, plans ou travaux.")
    points_de_vigilance: Liste[Texte] = Field((), description="Ce à quoi veiller.")
    suivi: Liste[NoteDeSuivi] = Field((), description="Notes de suivi datées.")

    @property
    def sans_pilote(self) -> bool:
        """Whether nobody is named to lead it: neither for the fiche nor for each of its objectives."""
        return not _nomme(self.pilotes) and not (
            self.objectifs_operationnels and all(_nomme(objectif.pilotes) for objectif in self.objectifs_operationnels)
        )


def _nomme(entrees: ActeursCites) -> bool:
    return any(not a_definir(entree) for entree in entrees)
