"""A wave: the fiches that start, or are signed, together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ptsm_cli.model.dates import Intervalle
from ptsm_cli.model.instants import Day
from ptsm_cli.model.values import ListOf, Text, WholeNumber, model


@model
class Vague:
    """A set of fiches that start, or are signed, together."""

    id: Text = Field(description="Identifiant cité par les fiches : 2019-2020, contrat-2022…")
    titre: Text = Field(description="Titre de la vague, tel qu'il est imprimé.")
    nature: Literal["programmation", "priorisation", "contrat", "avenant"] = Field(
        description="Ce que la vague engage : une programmation, une priorisation, un contrat, un avenant."
    )
    periode: Intervalle | None = Field(
        default=None, description="Période de mise en œuvre ; les plannings du livret la couvrent."
    )
    travaux: Intervalle | None = Field(
        default=None, description="Période pendant laquelle les fiches de la vague ont été travaillées."
    )
    date_signature: Day | None = Field(default=None, description="Date de signature.")
    effectif_annonce: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre de fiches que le document annonce."
    )
    effectif_etudie: WholeNumber | None = Field(
        default=None, ge=0, description="Nombre d'actions travaillées avant sélection."
    )
    effectif_finance: WholeNumber | None = Field(default=None, ge=0, description="Nombre d'actions financées.")
    methode: ListOf[Text] = Field(
        default=(), description="Comment la vague a été construite ; ce qui a changé depuis la précédente."
    )
    evaluation: Text | None = Field(default=None, description="État de l'évaluation de la vague.")
