"""The governance of a project: who meets, when, what was decided, and the milestones of the démarche."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ptsm_cli.common.french import fold
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets
from ptsm_cli.model.dates import EcheanceEntry, Intervalle
from ptsm_cli.model.hours import Heure, Minutes, noted_hour, timed
from ptsm_cli.model.instants import DayOrDeadline, days_with_an_hour
from ptsm_cli.model.model import model
from ptsm_cli.model.values import AsWritten, ListOf, Shorthand, Text, WholeNumber

CADENCE_FORM = re.compile(r"(?P<nombre>[1-9]\d?)\s*/\s*(?P<periode>an|semestre|trimestre|mois)")

_IN_WORDS = deferred(
    r"(?:une|(?P<nombre>[1-9]\d?)) ?(?:fois|reunions?|seances?|x)? ?(?:par|/|chaque|tous les)? ?(?:l')?"
    r"(?P<periode>an|semestre|trimestre|mois)(?:nee)?s?"
)
_ADJECTIVES = {
    **dict.fromkeys(("annuel", "annuelle", "tous les an", "chaque annee"), "1/an"),
    **dict.fromkeys(("semestriel", "semestrielle"), "1/semestre"),
    **dict.fromkeys(("trimestriel", "trimestrielle"), "1/trimestre"),
    **dict.fromkeys(("mensuel", "mensuelle", "tous les moi"), "1/mois"),
}
"""How else a cadence is said, folded, without the sign of the plural."""

INSTANCE_TYPES: dict[str, str] = {
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

LEVELS: dict[str, str] = {
    "region": "Région",
    "infra-regional": "Infra-régional",
    "departement": "Département",
    "infra-departemental": "Infra-départemental",
}
"""How each territorial level is named in print."""

JalonType = Literal[
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


def _cadence(value: str) -> str:
    if CADENCE_FORM.fullmatch(value.strip()) is None:
        raise PydanticCustomError(
            "valeur",
            "{attendu}",
            {"attendu": f"une cadence, de la forme 2/an, 1/semestre, 1/trimestre ou 1/mois{_likely(value)}"},
        )
    return value.strip()


def _likely(value: str) -> str:
    """Return the cadence that words are likely to mean, after a colon, or nothing: « 2 fois par an », « mensuelle »."""
    folded = fold(value)
    found = _IN_WORDS.fullmatch(folded)
    often = f"{found['nombre'] or 1}/{found['periode']}" if found else _ADJECTIVES.get(folded.rstrip("s"))
    return f" : peut-être {guillemets(often)}" if often else ""


Cadence = Annotated[Text, AfterValidator(_cadence)]
"""How often a body is expected to meet: `2/an`, `1/trimestre`."""


@model
class Membre:
    """A seat in a body, by function and organisation, never by name."""

    membre: Text = Field(description="Organisation (sigle d'un acteur) ou qualité : « représentants des usagers ».")
    fonction: Text | None = Field(
        default=None, description="Fonction exercée : directrice des soins, coordinatrice du CLSM…"
    )
    nombre: WholeNumber | None = Field(default=None, ge=1, description="Nombre de sièges.")


@model
class Instance:
    """A body that meets."""

    id: Text = Field(description="Identifiant cité par les réunions : copil, gt-adultes…")
    nom: Text = Field(description="Nom de l'instance.")
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
    sigle: Text | None = Field(default=None, description="Sigle : COPIL, AG, CSSM…")
    niveau: Literal["region", "infra-regional", "departement", "infra-departemental"] | None = Field(
        default=None, description="Niveau territorial."
    )
    parent: Text | None = Field(default=None, description="Identifiant de l'instance à laquelle celle-ci rend compte.")
    role: Text | None = Field(default=None, description="Ce que fait l'instance.")
    groupe: Text | None = Field(
        default=None, description="Groupe de fiches (territoire.yaml) dont l'instance a la charge."
    )
    fiches: ListOf[Text] = Field(
        default=(), description="Fiches que l'instance pilote, pour un groupe pilote : 22, adultes/4 ou un identifiant."
    )
    composition: ListOf[Annotated[Membre, Shorthand("membre")]] = Field(
        default=(), description="Membres, par fonction et organisation."
    )
    pilotes: ListOf[Text] = Field(default=(), description="Qui anime l'instance, par fonction ou organisation.")
    redacteurs: ListOf[Text] = Field(default=(), description="Qui tient la plume.")
    cadence: Cadence | None = Field(default=None, description="Rythme attendu : 2/an, 1/trimestre.")
    minimum: WholeNumber | None = Field(
        default=None, ge=1, description="Nombre minimal de réunions sur toute la période."
    )
    periode: Intervalle | None = Field(
        default=None, description="Période où l'instance se réunit ; l'horizon du projet à défaut."
    )
    participants_annonces: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de personnes venues à ses réunions que le document annonce."
    )
    membres_annonces: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de membres, ou de sièges, que le document annonce."
    )
    invitations_annoncees: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre d'invitations envoyées que le document annonce."
    )
    reunions_annoncees: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de réunions tenues que le document annonce."
    )


@model
class Decision:
    """What a meeting decided."""

    libelle: Text = Field(description="La décision.")
    fiches: ListOf[Text] = Field(default=(), description="Fiches concernées.")


@model
class Presence:
    """How many were invited and came, and which organisations."""

    invites: WholeNumber | None = Field(default=None, ge=0, description="Nombre d'invités.")
    presents: WholeNumber | None = Field(default=None, ge=0, description="Nombre de présents.")
    membres: ListOf[Text] = Field(default=(), description="Organisations présentes.")


@model
class Reunion:
    """A meeting, past or to come."""

    id: Text = Field(description="Identifiant unique de la réunion : copil-2019-12-04.")
    instance: Text = Field(description="Identifiant de l'instance qui se réunit.")
    date: DayOrDeadline | None = Field(default=None, description="Jour de la réunion, tel qu'il est imprimé.")
    echeance: EcheanceEntry | None = Field(
        default=None, description="Moment de la réunion quand le document ne donne pas le jour : « novembre 2020 »."
    )
    heure: Heure | None = Field(default=None, description="Heure de début : 14:30, 14 h 30 ; sans elle, la journée.")
    duree_minutes: Minutes | None = Field(
        default=None, ge=1, le=24 * 60, description="Durée prévue, en minutes, d'un jour au plus."
    )
    lieu: Text | None = Field(default=None, description="Lieu, ou « visioconférence ».")
    objet: Text | None = Field(default=None, description="Objet de la réunion.")
    statut: Literal["prevue", "tenue", "annulee", "reportee"] = Field(description="Où en est la réunion.")
    motif: Text | None = Field(default=None, description="Pourquoi elle a été annulée ou reportée.")
    remplacee_par: Text | None = Field(default=None, description="Identifiant de la réunion qui la remplace.")
    ordre_du_jour: ListOf[Text] = Field(default=(), description="Points inscrits.")
    decisions: ListOf[Annotated[Decision, Shorthand("libelle")]] = Field(default=(), description="Décisions prises.")
    decisions_attendues: ListOf[Text] = Field(default=(), description="Décisions à prendre lors de la réunion.")
    presence: Presence | None = Field(default=None, description="Invités et présents.")


def _with_its_hour(value: object) -> object:
    """Give a meeting the hour, and the end, that the words of its day say: « 12 mars 2026 de 14h à 16h »."""
    if not isinstance(value, dict):
        return value
    for key in ("date", "echeance"):
        written = value.get(key)
        found = timed(written) if isinstance(written, str) and not isinstance(written, AsWritten) else None
        if found is None or not found.is_certain or not days_with_an_hour(found.day):
            continue
        said, lasts = value.get("heure"), value.get("duree_minutes")
        same_hour = said is None or (isinstance(said, str) and noted_hour(said) == found.heure)
        if same_hour and (lasts is None or found.minutes is None or str(lasts).strip() == str(found.minutes)):
            value = {**value, key: found.day, "heure": found.heure, "duree_minutes": found.minutes or lasts}
    return value


@model
class Jalon:
    """A step of the démarche: diagnosis, opinions, arrêté, contract."""

    id: Text = Field(description="Identifiant unique : arrete, ctsm…")
    libelle: Text = Field(description="Ce qui est franchi.")
    type: JalonType = Field(description="Sorte de jalon.")
    date: DayOrDeadline | None = Field(default=None, description="Jour où le jalon a été, ou sera, franchi.")
    echeance: EcheanceEntry | None = Field(
        default=None,
        description="Échéance telle qu'elle est écrite : « avril 2022 », « dans les 6 mois après l'arrêté ».",
    )
    apres: ListOf[Text] = Field(default=(), description="Identifiants des jalons qui doivent précéder celui-ci.")
    organisme: Text | None = Field(default=None, description="Qui décide ou rend l'avis : DGARS, CTS, CLSM…")
    note: Text | None = Field(default=None, description="Précision utile.")


@model
class Gouvernance:
    """Content of one file of `gouvernance/`; the files of the folder add up."""

    instances: ListOf[Instance] = Field(default=(), description="Instances qui se réunissent.")
    reunions: ListOf[Annotated[Reunion, BeforeValidator(_with_its_hour)]] = Field(
        default=(), description="Réunions, dans l'ordre du document."
    )
    jalons: ListOf[Jalon] = Field(default=(), description="Jalons de la démarche.")
