"""Read a deadline: its nature, and its intervals where the text is certain of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ptsm_cli.common.french import fold
from ptsm_cli.common.periodes import Periode
from ptsm_cli.common.typography import truncate
from ptsm_cli.echeances import natures
from ptsm_cli.echeances.asides import refuse_other_events
from ptsm_cli.echeances.by_count import told_by_count
from ptsm_cli.echeances.context import SANS_PROJET, Contexte
from ptsm_cli.echeances.echeance import Echeance, Nature
from ptsm_cli.echeances.hints import likely_readings, refuse_serial
from ptsm_cli.echeances.intervals import merge
from ptsm_cli.echeances.leftovers import kept_without_words
from ptsm_cli.echeances.lifetimes import told_by_life
from ptsm_cli.echeances.limits import Reading
from ptsm_cli.echeances.refusals import Motif, Refus, RefusalError
from ptsm_cli.echeances.relatives import add_delay, read_relative
from ptsm_cli.echeances.sentence import Sentence, read_dates, understand
from ptsm_cli.echeances.terms import life_of, named_by
from ptsm_cli.echeances.tokens import FoldedText, fold_bare, split_tokens

_QUOTATION = 60
"""How many characters of the words at fault are quoted."""


def structured(
    text: str, start: Periode | None, end: Periode | None, intervals: Sequence[tuple[Periode, Periode]] = ()
) -> Echeance:
    """Return the deadline printed as `text` whose dates are given apart.

    Args:
        text: the words to print.
        start: period whose first day is the start, or None.
        end: period whose last day is the end, or None.
        intervals: the first and last periods of each interval, in place of both ends.

    Returns:
        A deadline `datee` with both ends or with intervals, `ouverte` with a start, `limite` with an end; unread
        (`Motif.INVERSEE`) when one ends before it starts, or (`Motif.INCONNUE`) with neither.
    """
    bounds = list(intervals) or ([(start, end)] if start is not None and end is not None else [])
    if any(last.fin < first.debut for first, last in bounds):
        return Echeance(text, Nature.NON_INTERPRETEE, refus=Refus(Motif.INVERSEE, (text,)))
    if bounds:
        read = merge([first.through(last) for first, last in bounds])
        return _dated(text, Reading(Nature.DATEE, read[0].debut, read[-1].fin, False, read))
    if start is not None:
        return Echeance(text, Nature.OUVERTE, start.debut)
    if end is not None:
        return Echeance(text, Nature.LIMITE, fin=end.fin)
    return Echeance(text, Nature.NON_INTERPRETEE, refus=Refus(Motif.INCONNUE, (text,)))


@lru_cache(maxsize=4096)
def read_echeance(text: str, context: Contexte = SANS_PROJET) -> Echeance:
    """Return how `text` bounds time.

    Args:
        text: the deadline as printed; never altered.
        context: what it borrows from its project: the natures `projet` and `continue` have its life for interval.

    Returns:
        The deadline; of nature `non_interpretee`, with why, whenever its meaning is not certain.
    """
    folded = fold_bare(text)
    try:
        return _read(folded, context)
    except RefusalError as refusal:
        counted = told_by_life(folded, told_by_count(folded, refusal, context), context)
        return Echeance(text, Nature.NON_INTERPRETEE, refus=_refusal(folded, counted, context))


def _read(folded: FoldedText, context: Contexte) -> Echeance:
    """Return a deadline that reads.

    Raises:
        RefusalError: its meaning is not certain.
    """
    told = _by_the_whole(folded, context)
    if told is not None:
        return told
    refuse_serial(folded.folded)
    free = natures.around_condition(folded.folded)
    if free is not None:
        return _conditional(folded, free, context)
    without_recurrence = natures.without_recurrence(folded.folded)
    if without_recurrence != folded.folded:
        return _recurrent(folded, without_recurrence, context)
    sentence = understand(folded.folded, context)
    return _dated(folded.source, read_dates(sentence, context), _residue(folded, sentence))


def _by_the_whole(folded: FoldedText, context: Contexte) -> Echeance | None:
    """Return a deadline that its whole text tells, without a date of its own; None for any other."""
    text = folded.source
    relative = read_relative(text)
    if relative is not None:
        start = next((day for name, day in context.jalons if name == fold(relative.landmark)), None)
        return Echeance(text, Nature.RELATIVE, fin=start and add_delay(start, relative), relative=relative)
    if natures.is_undefined(folded.folded):
        return Echeance(text, Nature.A_DEFINIR)
    if natures.is_continuous(folded.folded):
        return _alive(text, Nature.CONTINUE, context.horizon)
    lasting = named_by(natures.after_continuous(folded.folded))
    if lasting is not None:
        return _alive(text, Nature.CONTINUE, life_of(lasting, context))
    ending = named_by(folded.folded.rstrip(" .;"))
    return _alive(text, Nature.PROJET, life_of(ending, context)) if ending is not None else None


def _conditional(folded: FoldedText, free: str, context: Contexte) -> Echeance:
    """Return a conditional deadline, with the dates that stand beside the condition where they are certain."""
    try:
        sentence = understand(free, context)
        return _dated(folded.source, read_dates(sentence, context), _residue(folded, sentence), Nature.CONDITIONNELLE)
    except RefusalError:
        return Echeance(folded.source, Nature.CONDITIONNELLE)


def _recurrent(folded: FoldedText, without_recurrence: str, context: Contexte) -> Echeance:
    """Return a recurrent deadline, with its dates where they are certain.

    Raises:
        RefusalError: a word beside the recurrence is not understood.
    """
    if not natures.YEAR.search(folded.folded) or natures.is_part_of_each(folded.folded):
        return Echeance(folded.source, Nature.RECURRENTE)
    recurrences = [found.span() for found in natures.RECURRENCE.finditer(folded.folded)]
    refuse_other_events(list(split_tokens(without_recurrence)), recurrences)
    sentence = understand(without_recurrence, context, recurrent=True)
    try:
        reading = read_dates(sentence, context)
    except RefusalError:
        return Echeance(folded.source, Nature.RECURRENTE)
    return _dated(folded.source, reading, _residue(folded, sentence), Nature.RECURRENTE)


def _alive(text: str, nature: Nature, vie: Periode | None) -> Echeance:
    return Echeance(text, nature, vie.debut, vie.fin) if vie else Echeance(text, nature)


def _dated(text: str, reading: Reading, residue: str = "", nature: Nature | None = None) -> Echeance:
    return Echeance(
        text,
        nature or reading.nature,
        reading.start,
        reading.end,
        reading.approximative,
        residue,
        reading.intervals if len(reading.intervals) > 1 else (),
    )


def _residue(folded: FoldedText, sentence: Sentence) -> str:
    return ", ".join(folded.excerpt(*_closed(folded.folded, (token.start, token.end))) for token in sentence.residues)


def _refusal(folded: FoldedText, refusal: RefusalError, context: Contexte) -> Refus:
    spans = refusal.spans or ((0, len(folded.folded)),)
    words = dict.fromkeys(truncate(folded.excerpt(*_closed(folded.folded, span)), _QUOTATION) for span in spans)

    def nature_of(text: str) -> str:
        try:
            return _read(fold_bare(text), context).nature
        except RefusalError:
            return ""

    def refusal_of(text: FoldedText) -> RefusalError | None:
        try:
            _read(text, context)
        except RefusalError as again:
            return again
        return None

    readings = likely_readings(folded, refusal, nature_of)
    kept = "" if readings else kept_without_words(folded, refusal_of)
    place = folded.place(*_closed(folded.folded, spans[0]))
    return Refus(refusal.motif, tuple(words), place, readings, refusal.detail, kept)


def _closed(folded: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span with the parenthesis that closes the one that it opens."""
    start, end = span
    opened = folded.count("(", start, end) > folded.count(")", start, end)
    return start, end + (opened and folded.startswith(")", end))
