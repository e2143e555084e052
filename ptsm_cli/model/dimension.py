"""Dimensions of coverage that a territory declares beside the six priorities: audiences, parts of the pathway."""

from typing import Annotated

from pydantic import Field

from ptsm_cli.common.french import fold
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Shorthand, Text


@model
class ValeurDeDimension:
    """One value of a dimension, that fiches serve or not."""

    libelle: Text = Field(description="Nom imprimé : « Adolescents », « Repérage ».")
    id: Text | None = Field(
        default=None, description="Identifiant court cité par les fiches ; le libellé suffit sans lui."
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Every form under which a fiche may name it."""
        return tuple(filter(None, (self.id, self.libelle)))


@model
class Dimension:
    """What else than the priorities the fiches are set against: audiences, parts of the pathway."""

    id: Text = Field(description="Identifiant cité par les fiches : publics, parcours…")
    titre: Text = Field(description="Titre de la dimension, tel qu'il est imprimé : « Publics ».")
    valeurs: ListOf[Annotated[ValeurDeDimension, Shorthand("libelle")]] = Field(
        description="Valeurs dans l'ordre d'impression : [Enfants, {id: ados, libelle: Adolescents}]."
    )

    def value(self, written: str) -> ValeurDeDimension | None:
        """Return the value that a fiche names, by its id or its wording."""
        wanted = fold(written)
        return next((value for value in self.valeurs if wanted in map(fold, value.names)), None)
