"""The acronyms that the documents use."""

from __future__ import annotations

from pydantic import Field, RootModel

from ptsm_cli.model.base import Liste, Texte


class Glossaire(RootModel[dict[str, Liste[Texte]]]):
    """Content of `glossaire.yaml`: each acronym with its meaning, or its meanings where it has several."""

    root: dict[str, Liste[Texte]] = Field(
        default_factory=dict, description="Un sigle par ligne ; une liste quand il a plusieurs sens (CLS)."
    )
