"""A fiche action: what is done, by whom, by when, and how one will know."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.model.acteurs import CitedActeurs, is_nobody, is_to_define
from ptsm_cli.model.budget import BudgetEntry
from ptsm_cli.model.dates import EcheanceEntry
from ptsm_cli.model.indicateur import IndicateurEntry
from ptsm_cli.model.instants import Day, days_of
from ptsm_cli.model.model import model
from ptsm_cli.model.objectif import ObjectifEntry
from ptsm_cli.model.suivi import NoteDeSuivi
from ptsm_cli.model.territoire import Priorite
from ptsm_cli.model.vague import Inscription, InscriptionEntry
from ptsm_cli.model.values import ListOf, Shorthand, Text


@model
class Lien:
    """A link from a fiche to another fiche, or to another plan."""

    fiche: Text | None = Field(
        default=None, description="Fiche liée : 22, 17 bis, adultes/4, mayenne-53:22 ou son identifiant."
    )
    objectif: Text | None = Field(
        default=None,
        description="Objectif de la fiche liée : son identifiant, son numéro imprimé ou son rang.",
    )
    plan: Text | None = Field(
        default=None, description="Plan lié : identifiant d'un plan du territoire, ou son nom en clair."
    )
    reference: Text | None = Field(default=None, description="Endroit du plan : « livret 14 », « action 16 ».")
    objet: Text | None = Field(default=None, description="Ce que les deux ont en commun.")
    url: Text | None = Field(default=None, description="Adresse d'un document, en http ou https.")


LienEntry = Annotated[Lien, Shorthand("objet")]


@model
class Deploiement:
    """Where a fiche is deployed, one part of the territory after the other."""

    sous_territoire: Text = Field(
        description="Sous-territoire déclaré dans territoire.yaml : son identifiant, son sigle ou son nom."
    )
    echeance: EcheanceEntry | None = Field(
        default=None, description="Échéance du déploiement à cet endroit, telle qu'elle est écrite."
    )
    precision: Text | None = Field(default=None, description="Ce qui est propre à cet endroit.")


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
    remplace: ListOf[Text] = Field(
        default=(), description="Fiches retirées dont celle-ci prend la place ; de plusieurs, elle est la fusion."
    )
    issue_de: ListOf[Text] = Field(
        default=(),
        description="Fiches d'où celle-ci vient : la fiche scindée, ou celle d'une feuille de route précédente.",
    )
    fusionnee_dans: Text | None = Field(default=None, description="Fiche qui reprend celle-ci, retirée.")
    retiree_le: Day | None = Field(
        default=None,
        description="Jour depuis lequel la fiche n'est plus de la feuille de route ; elle n'est plus comptée.",
    )
    motif_de_retrait: Text | None = Field(default=None, description="Pourquoi la fiche est retirée.")
    priorites: ListOf[Priorite] = Field(
        default=(), description="Priorités du décret (1 à 6), quand le groupe ne les dit pas."
    )
    vagues: ListOf[InscriptionEntry] = Field(
        default=(),
        description="Vagues où la fiche est inscrite : leurs identifiants, déclarés dans territoire.yaml, ou "
        "{vague: contrat-2022, decision: financee}.",
    )
    dimensions: dict[str, ListOf[Text]] | None = Field(
        default=None,
        description="Valeurs que la fiche sert, par dimension déclarée dans territoire.yaml : {publics: [Enfants]}.",
    )
    niveau: Literal["haut", "moyen", "bas"] | None = Field(default=None, description="Priorité donnée à la fiche.")
    echeance: EcheanceEntry | None = Field(default=None, description="Échéance de toute la fiche, si elle en a une.")
    pilotes: CitedActeurs = Field(default=(), description="Pilotes : sigles d'acteurs ou texte, sinon « à définir ».")
    partenaires: CitedActeurs = Field(default=(), description="Partenaires : sigles d'acteurs ou texte.")
    financeurs: CitedActeurs = Field(default=(), description="Financeurs : sigles d'acteurs ou texte.")
    responsable: CitedActeurs = Field(
        default=(), description="Responsable de l'action, par organisation ou fonction, jamais par son nom."
    )
    contexte: Text | None = Field(default=None, description="Constats qui fondent l'action : pourquoi elle est menée.")
    description: Text | None = Field(default=None, description="En quoi l'action consiste : ce qui est fait.")
    objectifs_strategiques: ListOf[Text] = Field(default=(), description="Effets recherchés.")
    objectifs_operationnels: ListOf[ObjectifEntry] = Field(
        default=(), description="Étapes concrètes, dans l'ordre, avec leur échéance."
    )
    moyens: ListOf[Text] = Field(default=(), description="Moyens nécessaires.")
    budget: ListOf[BudgetEntry] = Field(
        default=(),
        description="Postes de dépense, avec leur montant s'il est connu : « non chiffré » n'est pas 0.",
    )
    territoire_concerne: Text | None = Field(default=None, description="Où l'action se déroule.")
    public_cible: ListOf[Text] = Field(default=(), description="Pour qui.")
    deploiement: ListOf[Annotated[Deploiement, Shorthand("sous_territoire")]] = Field(
        default=(), description="Où la fiche se déploie, sous-territoire par sous-territoire, avec son échéance."
    )
    conditions_d_acces: ListOf[Text] = Field(
        default=(), description="Qui peut en bénéficier et comment : orientation, âge, gratuité, horaires…"
    )
    resultats_attendus: ListOf[Text] = Field(default=(), description="Résultats attendus.")
    indicateurs: ListOf[IndicateurEntry] = Field(default=(), description="Indicateurs de réalisation et d'évaluation.")
    liens: ListOf[LienEntry] = Field(default=(), description="Liens avec d'autres fiches, plans ou travaux.")
    points_de_vigilance: ListOf[Text] = Field(default=(), description="Ce à quoi veiller.")
    autres_precisions: ListOf[Text] = Field(default=(), description="Ce qu'aucune autre rubrique ne dit.")
    suivi: ListOf[NoteDeSuivi] = Field(
        default=(), description="Notes de suivi datées ; ou, mieux, le fichier suivi/<nom de ce fichier>.yaml."
    )

    def in_vague(self, vague: str) -> Inscription | None:
        """Return what a wave says of the fiche, None where the fiche is not of that wave."""
        return next((inscription for inscription in self.vagues if inscription.vague == vague), None)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the fiche says that it is, or will be, of the roadmap no more."""
        return self.retiree_le is not None or self.fusionnee_dans is not None

    def has_left(self, day: date) -> bool:
        """Tell whether it is of the roadmap no more on a day; where it does not say since when, it is not any more."""
        since = days_of(self.retiree_le)
        return self.is_withdrawn and (since is None or since.fin <= day)

    @property
    def priorite(self) -> str:
        """The priority given to the fiche, as printed: « priorité haute »; empty where none is given."""
        return f"priorité {_NIVEAUX[self.niveau]}" if self.niveau else ""

    @property
    def lacks_pilote(self) -> bool:
        """Whether nobody is named to lead it: neither for the fiche nor for each of its objectives."""
        return not _is_named(self.pilotes) and not (
            self.objectifs_operationnels
            and all(_is_named(objectif.pilotes) for objectif in self.objectifs_operationnels)
        )


HISTORY = ("remplace", "issue_de", "fusionnee_dans", "retiree_le", "motif_de_retrait")
"""The fields of a fiche that say what it comes from, and what it became."""

_NIVEAUX = {"haut": "haute", "moyen": "moyenne", "bas": "basse"}
"""How each level of priority agrees with « priorité »."""


def _is_named(entries: CitedActeurs) -> bool:
    return any(not (is_to_define(entry) or is_nobody(entry)) for entry in entries)
