"""Numbers written without figures, folded: « dix-huit », « troisieme », « iv ». Each use takes what it reads."""

from __future__ import annotations

from collections.abc import Mapping

_TO_SIXTEEN = (
    *("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"),
    *("neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
)

NUMBER_WORDS: Mapping[str, int] = dict(zip(_TO_SIXTEEN, range(1, 17), strict=True)) | {"vingt": 20, "trente": 30}
"""The words that numbers up to 39 are made of; none bears an accent."""

ORDINAL_STEMS = (
    *("premi", "deuxi", "troisi", "quatri", "cinqui", "sixi", "septi", "huiti", "neuvi", "dixi", "onzi", "douzi"),
)
"""How each rank from the first begins, « second » apart: « -er », « -ère » or « -ème » follows."""

_SECOND = 2


def in_letters(number: int) -> str:
    """Return « dix-huit » for 18, from 1 to 39."""
    if number <= len(_TO_SIXTEEN):
        return _TO_SIXTEEN[number - 1]
    ten = next(word for word in ("trente", "vingt", "dix") if NUMBER_WORDS[word] <= number)
    unit = number - NUMBER_WORDS[ten]
    return ten if not unit else f"{ten}-et-un" if unit == 1 else f"{ten}-{in_letters(unit)}"


def ordinals(last: int) -> dict[str, int]:
    """Return the ranks up to a last one by their names: « premier », « deuxieme », « second »."""
    names = {f"{stem}{'er' if rank == 1 else 'eme'}": rank for rank, stem in enumerate(ORDINAL_STEMS[:last], start=1)}
    return names | ({"second": _SECOND} if last >= _SECOND else {})


_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

ROMAN: Mapping[str, int] = {
    "x" * tens + unit: 10 * tens + rank for tens in range(4) for rank, unit in enumerate(_UNITS) if tens or rank
}
"""The Roman numbers from 1 to 39: letters in another order are no number."""
