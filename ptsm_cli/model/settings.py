"""The optional settings of a project, `ptsm.yaml`."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from ptsm_cli.common import inventory
from ptsm_cli.model.model import model
from ptsm_cli.model.values import TEXT_SCHEMA, ListOf, Text, WholeNumber, refusal


def _one_in(names: tuple[str, ...]) -> WithJsonSchema:
    return WithJsonSchema({"enum": list(names), "type": "string"})


DocumentName = Annotated[Text, _one_in(inventory.documents())]
"""A document that can be printed; a name of another is a finding of the check."""

FormName = Annotated[Text, _one_in(inventory.outputs())]
"""A form in which documents are printed; idem."""


def _reason(value: object) -> object:
    if value is None:
        raise refusal("la raison pour laquelle cette règle est ignorée")
    return value


Reason = Annotated[Text, BeforeValidator(_reason)]
"""Why a rule is ignored: never nothing."""


FORMAT = 1
"""The version of the format of the files that this version of ptsm reads."""


def _with_or_without_reason(value: object) -> object:
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return dict.fromkeys(words)
    return value


Reasons = Annotated[
    dict[str, Text | None],
    BeforeValidator(_with_or_without_reason),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "object", "additionalProperties": TEXT_SCHEMA},
                {"type": "array", "items": TEXT_SCHEMA},
                TEXT_SCHEMA,
            ]
        }
    ),
]
"""Rules, each with its reason where there is one."""


@model
class ReglagesRegles:
    """Which rules apply, and how seriously."""

    ignorer: dict[str, Reason] = Field(
        default_factory=dict, description="Règles ignorées : code, nom ou famille, puis la raison, qui est obligatoire."
    )
    activer: Reasons = Field(
        default_factory=dict,
        description="Règles vérifiées bien que leur famille soit ignorée : code ou nom, puis la raison.",
    )
    severites: dict[str, Literal["erreur", "avertissement", "conseil"]] = Field(
        default_factory=dict, description="Sévérité retenue pour une règle à la place de la sienne."
    )


@model
class ReglagesRendu:
    """How documents are printed."""

    documents: ListOf[DocumentName] = Field(
        default=(), description=f"Documents imprimés à défaut : {', '.join(inventory.documents())}."
    )
    formats: ListOf[FormName] = Field(
        default=(), description=f"Formats imprimés à défaut : {', '.join(inventory.outputs())}."
    )


@model
class Reglages:
    """Content of `ptsm.yaml`."""

    format: WholeNumber = Field(default=FORMAT, ge=1, description="Version du format de ces fichiers : 1.")
    regles: ReglagesRegles = Field(default_factory=ReglagesRegles, description="Choix et sévérité des règles.")
    rendu: ReglagesRendu = Field(default_factory=ReglagesRendu, description="Documents et formats.")
    exclure: ListOf[Text] = Field(
        default=(),
        description="Fichiers et dossiers qui ne sont pas lus, écrits comme dans un fichier .gitignore.",
    )
