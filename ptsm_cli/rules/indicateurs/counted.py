"""Quantities written in the words of a value: « 80 à 100 % », « 8/10 », « au moins 500 livrets »."""

from __future__ import annotations

import re

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, either, guillemets
from ptsm_cli.echeances.lexicon import COUNTS, alternatives, number

_FIGURES = r"(?:[+-]\s?)?\d[\d \u00a0\u202f]*(?:[.,]\d+)?"
_ABOUT = (
    r"(?:[≥>≤<=~≈±]+|(?:(?:au|à)\s+(?:moins|plus|minimum|maximum|hauteur\s+de)|(?:plus|moins|près|proche)\s+de"
    r"|minimum|maximum|max\.?|min\.?|environ|env\.|jusqu['’]à|entre|de)(?!\w))\s*"
)
_OTHER_WORDS = "er|[eè]re?|e|[eè]me|nde?|à|ou|et|en|sur|puis|dont|min|max|minimum|maximum|environ|env"
_UNIT = rf"(?:%|‰|[km]?€|(?<![^\W\d])(?!(?:{_OTHER_WORDS})\b)[^\d\W]+(?:[ '’-][^\d\W]+){{0,2}}(?!\w))"
_TAIL = (
    r"\s*(?:\+|\*|\([^()]*\)|(?:en|d['’]ici|pour)\s+(?:fin\s+)?20\d\d"
    r"|(?:minimum|maximum|min|max|environ|env|au\s+moins|au\s+plus|et\s+plus|ou\s+plus)(?!\w)\.?"
    r"|(?:des?|du|d['’]|par|pour|chaque|sur|à|au|dans)(?!\w)[^\d;]{0,80}+|/\s?(?P<per>[^\d\W]+))"
)
_COUNTED = deferred(
    rf"(?:{_ABOUT})*+(?P<first>{_FIGURES})\s*(?P<unite>{_UNIT})?"
    rf"(?:\s*(?P<joint>à|-|–|—|/|et|ou|puis|sur)\s*(?P<second>{_FIGURES}))?\s*(?P<unit>{_UNIT})?(?:{_TAIL})*+\s*\.?",
    re.IGNORECASE,
)
_RATE = deferred(r"(?P<number>[+-]?(?<!\d)\d++(?:[.,]\d++)?)\s*+(?P<sign>%)")
_SPELT = deferred(rf"^(?:{alternatives(COUNTS.keys() - {'un', 'une'})})(?![\w-])", re.IGNORECASE)
_LESS = deferred(r"(?:baisse|diminution|r[ée]duction|recul)(?!\w)", re.IGNORECASE)
_LOOSE_END = deferred(r" (?:par$|d['’]ici$|(?:au|à|dans|pour|chaque|sur)(?!\w).*)", re.IGNORECASE)
_BLANKS = deferred(r"\s{2,}")
"""A run of blanks, which what is counted would be looked for in every way of parting it."""
_YEAR = deferred(r"(?:19|20)\d\d")
_WHEN = r"(?:[^\W\d]{1,9}\.?\s+|[ST][1-4]\s*)?20\d\d"
_STEP = (
    rf"(?:(?P<count>{_FIGURES})\s*(?:(?!d['’]ici|pour|fin)(?P<unit>{_UNIT}))?"
    rf"\s*(?:en|à|au|d['’]ici(?:\s+fin)?|fin|pour|:|\()\s*(?P<when>{_WHEN})\s*\)?"
    rf"|(?P<before>{_WHEN})\s*[:=(]\s*(?P<then>{_FIGURES})\s*(?P<of>{_UNIT})?\s*\)?)"
)
_ANONYMOUS_STEP = re.sub(r"\?P<\w+>", "?:", _STEP)
_STEPS = deferred(
    rf"{_ANONYMOUS_STEP}(?:\s*(?:[;,/\n]|puis|et)\s*(?:(?:puis|et)\s+)?{_ANONYMOUS_STEP}){{1,9}}\.?", re.IGNORECASE
)
_ONE_STEP = deferred(_STEP, re.IGNORECASE)
"""« 10 en 2025 », « 2025 : 10 »: one of the values that are aimed at in turn."""
_MONTHS = 12
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a text counts: one number, both ends of an interval, a part of a whole, or values in turn, with its unit."""

    numbers: tuple[str, ...]
    unit: str = ""
    part: bool = False
    last: str = ""
    """When the last of several values is aimed at, empty where they are no such values."""


def quantity_in(text: str) -> Quantity | None:
    """Return what a text counts, None for words, a date or a state that is no quantity."""
    text = _BLANKS.sub(lambda run: "\n" if "\n" in run[0] else run[0][0], text.strip())
    text = _SPELT.sub(lambda word: str(number(fold(word[0]))), text)
    if _STEPS.fullmatch(text):
        return _in_turn(text)
    found = _COUNTED.fullmatch(text)
    if found is None:
        rate = _RATE.search(text)
        less = "-" if rate and _LESS.match(text) and rate["number"][0].isdigit() else ""
        return Quantity((f"{less}{rate['number']}",), rate["sign"]) if rate else None
    numbers = tuple(re.sub(r"(?<=[+-])\s", "", number).strip() for number in found.group("first", "second") if number)
    if _is_date(numbers):
        return None
    first, last = found.group("unite", "unit")
    if len(numbers) > 1 and first and last and first != last:
        return None  # « 3 réunions et 2 comités » counts two things
    unit = " ".join(filter(None, (first or last, f"par {found['per']}" if found["per"] else "")))
    return Quantity(numbers, _LOOSE_END.sub("", unit), found["joint"] in {"/", "sur"} and not first)


def _in_turn(text: str) -> Quantity:
    """Return the values of « 10 en 2025 ; 20 en 2026 »."""
    steps = [step.groupdict() for step in _ONE_STEP.finditer(text)]
    unit = next((said for step in steps if (said := step["unit"] or step["of"])), "")
    numbers = tuple((step["count"] or step["then"]).strip() for step in steps)
    return Quantity(numbers, _LOOSE_END.sub("", unit), last=steps[-1]["when"] or steps[-1]["before"])


def _is_date(numbers: tuple[str, ...]) -> bool:
    """Tell whether numbers are the years of a period, or a month and its year."""
    return _YEAR.fullmatch(numbers[-1]) is not None and (
        len(numbers) == 1 or _YEAR.fullmatch(numbers[0]) is not None or int(_value(numbers[0])) <= _MONTHS
    )


def what_to_write(quantity: Quantity, unite: str | None, *, measured: bool) -> str:
    """Return how to write a quantity so that it is compared: a number alone, its unit apart.

    A measure has keys of its own for the part and the whole.
    """
    numbers = quantity.numbers
    if quantity.last:
        each = "une mesure" if measured else "un indicateur"
        value = f"{guillemets(numbers[-1])} seul{_apart(quantity.unit, unite)}"
        return f"Écrivez {value}{NBSP}: c'est la valeur de {quantity.last}. Faites {each} de chaque autre date."
    if not quantity.part:
        only = "" if len(numbers) == 1 else "une seule valeur, "
        return f"Écrivez {only}{either(map(guillemets, numbers))}{_alone(numbers)}{_apart(quantity.unit, unite)}."
    if measured:
        keys = (guillemets(f"numerateur: {numbers[0]}"), guillemets(f"denominateur: {numbers[1]}"))
        return f"Écrivez {keys[0]} et {keys[1]} à la place de {guillemets('valeur')}."
    whole = _apart(f"sur {numbers[1]}", unite)
    rate = _rate(numbers)
    other = f"{NBSP}; ou {guillemets(rate)}{_apart('%', None)}" if rate else ""
    return f"Écrivez {guillemets(numbers[0])} seul{whole}{other}."


def _alone(numbers: tuple[str, ...]) -> str:
    return " seul" if len(numbers) == 1 else ""


def _apart(unit: str, unite: str | None) -> str:
    return f", et {guillemets(unit)} sous {guillemets('unite')}" if unit and not unite else ""


def _rate(numbers: tuple[str, ...]) -> str:
    """Return the rate in % of a part of a whole, where it is a whole number."""
    part, whole = map(_value, numbers)
    rate = part / whole * _HUNDRED if 0 <= part <= whole != 0 else 0.5
    return str(int(rate)) if rate == int(rate) else ""


def _value(number: str) -> float:
    return float(re.sub(r"[ \u00a0\u202f]", "", number).replace(",", "."))
