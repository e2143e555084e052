"""French typography: no-break spaces, guillemets, enumerations, plurals, text cut to a width."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.startup import deferred

NBSP = "\u00a0"
"""No-break space, before « : » and inside guillemets."""

FINE = "\u202f"
"""Narrow no-break space, after « n° » and between thousands."""

GLUED = "(?:(?<=«) | (?=[»:;!?]))"
"""A plain space where a no-break one is wanted, as a pattern: lines are not cut there."""

UNBOUNDED = 10_000
"""The width, in columns, of what is printed elsewhere than on a screen: no line is broken, and nothing cut."""

_BLANKS = deferred(r"[ \t\r\n]+")

_QUOTED_WIDTH = 60
_SEVERAL = 2
"""From how many on French takes the plural: « 1,5 poste »."""

_FRENCH_FIGURES = str.maketrans({",": FINE, ".": ","})
_NO_BREAK = {f" {sign}": f"{NBSP}{sign}" for sign in ":;?!»%"} | {"« ": f"«{NBSP}"}
_BEFORE_NUMBER = deferred(r"(?<=n°) (?=\d)")
_PLURAL = deferred(
    r"(?!tiers)(?P<un>[a-zà-ÿœ]{0,30}(?:[b-df-hj-np-tv-zçéiu]e|nt|eur|ier|ion|ien|oin|jour|[^m]et|lit|contact|appel|outil)"
    r"(?=s)|[a-zà-ÿœ]{1,30}eau(?=x)|an(?=s))[sx](?=$| (?:pour|par|de|du|des|au|aux|à|en|sur|dans)\b| d['’]|[ ]?/)"
)
"""A word that ends as no singular does, alone or before what it governs: « postes », « habitants au km² »."""


def guillemets(text: str) -> str:
    """Return `text` between French guillemets with their no-break spaces; those that it has become “ ”."""
    if "«" in text or "»" in text:
        *closed, last = text.split("»")
        first, *opened = "”".join((*map(str.rstrip, closed), last)).split("«")
        text = "“".join((first, *map(str.lstrip, opened)))
    return f"«{NBSP}{text}{NBSP}»"


def did_you_mean(value: str, candidates: Iterable[str]) -> str | None:
    """Return « Vouliez-vous dire … ? » with the nearest candidates, or None where nothing is near."""
    return proposal(nearest(value, candidates))


def proposal(found: Iterable[str]) -> str | None:
    """Return « Vouliez-vous dire … ? » with these values, or None where there is none."""
    said = either(map(guillemets, found))
    return f"Vouliez-vous dire {said}{NBSP}?" if said else None


@lru_cache(maxsize=1 << 10)  # the same hints come back from one finding to the next, and are kept once
def no_break_spaces(text: str) -> str:
    """Return `text`, of the same length, with no-break spaces where French typography wants them."""
    for typed, printed in _NO_BREAK.items():
        text = text.replace(typed, printed)
    return _BEFORE_NUMBER.sub(NBSP, text) if "n° " in text else text


_APOSTROPHE = deferred(r"(?<=[^\W\d_])'(?=\w)")
_NUMERO = deferred(rf"(?<=n°)[ {NBSP}]?(?=[\w{{])")
_YEARS = deferred(r"(?<=\b\d{4})-(?=\d{4}\b)")


def typeset(text: str, **words: object) -> str:
    """Return words of ours as they are printed; those of the user, put in their braces, stay as they are.

    « l'axe n°{numero} » gives « l’axe n° 2 »: the sign ’, a narrow space after « n° », a dash between years.
    """
    set_text = _YEARS.sub("–", _APOSTROPHE.sub("’", text).replace(" - ", " – "))
    set_text = no_break_spaces(_NUMERO.sub(FINE, set_text))
    return set_text.format(**words) if words else set_text


def space_numbers(text: str) -> str:
    """Return a name of a fiche as documents print it: with a narrow space after « n° »."""
    return _NUMERO.sub(FINE, text)


def enumeration(elements: Iterable[str], conjunction: str = "et") -> str:
    """Return « a, b et c »."""
    items = list(elements)
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def either(elements: Iterable[str]) -> str:
    """Return « a, b ou c »."""
    return enumeration(elements, "ou")


def capitalize(text: str) -> str:
    """Return `text` with a capital letter first, the others as they are."""
    return text[:1].upper() + text[1:]


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """Return « 1 fiche », « 2 fiches »: the plural begins at two in French."""
    word = singular if abs(count) < _SEVERAL else (plural or f"{singular}s")
    return f"{count}{NBSP}{word}"


def agreed(count: float, unit: str) -> str:
    """Return a unit in the number of what it counts: « poste » for one of « postes ».

    As it is where its first word may be no plural, or where another one agrees with it: « décès », « postes pourvus ».
    """
    found = _PLURAL.match(unit)
    return unit if found is None or abs(count) >= _SEVERAL else f"{found['un']}{unit[found.end() :]}"


def euros(amount: Decimal) -> str:
    """Return « 12 000 € », « 1 500,50 € »: cents only where there are some."""
    whole = amount == amount.to_integral_value()
    written = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return f"{written.translate(_FRENCH_FIGURES)}{NBSP}€"


def say_number(value: float | Decimal) -> str:
    """Return a number as it is printed: « 12 000 », « 0,5 », without the zeros that say nothing."""
    whole, _, decimals = f"{value:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", FINE) + (f",{decimals}" if decimals else "")


def truncate(text: str, width: int) -> str:
    """Return `text` on one line, cut at a word with « … » when longer than `width` characters."""
    if "  " in text or not text.isprintable():
        text = _BLANKS.sub(" ", text)
    text = text.strip()
    if len(text) <= width:
        return text
    cut = text[: width - 1].rsplit(" ", 1)[0]
    return cut.rstrip(" ,;:-–") + "…"


def quote(text: str) -> str:
    """Return the words of a file between guillemets, shortened where they are long."""
    return guillemets(truncate(text, _QUOTED_WIDTH))


def mentions(text: str, date: str) -> bool:
    """Tell whether a name bears a date already, alone and not as an end of a span of years."""
    return bool(re.search(rf"(?<!\w)(?<!\d{{4}}[-–])(?<!\d{{4}} [-–] ){re.escape(date)}(?!\w| ?[-–] ?\d)", text))
