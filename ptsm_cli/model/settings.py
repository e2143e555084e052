"""The optional settings of a project, `ptsm.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ptsm_cli.model.values import Liste, Modele, Texte, erreur

NomDeDocument = Literal["livret", "gouvernance", "dossier", "couverture"]
"""The documents that can be printed; `render.documents` makes each of them."""


def _raison(valeur: object) -> object:
    if valeur is None:
        raise erreur("la raison pour laquelle cette règle est ignorée")
    return valeur


Raison = Annotated[Texte, BeforeValidator(_raison)]
"""Why a rule is ignored: never nothing."""


class ReglagesRegles(Modele):
    """Which rules apply, and how seriously."""

    ignorer: dict[str, Raison] = Field(
        default_factory=dict, description="Règles ignorées : code, puis la raison, qui est obligatoire."
    )
    severites: dict[str, Literal["erreur", "avertissement", "conseil"]] = Field(
        default_factory=dict, description="Sévérité retenue pour une règle à la place de la sienne."
    )


class ReglagesRendu(Modele):
    """How documents are printed."""

    documents: Liste[NomDeDocument] = Field(
        (), description="Documents imprimés à défaut : livret, gouvernance, dossier, couverture."
    )
    formats: Liste[Literal["html", "md"]] = Field((), description="Formats imprimés à défaut : html, md.")


class Reglages(Modele):
    """Content of `ptsm.yaml`."""

    regles: ReglagesRegles = Field(default_factory=ReglagesRegles, description="Choix et sévérité des règles.")
    rendu: ReglagesRendu = Field(default_factory=ReglagesRendu, description="Documents et formats.")
