"""The fiches that a range names by its two ends: « 3 à 5 », « O1 à 3 », « 3 à 6 sauf la 4 »."""

from __future__ import annotations

import re
from dataclasses import replace

from ptsm_cli.links import patterns
from ptsm_cli.links.mention import Mention
from ptsm_cli.links.suffixes import bare_suffix, base_and_suffix, suffixes_between


def range_after(text: str, numero: re.Match[str]) -> re.Match[str] | None:
    """Return what a range ends with after its first number: of « 3 à A », where A may be any word, nothing."""
    found = patterns.RANGE.match(text, numero.end())
    return found if found and (numero["seule"] or not found["rang"].isalpha()) else None


def series_of(text: str, first: Mention, numero: re.Match[str], ranged: re.Match[str]) -> list[Mention]:
    """Return the mentions of « 3 à 5 »: of « 5 à 3 », which is no range, its two ends; of « 5 - 3 », none."""
    inner = _inner(numero["numero"], ranged["rang"], bare_suffix(ranged["suffixe"] or ""))
    start, end = numero.start("corps"), ranged.end()
    last = replace(first, start=ranged.start("numero"), end=end, words=ranged["numero"])
    if inner is None:
        return [first, replace(last, numero=ranged["numero"])] if ranged["de_a"] else []
    implied = replace(first, start=start, end=end, words=text[start:end], implicit=True)
    *shared, ending = inner
    return [first, *(replace(implied, numero=one) for one in shared), replace(last, numero=ending)]


def _inner(first: str, rang: str, suffix: str) -> list[str] | None:
    """Return the numbers that follow the first one of a range, the last included; None where it does not grow."""
    base, own = base_and_suffix(first)
    if suffix and base == rang:
        following = suffixes_between(own, suffix)
        return following and [f"{rang} {one}" for one in following]
    if first.isalpha() or rang.isalpha():  # « A à C »
        grow = first.isalpha() and rang.isalpha() and len(first) == 1 and first < rang
        return [chr(letter) for letter in range(ord(first) + 1, ord(rang) + 1)] if grow else None
    (stem, low), (other_stem, high) = _stem_and_rank(first), _stem_and_rank(rang)
    lettered = stem.rstrip(".-").isalpha() and not other_stem  # « O1 à 3 »
    if not ((stem == other_stem or lettered) and low and int(low) < int(high) <= int(low) + patterns.LONGEST_RANGE):
        return None
    numeros = [f"{stem}{rank}" for rank in range(int(low) + 1, int(high) + 1)]
    return [*numeros, f"{stem}{high} {suffix}"] if suffix else numeros


def but_excepted(text: str, series: list[Mention], end: int) -> tuple[list[Mention], int]:
    """Return the fiches of a range but those that are set apart just after it, and where this ends."""
    excepted = patterns.EXCEPTED.match(text, end)
    if excepted is None:
        return series, end
    apart = {re.sub(r"\s", "", numero) for numero in patterns.BARE_NUMERO.findall(excepted["numeros"])}
    return [mention for mention in series if mention.numero not in apart], excepted.end()


def _stem_and_rank(numero: str) -> tuple[str, str]:
    """Return the two parts of « 1.1.3 », « O3 »: what the numbers of a range have in common, and what counts them."""
    stem = numero.rstrip("0123456789")
    return stem, numero[len(stem) :]
