"""How one will know: what is measured, when, and the values found."""

from typing import Annotated, Literal

from pydantic import Field

from ptsm_cli.model.instants import Day, PeriodeOrWords
from ptsm_cli.model.model import first_keys, model
from ptsm_cli.model.values import Identifier, ListOf, Number, Shorthand, Text, Value

INDICATOR_TYPES: dict[str, str] = {
    "moyen": "moyen",
    "realisation": "réalisation",
    "resultat": "résultat",
    "impact": "impact",
}
"""How each type of indicator is named in print."""


@model
class Mesure:
    """One value of an indicator, on one day: a number or words or, for a rate, what it is the quotient of."""

    date: Day | None = Field(default=None, description="Date de la mesure : 2020-12-31 ; ou son repère.")
    repere: Text | None = Field(
        default=None, description="Repère du calendrier de l'indicateur, à la place de la date : T0, T3…"
    )
    valeur: Value | None = Field(
        default=None, description="Valeur mesurée : un nombre, ou un texte pour ce qui ne se compte pas."
    )
    numerateur: Number | None = Field(
        default=None, description="Pour un taux, à la place de la valeur : le nombre du haut du rapport."
    )
    denominateur: Number | None = Field(
        default=None, description="Pour un taux, à la place de la valeur : le nombre du bas du rapport."
    )
    source: Text | None = Field(default=None, description="D'où vient la mesure.")


@model
class RepereDeMesure:
    """When an indicator is to be measured: a mark as it is printed, and what it stands for where that is known."""

    repere: Text = Field(description="Repère tel qu'il est imprimé : T0, T3… ; seul, il ne donne aucune date.")
    delai: Text | None = Field(default=None, description="Délai que le repère désigne, en clair : « 3 mois ».")
    date: PeriodeOrWords | None = Field(
        default=None, description="Date que le repère désigne, si le document la dit : 2020, 2021-T3…"
    )


@model
class Indicateur:
    """How one will know that the action is done, or useful."""

    id: Identifier | None = Field(
        default=None,
        description="Identifiant de l'indicateur dans sa fiche (lettres, chiffres, tirets) ; une mesure le désigne "
        "par lui.",
    )
    libelle: Text = Field(description="Ce qui est mesuré : « Nombre de livrets distribués ».")
    type: Literal["moyen", "realisation", "resultat", "impact"] | None = Field(
        default=None, description="Ce que l'indicateur mesure : les moyens, la réalisation, le résultat ou l'impact."
    )
    unite: Text | None = Field(default=None, description="Unité de la valeur.")
    numerateur: Text | None = Field(default=None, description="Ce que compte le haut du rapport, pour un taux.")
    denominateur: Text | None = Field(default=None, description="Ce que compte le bas du rapport, pour un taux.")
    frequence: Text | None = Field(
        default=None, description="Rythme de la mesure : « annuelle », « deux fois par an »."
    )
    calendrier: ListOf[Annotated[RepereDeMesure, Shorthand("repere")]] = Field(
        default=(), description="Moments de la mesure : {repere: T3, delai: 3 mois}, ou le repère seul."
    )
    valeur_initiale: Value | None = Field(default=None, description="Valeur de départ : un nombre, ou un texte.")
    valeur_cible: Value | None = Field(default=None, description="Valeur visée : un nombre, ou un texte.")
    mesures: ListOf[Mesure] = Field(
        default=(), description="Valeurs relevées ; ou, mieux, sous « mesures » du fichier de suivi."
    )


IndicateurEntry = Annotated[Indicateur, Shorthand("libelle")]
"""An indicator: most often its wording alone."""


@first_keys
class MesureDesignee:
    """Which indicator of a fiche a value is of."""

    indicateur: Text = Field(
        description="Indicateur mesuré : son identifiant, son libellé, ou son rang dans la fiche à partir de 1."
    )
    objectif: Text | None = Field(
        default=None, description="Objectif dont c'est un indicateur : son identifiant, son numéro imprimé ou son rang."
    )


@model
class MesureDeSuivi(Mesure, MesureDesignee):
    """One value of an indicator of the fiche that a file of follow-up is of; which one is written first."""
