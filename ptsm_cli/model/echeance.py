"""A deadline as it is typed in a file; `ptsm_cli.echeances` reads it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ptsm_cli.model.base import Modele, PeriodeNotee, Raccourci, Texte


class EcheanceStructuree(Modele):
    """The words of a deadline and, where given, the interval that overrides their reading."""

    texte: Texte = Field(description="L'échéance telle qu'elle est écrite ; c'est elle qui est imprimée.")
    debut: PeriodeNotee | None = Field(
        None, description="Début retenu à la place de la lecture du texte : 2019, 2019-S1…"
    )
    fin: PeriodeNotee | None = Field(None, description="Fin retenue à la place de la lecture du texte : 2020, 2020-T3…")


EcheanceSaisie = Annotated[EcheanceStructuree, Raccourci("texte")]
"""A deadline: most often a text alone."""
