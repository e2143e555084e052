"""The acronyms that the documents use."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, RootModel

from ptsm_cli.model.values import Liste, Texte, erreur


def _sens(valeurs: tuple[str, ...]) -> tuple[str, ...]:
    if not valeurs:
        raise erreur("le sens de ce sigle, en toutes lettres")
    return valeurs


Sens = Annotated[Liste[Texte], AfterValidator(_sens)]
"""What an acronym stands for: one meaning at least."""


class Glossaire(RootModel[dict[Texte, Sens]]):
    """Content of `glossaire.yaml`: each acronym with its meaning, or its meanings where it has several."""

    root: dict[Texte, Sens] = Field(
        default_factory=dict, description="Un sigle par ligne ; une liste quand il a plusieurs sens (CLS)."
    )
