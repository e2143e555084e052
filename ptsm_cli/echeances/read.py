"""Read a deadline: its nature, and its interval where the text is certain of one."""

from __future__ import annotations

from functools import lru_cache

from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.echeance import Echeance, Motif, Nature, RefusalError
from ptsm_cli.echeances.intervals import build_reading
from ptsm_cli.echeances.natures import RECURRENCE, motif_without_date, nature_without_date
from ptsm_cli.echeances.phrases import build_phrase
from ptsm_cli.echeances.relatives import read_relative
from ptsm_cli.echeances.tokens import FoldedText, TokenKind, fold_text, split_tokens
from ptsm_cli.echeances.years import date_all


def structured(text: str, start: Periode | None, end: Periode | None) -> Echeance:
    """Return the deadline printed as `text` whose ends are given apart.

    Args:
        text: the words to print.
        start: period whose first day is the start, or None.
        end: period whose last day is the end, or None.

    Returns:
        A deadline `datee` with both ends, `ouverte` with a start, `limite` with an end; unread
        (`Motif.INVERSEE`) when it ends before it starts, or (`Motif.INCONNUE`) with neither.
    """
    if start is not None and end is not None:
        if end.fin < start.debut:
            return Echeance(text, Nature.NON_INTERPRETEE, motif=Motif.INVERSEE)
        return Echeance(text, Nature.DATEE, start.debut, end.fin)
    if start is not None:
        return Echeance(text, Nature.OUVERTE, start.debut)
    if end is not None:
        return Echeance(text, Nature.LIMITE, fin=end.fin)
    return Echeance(text, Nature.NON_INTERPRETEE, motif=Motif.INCONNUE)


def read_echeance(text: str, horizon: Periode | None = None) -> Echeance:
    """Return how `text` bounds time.

    Args:
        text: the deadline as printed; never altered.
        horizon: the project's life, which is the interval of the natures `projet` and `continue`.

    Returns:
        The deadline; of nature `non_interpretee`, with its motif, whenever its meaning is not certain.
    """
    reading = _read(text)
    if horizon is not None and reading.nature in {Nature.PROJET, Nature.CONTINUE}:
        return Echeance(text, reading.nature, horizon.debut, horizon.fin)
    return reading


@lru_cache(maxsize=4096)
def _read(text: str) -> Echeance:
    folded = fold_text(text)
    if read_relative(text):
        return Echeance(text, Nature.RELATIVE)
    nature = nature_without_date(folded.folded)
    if nature is not None:
        return Echeance(text, nature)
    without_recurrence = RECURRENCE.sub(" ", folded.folded)
    try:
        if without_recurrence != folded.folded:
            build_phrase(list(split_tokens(without_recurrence)))
            return Echeance(text, Nature.RECURRENTE)
        return _read_dates(folded)
    except RefusalError as refusal:
        return Echeance(text, Nature.NON_INTERPRETEE, motif=refusal.motif)


def _read_dates(folded: FoldedText) -> Echeance:
    tokens = list(split_tokens(folded.folded))
    if not any(token.moment for token in tokens):
        raise RefusalError(motif_without_date(folded.folded))
    phrase = date_all(build_phrase(tokens))
    reading = build_reading(phrase)
    residue = ", ".join(folded.excerpt(j.start, j.end) for j in phrase if j.kind is TokenKind.RESIDUE)
    return Echeance(folded.source, reading.nature, reading.debut, reading.fin, reading.approximative, residue)
