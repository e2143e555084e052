"""Read deadlines for people: what was understood, or why nothing was and what to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ptsm_cli.common.periodes import Periode, say, say_day, to_notation
from ptsm_cli.common.typography import NBSP, capitalize, counted, enumeration, guillemets
from ptsm_cli.echeances import Echeance, Nature
from ptsm_cli.report.terminal import Words, clean

if TYPE_CHECKING:
    from rich.console import RenderableType

_NATURES = {
    Nature.DATEE: "datée",
    Nature.OUVERTE: "ouverte, sans fin dite",
    Nature.LIMITE: "limite, sans début dit",
    Nature.PROJET: "toute la durée du projet",
    Nature.CONTINUE: "continue",
    Nature.RECURRENTE: "récurrente",
    Nature.CONDITIONNELLE: "conditionnelle",
    Nature.A_DEFINIR: "à définir",
    Nature.RELATIVE: "relative à un jalon, sans date propre",
    Nature.NON_INTERPRETEE: "non interprétée",
}

_PLURALS = {"mois": "mois"}
"""The plurals that take no « s »."""

_DATED_OR_NOT = frozenset({Nature.RECURRENTE, Nature.CONDITIONNELLE})


def format_report(echeances: Sequence[Echeance]) -> Iterator[RenderableType]:
    """Yield one paragraph a deadline."""
    for rank, echeance in enumerate(echeances):
        yield _echeance(echeance, "\n" if rank else "")


def _echeance(echeance: Echeance, before: str) -> Words:
    read = echeance.nature is not Nature.NON_INTERPRETEE
    text = Words(before)
    text.append(guillemets(clean(echeance.texte)) if echeance.texte.strip() else "Texte vide", "bold").append(
        f"{NBSP}: "
    )
    undated = echeance.nature in _DATED_OR_NOT and not (echeance.debut or echeance.fin)
    text.append(f"{_NATURES[echeance.nature]}{', sans date' if undated else ''}", "green" if read else "yellow")
    for line in _lines(echeance):
        text.append(f"\n  {line}")
    return text


def _lines(echeance: Echeance) -> Iterator[str]:
    """Yield what is said of a deadline below its nature, one sentence a line."""
    when = _when(echeance)
    if when:
        yield f"{when}{' (dates approximatives)' if echeance.approximative else ''}."
    if echeance.relative:
        delay = counted(echeance.relative.count, echeance.relative.unit, _PLURALS.get(echeance.relative.unit))
        yield f"{delay} après {guillemets(clean(echeance.relative.landmark))}."
    if echeance.residu:
        yield f"Mots laissés de côté{NBSP}: {guillemets(clean(echeance.residu))}."
    if echeance.edtf:
        yield f"ISO 8601-2{NBSP}: {echeance.edtf}"
    if echeance.refus is not None:
        yield clean(echeance.refus.message)
        yield clean(echeance.refus.hint)


def _when(echeance: Echeance) -> str:
    """Return the intervals in French, or nothing where there is none."""
    if not echeance.intervals:
        if echeance.debut is not None:
            return f"À partir du {say_day(echeance.debut)}"
        if echeance.fin is not None:
            return f"Jusqu'au {say_day(echeance.fin)} au plus tard"
        return ""
    return capitalize(enumeration(map(_say, echeance.intervals)))


def _say(periode: Periode) -> str:
    start, end = (say_day(day) for day in (periode.debut, periode.fin))
    if periode.debut == periode.fin:
        return f"le {start}"
    return f"du {start} au {end}{_namely(periode)}"


def _namely(periode: Periode) -> str:
    """Return the name of the interval, where it has one."""
    notation = to_notation(periode)
    if "/" in notation:
        return ""
    if len(notation) == len("2020"):
        return f", soit l'année {notation}"
    article = "le " if "S" in notation or "T" in notation else ""
    return f", soit {article}{say(periode)}"
