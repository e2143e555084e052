"""Amounts of money: of a budget, of the charges of an objective."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import either, euros, guillemets
from ptsm_cli.model.model import model
from ptsm_cli.model.values import TEXT_SCHEMA, Text, refusal

_AMOUNT = deferred(
    r"(?P<entier>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,12})(?:[.,](?P<decimales>\d{1,2}))?"
    r"[ \u00a0\u202f]*(?P<unite>k€|m€|€|euros?)?",
    re.IGNORECASE,
)
_THOUSANDS = r"\d{1,3}(?:[ .,'’_\u00a0\u202f]\d{3})+(?!\d)"
_WRITTEN = deferred(
    rf"(?P<entier>{_THOUSANDS}|\d{{1,12}})(?:[.,](?P<decimales>\d{{1,2}})(?!\d))?(?:,-{{1,2}})?"
    r"[ \u00a0\u202f]*(?P<unite>[km]€|€|(?:k(?:eur)?|mille(?:\s+euros)?|milli(?:er|on)s?(?:\s+d['’]euros)?|euros?|eur)"
    r"(?!\w))?(?P<centimes>(?<=€)\d\d(?!\d))?",
    re.IGNORECASE,
)
_NO_MONEY = deferred(
    r"[%×*+]|\d|(?<!\w)x(?!\w)|^\s*[-−]|(?<!\w)(?:etp|f|jours?|heures?|h|postes?)(?!\w)", re.IGNORECASE
)
_OF_WHICH = deferred(r"(?<!\w)(?:dont|y compris)(?!\w)", re.IGNORECASE)
_ENDS = 2
"""« 5 à 10 k€ » has two amounts; a text that has more is a budget by itself."""
_MULTIPLES = {"k€": 1_000, "m€": 1_000_000}


def read_amount(text: str, *, bare: bool = True) -> Decimal | None:
    """Return the euros of « 12 000 € », « 1 500,50 » or « 12 k€ », None for anything else.

    Args:
        text: what is written.
        bare: whether a number without « € » is an amount.
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or not (bare or found["unite"]):
        return None
    figures = re.sub(r"\D", "", found["entier"])
    return Decimal(f"{figures}.{found['decimales'] or '0'}") * _MULTIPLES.get((found["unite"] or "").lower(), 1)


def likely_amounts(text: str) -> tuple[str, ...]:
    """Return the amounts that « 1.200 € », « environ 12 000 € TTC » or « 5 à 10 k€ » may mean, ready to paste."""
    found = list(_WRITTEN.finditer(text))
    rest = _WRITTEN.sub(" ", text)
    if _OF_WHICH.search(rest):
        found = found[:1]  # what follows is a part of it
    if _NO_MONEY.search(rest) or not 0 < len(found) <= _ENDS:
        return ()
    unit = found[-1]["unite"] or ""
    return tuple(dict.fromkeys(euros(_euros(one, one["unite"] or unit)) for one in found))


def _euros(found: re.Match[str], unit: str) -> Decimal:
    whole, cents = re.sub(r"\D", "", found["entier"]), found["decimales"] or found["centimes"] or "0"
    folded = unit.lower()
    millions = folded.startswith(("m€", "million"))
    return Decimal(f"{whole}.{cents}") * (1_000_000 if millions else 1_000 if folded.startswith(("k", "mill")) else 1)


def _amount(value: object) -> object:
    if not isinstance(value, str):
        return value
    amount = read_amount(value)
    if amount is None:
        likely = either(map(guillemets, likely_amounts(value)))
        expected = f"un montant en euros : peut-être {likely}" if likely else "un montant en euros, comme 12 000 €"
        raise refusal(f"{expected} ; n'écrivez rien s'il n'est pas chiffré")
    return amount


AMOUNT_SCHEMA: dict[str, Any] = {
    "type": ["number", "string"],
    "minimum": 0,
    "pattern": r"^\s*\d[\d \u00a0\u202f]*([.,]\d{1,2})?[ \u00a0\u202f]*([kKmM]?€|[eE][uU][rR][oO][sS]?)?\s*$",
}
"""What an editor takes for an amount."""

Montant = Annotated[Decimal, BeforeValidator(_amount), WithJsonSchema(AMOUNT_SCHEMA)]
"""An amount in euros, never negative: `12000`, `12 000 €`, `1 500,50`, `12 k€`."""


@model
class Charge:
    """What an objective costs: words, or an amount."""

    texte: Text | None = Field(default=None, description="La charge en clair : « temps d'un coordonnateur ».")
    montant: Montant | None = Field(default=None, description="Montant en euros : 12 000 € ; rien s'il n'est pas dit.")


def _charge(value: object) -> object:
    if not isinstance(value, str):
        return value
    return {"texte": value} if read_amount(value, bare=False) is None else {"montant": value}


class _AmountOrText:
    """Annotation: a text alone is an amount where it reads as one in euros, else the words of a charge."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:  # noqa: ANN401 - signature of pydantic
        """Wrap the object's schema with the shorthand."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_charge, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that a text is accepted."""
        return {"anyOf": [handler(schema), TEXT_SCHEMA]}


ChargeEntry = Annotated[Charge, _AmountOrText()]
"""A charge: most often a text or an amount alone."""
