"""The organisations of the territory, so that fiches may name them by a short form."""

from __future__ import annotations

from pydantic import Field

from ptsm_cli.common.french import fold
from ptsm_cli.model.values import ListOf, Text, model

CitedActeurs = ListOf[Text]
"""Organisations by id, sigle or alias, or in plain words; « à définir » says that they are not known yet."""


def is_to_define(entry: str) -> bool:
    """Tell whether an entry says that the organisation is not known yet."""
    return fold(entry).replace("-", " ").strip(" .") in {"a definir", "a determiner", "a preciser"}


@model
class Acteur:
    """An organisation; never a private person."""

    id: Text = Field(description="Identifiant court : ch-laval.")
    nom: Text = Field(description="Nom complet de l'organisation.")
    sigle: Text | None = Field(default=None, description="Sigle usuel : CHL.")
    secteur: Text | None = Field(
        default=None,
        description="Secteur : sanitaire, social et médico-social, usagers, collectivité, État, protection sociale, "
        "justice, éducation ou logement ; rien si le document ne permet pas de le dire.",
    )
    alias: ListOf[Text] = Field(default=(), description="Autres façons d'écrire son nom.")

    @property
    def names(self) -> tuple[str, ...]:
        """Every form under which a file may name it."""
        return tuple(filter(None, (self.id, self.sigle, self.nom, *self.alias)))


@model
class Acteurs:
    """Content of `acteurs.yaml`."""

    acteurs: ListOf[Acteur] = Field(default=(), description="Organisations du territoire.")
