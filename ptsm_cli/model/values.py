"""The forms that a value of a file may have: how each is read, and what messages and schemas say of it."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterable
from functools import partial
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from ptsm_cli.common.startup import deferred

_T = TypeVar("_T")

_THOUSANDS_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_WHOLE = r"[+-]?\d+"
_NUMBER = r"[+-]?\d+(?:[.,]\d+)?"
_MAXIMUM_DIGITS = 15
"""Beyond, a number is no longer kept exactly, then not at all."""

_ANSWERS = {"oui": True, "non": False, "true": True, "false": False}


class AsWritten(str):
    """A text that a field keeps for print, although it is none of what the field expects."""

    __slots__ = ()


def refusal(expected: str, *, kept: bool = False) -> PydanticCustomError:
    """Return what a validator raises: the value is none of what is expected, in words.

    With `kept`, the validator takes it all the same once it comes back as an `AsWritten`.
    """
    return PydanticCustomError("valeur", "{attendu}", {"attendu": expected, "kept": kept})


def none_of(words: Iterable[str]) -> PydanticCustomError:
    """Return what a validator raises: the value is none of these words, the nearest of which may have been meant."""
    return PydanticCustomError("literal_error", "{expected}", {"expected": ", ".join(map(repr, words))})


SEVERAL_LINES = "plusieurs-lignes"
"""The kind of error of a text that takes several lines where it is printed on one."""

FILLED = "un texte qui ne soit pas vide"
"""What a text expects."""

_NO_BLANK = r"[^\s\x1c-\x1f]"
"""A sign that `str.strip` leaves, to who takes fewer signs for blanks than it does."""

_ONE_LINE = frozenset(
    (
        *("id", "numero", "sigle", "nom", "titre", "libelle", "court", "projet", "texte", "unite", "repere", "delai"),
        *("groupe", "parent", "instance", "remplacee_par", "fiche", "plan", "reference", "type", "region", "echelle"),
        *("lieu", "objet", "fonction", "zone", "categorie", "courriel", "telephone", "site", "url", "duree"),
        *("intitule", "base", "arrivee"),
    )
)
"""Fields whose text stands on one line wherever it is printed: a heading, a cell, a cited name."""

_LINE_ENDS = deferred(r"(?:(?<![ \t])[ \t]+)?[\n\r\v\f\x85\u2028\u2029][\s\x85]*")
"""Line ends, with the blanks around them."""


def _on_one_line(value: object) -> object:
    if not isinstance(value, str) or (value.isprintable() and value.strip()):
        return value
    bare = _filled(value).strip()
    if ("\n" in bare or "\r" in bare) and not isinstance(value, AsWritten):
        raise PydanticCustomError(SEVERAL_LINES, "", {"kept": True})
    return _LINE_ENDS.sub(" ", value.strip("\n\r\v\f\x85\u2028\u2029 "))


def _filled(value: str) -> str:
    if not value.strip():
        raise refusal(FILLED)
    return value


def _figure(value: object, pattern: str, expected: str, convert: Callable[[str], int | float]) -> object:
    if not isinstance(value, str):
        return value
    bare = _THOUSANDS_SPACES.sub("", value.strip())
    if re.fullmatch(pattern, bare) is None:
        raise refusal(expected)
    if len(re.split("[.,]", bare.lstrip("+-"))[0]) > _MAXIMUM_DIGITS:
        raise refusal(f"{expected} d'au plus {_MAXIMUM_DIGITS} chiffres")
    return convert(bare.replace(",", "."))


def _number(value: object) -> object:
    return _figure(value, _NUMBER, "un nombre", float)


def _whole_number(value: object) -> object:
    return _figure(value, _WHOLE, "un nombre entier", int)


def _value(value: object) -> float | str:
    """Return the number that a text is, else the text."""
    if not isinstance(value, str):
        raise refusal("un nombre ou un texte")
    if re.fullmatch(_NUMBER, _THOUSANDS_SPACES.sub("", value.strip())) is None:
        return _filled(value)
    return typing.cast("float", _number(value))


def _identifier(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", value.strip()) is None:
        raise refusal("un identifiant fait de lettres sans accent, de chiffres et de tirets")
    return value.strip()


def _yes_or_no(value: object) -> object:
    answer = _ANSWERS.get(value.strip().lower()) if isinstance(value, str) else None
    if answer is None:
        raise refusal("« oui » ou « non »")
    return answer


TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
"""What an editor may take a plain scalar for, where the command reads a text as it is written."""


class _Written:
    """Annotation: a text that is not empty, on one line where its field is printed so."""

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of a text; nothing of ours is called for most of them, a hundred times in a fiche."""
        from pydantic_core import core_schema

        if handler.field_name in _ONE_LINE:
            return core_schema.no_info_before_validator_function(_on_one_line, core_schema.str_schema())
        return core_schema.str_schema(pattern=_NO_BLANK)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return what an editor may take it for."""
        return TEXT_SCHEMA.copy()


Text = Annotated[str, _Written()]
"""A text kept as it is written: `22`, `oui` and `2021-02-30` stay texts."""

WholeNumber = Annotated[
    int,
    BeforeValidator(_whole_number),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\s*[+-]?[\d \u00a0\u202f]+\s*$"}),
]
"""A whole number; spaces between thousands are accepted."""

Number = Annotated[
    float,
    BeforeValidator(_number),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^\s*[+-]?[\d \u00a0\u202f]+([.,]\d+)?\s*$"}),
]
"""A number; the decimal comma and spaces between thousands are accepted."""


_VALUE_SCHEMA: dict[str, Any] = {"type": ["number", "string", "boolean"], "pattern": r"\S"}

Value = Annotated[float | str, PlainValidator(_value), WithJsonSchema(_VALUE_SCHEMA)]
"""What an indicator is worth: a number, or the words that stand for one."""

Identifier = Annotated[
    Text,
    AfterValidator(_identifier),
    WithJsonSchema({"type": ["string", "integer", "boolean"], "pattern": r"^\s*[A-Za-z0-9]+(-[A-Za-z0-9]+)*\s*$"}),
]
"""A name for references, of letters, digits and dashes: `lieu-de-repit`."""

YesNo = Annotated[
    bool,
    BeforeValidator(_yes_or_no),
    WithJsonSchema(
        {
            "type": ["boolean", "string"],
            "pattern": r"^\s*([oO][uU][iI]|[nN][oO][nN]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])\s*$",
        }
    ),
]
"""A choice: `oui` or `non`."""


def _as_list(alone: tuple[type, ...], value: object) -> object:
    if value is None:
        return []
    return [value] if isinstance(value, alone) else value


class Lenient:
    """Annotation: an empty value is an empty list, and a value alone is a list of one."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the list with the tolerance; only a list of objects may be one object."""
        from pydantic_core import core_schema

        item = typing.get_args(source)[0]
        kind = typing.get_args(item)[0] if typing.get_origin(item) is Annotated else item
        alone = (str, dict) if isinstance(kind, type) and is_pydantic_dataclass(kind) else (str,)
        items = core_schema.tuple_variable_schema(handler.generate_schema(item))
        return core_schema.no_info_before_validator_function(partial(_as_list, alone), items)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema what the tolerance accepts."""
        items = handler(schema)
        return {"anyOf": [items, items["items"], {"type": "null"}]}


ListOf = Annotated[tuple[_T, ...], Lenient()]
"""A list; one value alone or nothing at all is accepted where a list is expected."""


class Shorthand:
    """Annotation: a text alone stands for an object whose only field is `field`."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap the object's schema with the shorthand."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self._whole, handler(source))

    def _whole(self, value: object) -> object:
        return {self.field: value} if isinstance(value, str) else value

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that a text is accepted."""
        return {"anyOf": [handler(schema), TEXT_SCHEMA]}


PERIODE = "une période, de la forme 2020, 2020-S2 ou 2020-06"
"""What a notation of a period expects."""
