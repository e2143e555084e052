"""The governance of a project: who meets, when, what was decided, and the milestones of the démarche."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from ptsm_cli.model.territoire import Intervalle
from ptsm_cli.model.values import EcheanceSaisie, Entier, Jour, Liste, Raccourci, Texte, model

FORME_CADENCE = re.compile(r"(?P<nombre>[1-9]\d?)\s*/\s*(?P<periode>an|semestre|trimestre|mois)")

TYPES_D_INSTANCE: dict[str, str] = {
    "assemblee-generale": "Assemblée générale",
    "copil": "Comité de pilotage",
    "groupe-projet": "Groupe projet",
    "groupe-de-travail": "Groupe de travail",
    "bureau": "Bureau",
    "cssm": "Commission spécialisée en santé mentale",
    "cts": "Conseil territorial de santé",
    "commission-de-suivi": "Commission de suivi",
    "autre": "Instance",
}
"""How each kind of body is named in print."""

NIVEAUX: dict[str, str] = {
    "region": "Région",
    "infra-regional": "Infra-régional",
    "departement": "Département",
    "infra-departemental": "Infra-départemental",
}
"""How each territorial level is named in print."""

TypeDeJalon = Literal[
    "cadrage",
    "lancement",
    "diagnostic",
    "avis",
    "feuille-de-route",
    "arrete",
    "contrat",
    "avenant",
    "evaluation",
    "autre",
]
"""Kinds of milestone; diagnostic, avis, arrêté and contrat follow in that order (CSP L.3221-2, R.3224-1)."""


def _cadence(valeur: str) -> str:
    if FORME_CADENCE.fullmatch(valeur.strip()) is None:
        raise PydanticCustomError(
            "valeur",
            "{attendu}",
            {"attendu": "une cadence, de la forme 2/an, 1/semestre, 1/trimestre ou 1/mois"},
        )
    return valeur.strip()


Cadence = Annotated[Texte, AfterValidator(_cadence)]
"""How often a body is expected to meet: `2/an`, `1/trimestre`."""


@model
class Membre:
    """A seat in a body, by function and organisation, never by name."""

    membre: Texte = Field(description="Organisation (sigle d'un acteur) ou qualité : « représentants des usagers ».")
    fonction: Texte | None = Field(
        default=None, description="Fonction exercée : directrice des soins, coordinatrice du CLSM…"
    )
    nombre: Entier | None = Field(default=None, ge=1, description="Nombre de sièges.")


@model
class Instance:
    """A body that meets."""

    id: Texte = Field(description="Identifiant cité par les réunions : copil, gt-adultes…")
    nom: Texte = Field(description="Nom de l'instance.")
    type: Literal[
        "assemblee-generale",
        "copil",
        "groupe-projet",
        "groupe-de-travail",
        "bureau",
        "cssm",
        "cts",
        "commission-de-suivi",
        "autre",
    ] = Field(description="Sorte d'instance.")
    sigle: Texte | None = Field(default=None, description="Sigle : COPIL, AG, CSSM…")
    niveau: Literal["region", "infra-regional", "departement", "infra-departemental"] | None = Field(
        default=None, description="Niveau territorial."
    )
    parent: Texte | None = Field(default=None, description="Identifiant de l'instance à laquelle celle-ci rend compte.")
    role: Texte | None = Field(default=None, description="Ce que fait l'instance.")
    groupe: Texte | None = Field(
        default=None, description="Groupe de fiches (territoire.yaml) dont l'instance a la charge."
    )
    composition: Liste[Annotated[Membre, Raccourci("membre")]] = Field(
        default=(), description="Membres, par fonction et organisation."
    )
    pilotes: Liste[Texte] = Field(default=(), description="Qui anime l'instance, par fonction ou organisation.")
    redacteurs: Liste[Texte] = Field(default=(), description="Qui tient la plume.")
    cadence: Cadence | None = Field(default=None, description="Rythme attendu : 2/an, 1/trimestre.")
    minimum: Entier | None = Field(default=None, ge=1, description="Nombre minimal de réunions sur toute la période.")
    periode: Intervalle | None = Field(
        default=None, description="Période où l'instance se réunit ; l'horizon du projet à défaut."
    )
    participants_annonces: Entier | None = Field(
        default=None, ge=0, description="Nombre de personnes venues à ses réunions que le document annonce."
    )
    membres_annonces: Entier | None = Field(
        default=None, ge=0, description="Nombre de membres, ou de sièges, que le document annonce."
    )
    invitations_annoncees: Entier | None = Field(
        default=None, ge=0, description="Nombre d'invitations envoyées que le document annonce."
    )
    reunions_annoncees: Entier | None = Field(
        default=None, ge=0, description="Nombre de réunions tenues que le document annonce."
    )


@model
class Decision:
    """What a meeting decided."""

    libelle: Texte = Field(description="La décision.")
    fiches: Liste[Texte] = Field(default=(), description="Fiches concernées.")


@model
class Presence:
    """How many were invited and came, and which organisations."""

    invites: Entier | None = Field(default=None, ge=0, description="Nombre d'invités.")
    presents: Entier | None = Field(default=None, ge=0, description="Nombre de présents.")
    membres: Liste[Texte] = Field(default=(), description="Organisations présentes.")


@model
class Reunion:
    """A meeting, past or to come."""

    id: Texte = Field(description="Identifiant unique de la réunion : copil-2019-12-04.")
    instance: Texte = Field(description="Identifiant de l'instance qui se réunit.")
    date: Jour | None = Field(default=None, description="Jour de la réunion, tel qu'il est imprimé.")
    echeance: EcheanceSaisie | None = Field(
        default=None, description="Moment de la réunion quand le document ne donne pas le jour : « novembre 2020 »."
    )
    heure: Annotated[Texte, Field(pattern=r"^([01]?[0-9]|2[0-3])[:h][0-5][0-9]$")] | None = Field(
        default=None, description="Heure de début : 14:30 ; sans elle, la journée."
    )
    duree_minutes: Entier | None = Field(
        default=None, ge=1, le=24 * 60, description="Durée prévue, en minutes, d'un jour au plus."
    )
    lieu: Texte | None = Field(default=None, description="Lieu, ou « visioconférence ».")
    objet: Texte | None = Field(default=None, description="Objet de la réunion.")
    statut: Literal["prevue", "tenue", "annulee", "reportee"] = Field(description="Où en est la réunion.")
    motif: Texte | None = Field(default=None, description="Pourquoi elle a été annulée ou reportée.")
    remplacee_par: Texte | None = Field(default=None, description="Identifiant de la réunion qui la remplace.")
    ordre_du_jour: Liste[Texte] = Field(default=(), description="Points inscrits.")
    decisions: Liste[Annotated[Decision, Raccourci("libelle")]] = Field(default=(), description="Décisions prises.")
    decisions_attendues: Liste[Texte] = Field(default=(), description="Décisions à prendre lors de la réunion.")
    presence: Presence | None = Field(default=None, description="Invités et présents.")


@model
class Jalon:
    """A step of the démarche: diagnosis, opinions, arrêté, contract."""

    id: Texte = Field(description="Identifiant unique : arrete, ctsm…")
    libelle: Texte = Field(description="Ce qui est franchi.")
    type: TypeDeJalon = Field(description="Sorte de jalon.")
    date: Jour | None = Field(default=None, description="Jour où le jalon a été, ou sera, franchi.")
    echeance: EcheanceSaisie | None = Field(
        default=None,
        description="Échéance telle qu'elle est écrite : « avril 2022 », « dans les 6 mois après l'arrêté ».",
    )
    apres: Liste[Texte] = Field(default=(), description="Identifiants des jalons qui doivent précéder celui-ci.")
    organisme: Texte | None = Field(default=None, description="Qui décide ou rend l'avis : DGARS, CTS, CLSM…")
    note: Texte | None = Field(default=None, description="Précision utile.")


@model
class Gouvernance:
    """Content of one file of `gouvernance/`; the files of the folder add up."""

    instances: Liste[Instance] = Field(default=(), description="Instances qui se réunissent.")
    reunions: Liste[Reunion] = Field(default=(), description="Réunions, dans l'ordre du document.")
    jalons: Liste[Jalon] = Field(default=(), description="Jalons de la démarche.")
