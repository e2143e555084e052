"""The acronyms that the documents use."""

from typing import Annotated

from pydantic import AfterValidator, Field, RootModel

from ptsm_cli.model.values import ListOf, Text, refusal


def _meanings(values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise refusal("le sens de ce sigle, en toutes lettres")
    return values


Meanings = Annotated[ListOf[Text], AfterValidator(_meanings)]
"""What an acronym stands for: one meaning at least."""


class Glossaire(RootModel[dict[Text, Meanings]]):
    """Content of `glossaire.yaml`: each acronym with its meaning, or its meanings where it has several."""

    root: dict[Text, Meanings] = Field(
        default_factory=dict, description="Un sigle par ligne ; une liste quand il a plusieurs sens (CLS)."
    )
