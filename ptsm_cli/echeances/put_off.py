"""How a deadline that moved is said in a sentence, from its words."""

from __future__ import annotations

from ptsm_cli.common.french import fold
from ptsm_cli.common.numerals import ordinals
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import guillemets
from ptsm_cli.echeances.lexicon import MONTH_WORDS

_A_TERM = deferred(rf"(?:{'|'.join(ordinals(4))}|[1-4](?:er|e|eme|nd)) (?:semestre|trimestre)\b")
_A_MONTH = deferred(rf"(?:{'|'.join(MONTH_WORDS)}) \d{{4}}|\d{{4}}$")
_VOWELS = frozenset("aeiou")


def from_to(before: str, after: str) -> str:
    """Return « du second semestre 2019 à 2020 », « d'octobre 2025 à « T1 2026 » »; « à 2020 » after nothing."""
    return f"{_from(before)} {_to(after)}" if before else _to(after)


def postponed(adopted: str, in_force: str) -> str:
    """Return « reporté de 2019 à 2020 »; « reporté à 2020 » where no deadline was adopted."""
    return f"reporté {from_to(adopted, in_force)}"


def _from(text: str) -> str:
    """Return « du second semestre 2019 », « d'octobre 2025 », « de 2019 », « de « fin 2019 » »."""
    folded = fold(text)
    if _A_TERM.match(folded):
        return f"du {text[0].lower()}{text[1:]}"
    if _A_MONTH.match(folded):
        return f"{'d' + chr(39) if folded[0] in _VOWELS else 'de '}{text[0].lower()}{text[1:]}"
    return f"de {guillemets(text)}"


def _to(text: str) -> str:
    folded = fold(text)
    if _A_TERM.match(folded):
        return f"au {text[0].lower()}{text[1:]}"
    return f"à {text[0].lower()}{text[1:]}" if _A_MONTH.match(folded) else f"à {guillemets(text)}"
