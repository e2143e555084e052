"""The optional settings of a project, `ptsm.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ptsm_cli.model.values import Liste, Texte, erreur, model

NomDeDocument = Literal["livret", "gouvernance", "dossier", "couverture"]
"""The documents that can be printed; `render.documents` makes each of them."""


def _raison(valeur: object) -> object:
    if valeur is None:
        raise erreur("la raison pour laquelle cette règle est ignorée")
    return valeur


Raison = Annotated[Texte, BeforeValidator(_raison)]
"""Why a rule is ignored: never nothing."""


@model
class ReglagesRegles:
    """Which rules apply, and how seriously."""

    ignorer: dict[str, Raison] = Field(
        default_factory=dict, description="Règles ignorées : code, puis la raison, qui est obligatoire."
    )
    severites: dict[str, Literal["erreur", "avertissement", "conseil"]] = Field(
        default_factory=dict, description="Sévérité retenue pour une règle à la place de la sienne."
    )


@model
class ReglagesRendu:
    """How documents are printed."""

    documents: Liste[NomDeDocument] = Field(
        default=(), description="Documents imprimés à défaut : livret, gouvernance, dossier, couverture."
    )
    formats: Liste[Literal["html", "md"]] = Field(default=(), description="Formats imprimés à défaut : html, md.")


@model
class Reglages:
    """Content of `ptsm.yaml`."""

    regles: ReglagesRegles = Field(default_factory=ReglagesRegles, description="Choix et sévérité des règles.")
    rendu: ReglagesRendu = Field(default_factory=ReglagesRendu, description="Documents et formats.")
