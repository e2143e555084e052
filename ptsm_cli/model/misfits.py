"""What does not fit a model: each of pydantic's errors as a fault of the file, in French."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import enumeration, guillemets
from ptsm_cli.findings.location import Ground, Location, Route
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.model.routes import choices_in, choices_of, field_at, fields_at, required_keys, takes_text
from ptsm_cli.model.values import FILLED, PERIODE, SEVERAL_LINES

OBJECT = "un ensemble de clés (clé : valeur)"
"""What a model expects."""

TEXT_OR_OBJECT = f"un texte, ou {OBJECT}"
"""The same, where words alone may stand for it."""

MAPPING = "un ensemble de clés"
"""The same, when it stands where something else is expected."""

LIST = "une liste"

LIST_OR_ONE = "une liste, ou une valeur seule"
"""What a `ListOf` of texts or numbers expects."""

_KEY = "[key]"
"""How pydantic ends the route of a key that is itself at fault."""

_YEARS = deferred(r"(?:de |du )?(?P<debut>\d{4}(?:-[ST]\d)?) ?(?:-|–|—|/|à|au|jusqu'en) ?(?P<fin>\d{4}(?:-[ST]\d)?)")

_EXPECTED = {
    "dict_type": OBJECT,
    "tuple_type": LIST_OR_ONE,
    "string_type": "un texte",
    "int_type": "un nombre entier",
    "float_type": "un nombre",
    "date_type": "une date de la forme 2020-06-30",
    "dataclass_type": OBJECT,
}


def fault_of(model: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Fault:
    """Return one of pydantic's errors as a fault; `route` leads to it in the file."""
    kind = detail["type"]
    if route[-1:] == (_KEY,):
        return Fault(FaultKind.VALUE, Location(file, route[:-1], on_key=True), "un nom pour cette clé")
    field = str(route[-1]) if route else ""
    if kind == "unexpected_keyword_argument":
        keys = tuple(sorted(fields_at(model, detail["loc"][:-1])))
        return Fault(FaultKind.UNKNOWN_KEY, Location(file, route, on_key=True), field, candidates=keys)
    if kind == "missing" or detail["input"] is None:
        return _missing_value(model, detail, route, file)
    return _value_fault(model, detail, Location(file, route))


def _value_fault(model: type[Any], detail: ErrorDetails, location: Location) -> Fault:
    """Return what is wrong with a value that is there."""
    kind, context = detail["type"], detail.get("ctx", {})
    received = detail["input"] if isinstance(detail["input"], str) else ""
    if kind == SEVERAL_LINES:
        return Fault(FaultKind.SEVERAL_LINES, location, _key(location.route), received)
    if kind == "literal_error":
        values = tuple(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
        if isinstance(detail["input"], list | dict):
            return Fault(FaultKind.TYPE, location, "un mot", _describe(detail["input"]), values)
        return Fault(FaultKind.VALUE, location, "", received, values)
    if kind in _EXPECTED and not received:
        expected = PERIODE if context.get("class_name") == Periode.__name__ else _EXPECTED[kind]
        field = field_at(model, tuple(step for step in detail["loc"] if isinstance(step, str)))
        if expected == OBJECT and field and takes_text(field):
            expected = TEXT_OR_OBJECT
        return Fault(FaultKind.TYPE, location, expected, _describe(detail["input"]))
    expected = _expected(kind, context)
    if expected == OBJECT:
        required = required_keys(model, detail["loc"])
        expected = _interval_form(_key(location.route), required, received) or _record_form(required)
    if isinstance(detail["input"], list | dict):
        wanted = str(context.get("attendu") or "un nombre ou un texte")
        return Fault(FaultKind.TYPE, location, wanted, _describe(detail["input"]))
    return Fault(FaultKind.VALUE, location, expected, received or str(detail["input"]))


def _interval_form(key: str, required: list[str], received: str) -> str:
    """Return how to write « 2025-2029 » where the first and last periods have each their key, or nothing."""
    found = _YEARS.fullmatch(received.strip()) if required == ["debut", "fin"] else None
    form = found and f"{key}: {{debut: {found['debut']}, fin: {found['fin']}}}"
    return f"{MAPPING}, {guillemets(form)}" if form else ""


def _record_form(required: list[str]) -> str:
    """Return what is expected of a record, with the keys that it must have."""
    keys = enumeration(guillemets(f"{name}: …") for name in required)
    return f"{MAPPING} ({keys})" if keys else OBJECT


def _key(route: Route) -> str:
    """Return the last key of a route."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


def _missing_value(model: type[Any], detail: ErrorDetails, route: Route, file: Ground) -> Fault:
    field = field_at(model, detail["loc"])
    expected = detail.get("ctx", {}).get("attendu") or (field and field.description) or ""
    choices = choices_of(field.annotation) if field else choices_in(model, detail["loc"])
    if detail["type"] == "missing":
        return Fault(FaultKind.MISSING_FIELD, Location(file, route[:-1]), str(route[-1]), expected, choices)
    return Fault(FaultKind.EMPTY_VALUE, Location(file, route, on_key=True), str(route[-1]), expected, choices)


def _expected(kind: str, context: dict[str, Any]) -> str:
    if kind == "greater_than_equal":
        return f"un nombre d'au moins {context['ge']}"
    if kind == "less_than_equal":
        return f"un nombre d'au plus {context['le']}"
    if kind == "string_pattern_mismatch":
        return FILLED
    return str(context.get("attendu") or _EXPECTED.get(kind, "une autre valeur"))


def _describe(value: object) -> str:
    return LIST if isinstance(value, list) else MAPPING
