"""The organisations of the territory, so that fiches may name them by a short form."""

from __future__ import annotations

from pydantic import Field

from ptsm_cli.model.values import Liste, Texte, model


@model
class Acteur:
    """An organisation; never a private person."""

    id: Texte = Field(description="Identifiant court : ch-laval.")
    nom: Texte = Field(description="Nom complet de l'organisation.")
    sigle: Texte | None = Field(default=None, description="Sigle usuel : CHL.")
    secteur: Texte | None = Field(
        default=None,
        description="Secteur : sanitaire, social et médico-social, usagers, collectivité, État, protection sociale, "
        "justice, éducation ou logement ; rien si le document ne permet pas de le dire.",
    )
    alias: Liste[Texte] = Field(default=(), description="Autres façons d'écrire son nom.")

    @property
    def appellations(self) -> tuple[str, ...]:
        """Every form under which a file may name it."""
        return tuple(filter(None, (self.id, self.sigle, self.nom, *self.alias)))


@model
class Acteurs:
    """Content of `acteurs.yaml`."""

    acteurs: Liste[Acteur] = Field(default=(), description="Organisations du territoire.")
