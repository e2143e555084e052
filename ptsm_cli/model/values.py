"""How the messages name the forms that a value may have."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar, cast, dataclass_transform

from pydantic import BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic.dataclasses import dataclass, is_pydantic_dataclass
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from ptsm_cli.common import periodes

_T = TypeVar("_T")

_ESPACES_MILLIERS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_ENTIER = r"[+-]?\d+"
_NOMBRE = r"[+-]?\d+(?:[.,]\d+)?"
_CHIFFRES_MAXIMUM = 15
"""Beyond, a number is no longer kept exactly, then not at all."""

_ANNEES = range(1900, 2200)
"""The years that a roadmap may speak of; another one is a slip, and arithmetic on days is safe inside."""


_STRICT = ConfigDict(extra="forbid")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
def model(record: type[_T]) -> type[_T]:
    """Make of a class a frozen record read from a file: its fields are keys, and an unknown key is an error.

    A record with slots takes a fifth of the memory of a pydantic model.
    """
    return cast("type[_T]", dataclass(frozen=True, slots=True, kw_only=True, config=_STRICT)(record))


def fields_of(record: type[Any]) -> dict[str, FieldInfo]:
    """Return what is declared of each field of a record."""
    fields: dict[str, FieldInfo] = record.__pydantic_fields__
    return fields


def erreur(attendu: str) -> PydanticCustomError:
    """Return what a validator raises: the value is none of what is expected, in words."""
    return PydanticCustomError("valeur", "{attendu}", {"attendu": attendu})


def _texte(valeur: Any) -> Any:  # noqa: ANN401 - a validator receives what the file holds
    if isinstance(valeur, str) and not valeur.strip():
        raise erreur("un texte qui ne soit pas vide")
    return valeur


def _nombre_lu(motif: str, attendu: str, convertir: Callable[[str], int | float]) -> BeforeValidator:
    def valider(valeur: Any) -> Any:  # noqa: ANN401 - idem
        if not isinstance(valeur, str):
            return valeur
        nu = _ESPACES_MILLIERS.sub("", valeur.strip())
        if re.fullmatch(motif, nu) is None:
            raise erreur(attendu)
        if len(re.split("[.,]", nu.lstrip("+-"))[0]) > _CHIFFRES_MAXIMUM:
            raise erreur(f"{attendu} d'au plus {_CHIFFRES_MAXIMUM} chiffres")
        return convertir(nu.replace(",", "."))

    return BeforeValidator(valider)


def _jour(valeur: Any) -> Any:  # noqa: ANN401 - idem
    if not isinstance(valeur, str):
        return valeur
    attendu = "une date qui existe, de la forme 2020-06-30"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", valeur.strip()) is None:
        raise erreur(attendu)
    try:
        jour = date.fromisoformat(valeur.strip())
    except ValueError:
        raise erreur(attendu) from None
    _verifier_les_annees(jour.year)
    return jour


def _periode(valeur: Any) -> Any:  # noqa: ANN401 - idem
    if not isinstance(valeur, str):
        return valeur
    try:
        periode = periodes.lire_notation(valeur)
    except ValueError:
        raise erreur("une période, de la forme 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30") from None
    _verifier_les_annees(periode.debut.year)
    return periode


def _verifier_les_annees(an: int) -> None:
    if an not in _ANNEES:
        raise erreur(f"une année entre {_ANNEES[0]} et {_ANNEES[-1]}")


SCHEMA_TEXTE: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
"""What an editor may take a plain scalar for, where the command reads a text as it is written."""

Texte = Annotated[str, BeforeValidator(_texte), WithJsonSchema(SCHEMA_TEXTE)]
"""A text kept as it is written: `22`, `oui` and `2021-02-30` stay texts."""

Entier = Annotated[
    int,
    _nombre_lu(_ENTIER, "un nombre entier", int),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\s*[+-]?[\d \u00a0\u202f]+\s*$"}),
]
"""A whole number; spaces between thousands are accepted."""

Nombre = Annotated[
    float,
    _nombre_lu(_NOMBRE, "un nombre", float),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^\s*[+-]?[\d \u00a0\u202f]+([.,]\d+)?\s*$"}),
]
"""A number; the decimal comma and spaces between thousands are accepted."""

Jour = Annotated[
    date,
    BeforeValidator(_jour),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2020-06-30"]}),
]
"""A day of the calendar."""

PeriodeNotee = Annotated[
    periodes.Periode,
    BeforeValidator(_periode),
    WithJsonSchema(
        {"type": ["string", "integer"], "examples": ["2020", "2020-S2", "2020-T3", "2020-06", "2020-06-30"]}
    ),
]
"""A period in the notation of `periodes.lire_notation`."""


class Souple:
    """Annotation: an empty value is an empty list, and a value alone is a list of one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:  # noqa: ANN401 - signature of pydantic
        """Wrap the list's schema with the tolerance; only a list of objects may be one object."""
        from pydantic_core import core_schema

        element = typing.get_args(source)[0]
        element = typing.get_args(element)[0] if typing.get_origin(element) is Annotated else element
        seule = str | dict if isinstance(element, type) and is_pydantic_dataclass(element) else str

        def valider(valeur: Any) -> Any:  # noqa: ANN401 - idem
            if valeur is None:
                return []
            return [valeur] if isinstance(valeur, seule) else valeur

        return core_schema.no_info_before_validator_function(valider, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema what the tolerance accepts."""
        liste = handler(schema)
        return {"anyOf": [liste, liste["items"], {"type": "null"}]}


Liste = Annotated[tuple[_T, ...], Souple()]
"""A list; one value alone or nothing at all is accepted where a list is expected."""


class Raccourci:
    """Annotation: a text alone stands for an object whose only field is `champ`."""

    def __init__(self, champ: str) -> None:
        self.champ = champ

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:  # noqa: ANN401 - signature of pydantic
        """Wrap the object's schema with the shorthand."""
        from pydantic_core import core_schema

        def valider(valeur: Any) -> Any:  # noqa: ANN401 - idem
            return {self.champ: valeur} if isinstance(valeur, str) else valeur

        return core_schema.no_info_before_validator_function(valider, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that a text is accepted."""
        return {"anyOf": [handler(schema), SCHEMA_TEXTE]}


@model
class EcheanceStructuree:
    """The words of a deadline and, where given, the interval that overrides their reading."""

    texte: Texte = Field(description="L'échéance telle qu'elle est écrite ; c'est elle qui est imprimée.")
    debut: PeriodeNotee | None = Field(
        default=None, description="Début retenu à la place de la lecture du texte : 2019, 2019-S1…"
    )
    fin: PeriodeNotee | None = Field(
        default=None, description="Fin retenue à la place de la lecture du texte : 2020, 2020-T3…"
    )


EcheanceSaisie = Annotated[EcheanceStructuree, Raccourci("texte")]
"""A deadline: most often a text alone."""


OBJET = "un ensemble de clés (clé : valeur)"
"""What a model expects."""

ENSEMBLE = "un ensemble de clés"
"""The same, when it stands where something else is expected."""

LISTE = "une liste"

LISTE_OU_SEULE = "une liste, ou une valeur seule"
"""What a `Liste` of texts or numbers expects."""

PERIODE = "une période, de la forme 2020, 2020-S2 ou 2020-06"
"""What a notation of a period expects."""
