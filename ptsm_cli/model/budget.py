"""What a fiche costs: rows of budget, of which some are not costed yet."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from ptsm_cli.common.french import fold
from ptsm_cli.model.instants import check_year
from ptsm_cli.model.model import model
from ptsm_cli.model.montants import AMOUNT_SCHEMA, Montant
from ptsm_cli.model.values import Number, Shorthand, Text, WholeNumber

BUDGET_KINDS: dict[str, str] = {"prevu": "prévu", "depense": "dépensé"}
"""How each kind of row is named in print."""

_NOT_COSTED = {"non chiffre", "non chiffree", "a chiffrer", "a definir", "a determiner", "a preciser"}


_MONTANT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        AMOUNT_SCHEMA,
        {"type": "string", "pattern": r"^\s*([nN]on [cC]hiffr|[àÀaA] (chiffrer|d[ée]finir|d[ée]terminer|pr[ée]ciser))"},
        {"type": "null"},
    ]
}
"""An amount, or the words for one that is not known."""


def _costed(value: object) -> object:
    return None if isinstance(value, str) and fold(value).strip(" .") in _NOT_COSTED else value


def _year(value: int) -> int:
    check_year(value)
    return value


@model
class LigneDeBudget:
    """One row of the budget of a fiche. What is not costed has no amount: that is not 0."""

    poste: Text = Field(description="Ce que l'on paie : « coordonnateur », « location d'une salle »…")
    montant: Annotated[Montant | None, BeforeValidator(_costed), WithJsonSchema(_MONTANT_SCHEMA)] = Field(
        default=None, description="Montant en euros : 12 000 € ; rien, ou « non chiffré », s'il n'est pas connu."
    )
    etp: Annotated[Number, Field(ge=0)] | None = Field(
        default=None, description="Équivalents temps plein que le poste demande : 0,5."
    )
    financeur: Text | None = Field(
        default=None, description="Qui paie : sigle d'un acteur ou texte ; une ligne par financeur."
    )
    annee: Annotated[WholeNumber, AfterValidator(_year)] | None = Field(
        default=None, description="Année du montant : 2021 ; une ligne par année."
    )
    nature: Literal["prevu", "depense"] = Field(
        default="prevu", description="« prevu » ou « depense » ; les totaux ne les mêlent pas ; prévu à défaut."
    )


BudgetEntry = Annotated[LigneDeBudget, Shorthand("poste")]
"""A row of budget; words alone are one that is not costed."""
