"""Une valeur n'est pas de celles que le format accepte.

Ce que la règle vérifie
Les nombres sont des nombres, les dates existent, les périodes s'écrivent 2020-S2, et les valeurs d'une liste
fermée (genre d'un groupe, statut d'une réunion…) sont de cette liste.

Pourquoi
Une valeur que le format ne connaît pas n'est pas lue, plutôt que d'être devinée.

Comment corriger
Écrivez une des valeurs proposées, ou la forme demandée.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.meant import word_meant, word_otherwise, word_within
from ptsm_cli.common.numerals import ROMAN, in_letters, ordinals
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import did_you_mean, either, guillemets, proposal, truncate
from ptsm_cli.findings.finding import Severity, replacement
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.rules.listing import list_hint
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S004"
NAME = "valeur-refusee"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npriorites: [1, 7]\n"},
    places=(("fiches/02.yaml", 4, 16),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\npriorites: [1, 6]\n"})

_WIDTH = 60
_INTEGER = "un nombre entier"
_FIGURES = deferred(r"(?<![-\d,.])\d(?!\d|[.,]\d)")
_SERIES = deferred(r"(?<![-\d,.])(?P<de>\d)\s?(?:[-–—]|à|au|jusqu'à)\s?(?P<a>\d)(?![\d.,])")
_JOINED = deferred(r"\d(?:[.,]?\d)+")
"""« 1.4 », « 14 », in place of a list of numbers of one figure."""

_PRIORITES = range(1, 7)
_IN_WORDS = (
    {in_letters(rank): rank for rank in _PRIORITES}
    | {roman: rank for roman, rank in ROMAN.items() if rank in _PRIORITES}
    | {name.removesuffix("e"): rank for name, rank in ordinals(_PRIORITES[-1]).items()}
)
_AROUND = frozenset(("la", "le", "les", "et", "priorite", "priorites", "numero", "n"))
"""Numbers in words, their last « e » set apart, and what may stand around them."""

_GLUED = deferred(r"([a-z_]{3,30}):(?!//)(\S{1,40}?)(?=\s+[a-z_]{3,30}:|$)")
"""« numero:2 titre:Former »: the whole file without a space after a colon is one text."""


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a value that is refused."""
    for fault in analysis.faults(FaultKind.VALUE):
        received = guillemets(truncate(fault.received, _WIDTH)) if fault.received.strip() else "Un texte vide"
        meant = word_meant(fault.received, fault.candidates)
        fix = replacement(fault.location, meant, "Écrit le mot comme le format") if meant else None
        yield Constat(fault.location, f"{received} ne convient pas ici.", _hint(fault, meant), fix=fix)


def _hint(fault: Fault, meant: str | None) -> str:
    if meant:
        return f"Écrivez {guillemets(meant)}."
    if fault.candidates:
        within = word_within(fault.received, fault.candidates) or word_otherwise(fault.received, fault.candidates)
        suggestion = proposal([within]) if within else did_you_mean(fault.received, fault.candidates)
        return suggestion or f"Valeurs possibles : {either(fault.candidates)}."
    if not fault.location.route and (glued := _GLUED.match(fault.received)):
        return f"Écrivez une clé par ligne, et une espace après chaque « : » : {guillemets(f'{glued[1]}: {glued[2]}')}."
    is_item = bool(fault.location.route) and isinstance(fault.location.route[-1], int)
    listed = list_hint(fault.received, str.isdigit) if is_item else None
    if not listed and fault.detail == _INTEGER and _FIGURES.search(fault.received):
        listed = _as_figures(fault.received, several=is_item)
    if not listed and is_item and _JOINED.fullmatch(fault.received.strip()):
        listed = _to_write(re.findall(r"\d", fault.received))
    if not listed and fault.detail == _INTEGER and (said := _said_in_words(fault.received)):
        listed = _to_write(said) if is_item or len(said) == 1 else None
    if fault.location.route[-1:] == ("presence",):
        listed = f"Écrivez {guillemets(_attendance(fault.received))}."
    return listed or f"Il faut {fault.detail}."


def _said_in_words(written: str) -> list[str]:
    """Return « 1 » and « 4 » for « un et quatre », « I, IV », « la première »; nothing where a word is no number."""
    words = [word for word in fold_words(written) if word not in _AROUND]
    ranks = [_IN_WORDS.get(word) or _IN_WORDS.get(word.removesuffix("e")) for word in words]
    return [str(rank) for rank in ranks if rank] if all(ranks) else []


def _attendance(written: str) -> str:
    """Return how to write who came to a meeting: « 12/15 » is so many of those invited, words are organisations."""
    figures = re.findall(r"\d+", written)
    if not figures:
        return f"presence: {{membres: [{truncate(written, _WIDTH)}]}}"
    invited = f", invites: {figures[1]}" if re.fullmatch(r"\s*\d+\s*(?:/|sur)\s*\d+\s*", written) else ""
    return f"presence: {{presents: {'…' if '%' in written else figures[0]}{invited}}}"


def _as_figures(written: str, *, several: bool) -> str | None:
    """Return how to write « Priorité 1 », and « 1 et 2 » where several are read; None for several in place of one."""
    if series := _SERIES.search(written):
        first, last = int(series["de"]), int(series["a"])
        if not several or first >= last:
            return None
        every, ends = (guillemets(str(figures)) for figures in ([*range(first, last + 1)], [first, last]))
        return f"Écrivez {every}." if every == ends else f"Écrivez {every} pour tous, ou {ends} pour ces deux seuls."
    figures = _FIGURES.findall(written)
    return _to_write(figures) if several or len(figures) == 1 else None


def _to_write(figures: list[str]) -> str:
    listed = f"[{', '.join(figures)}]" if len(figures) > 1 else figures[0]
    return f"Écrivez {guillemets(listed)}."
