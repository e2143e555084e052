"""From a folded text to what its dates say: tokens, then a phrase, then intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, month_of
from ptsm_cli.common.typography import NBSP
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.asides import SetApart, refuse_other_events, set_apart
from ptsm_cli.echeances.context import Contexte
from ptsm_cli.echeances.echeance import Nature
from ptsm_cli.echeances.excluded import state_of_progress
from ptsm_cli.echeances.labels import Labelled, set_labels_apart
from ptsm_cli.echeances.lexicon import number
from ptsm_cli.echeances.limits import Reading, read_phrase
from ptsm_cli.echeances.markers import DURATION, RECURS, TokenKind
from ptsm_cli.echeances.natures import motif_without_date
from ptsm_cli.echeances.phrases import build_phrase
from ptsm_cli.echeances.refusals import FoldedPlace, Motif, RefusalError
from ptsm_cli.echeances.structure import Dated, Phrase, articulate
from ptsm_cli.echeances.terms import settle_ends
from ptsm_cli.echeances.tokens import Token, split_tokens
from ptsm_cli.echeances.units import DateUnit
from ptsm_cli.echeances.years import date_all

_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text of which every word is understood.

    Attributes:
        phrase: its dates, links, limits and words.
        apart: what stands beside the dates.
        labelled: the words that say what happens on them.
    """

    phrase: Sequence[Token]
    apart: SetApart
    labelled: Labelled

    @property
    def residues(self) -> list[Token]:
        """The words left aside, in order."""
        words = [token for token in self.phrase if token.kind is TokenKind.RESIDUE]
        return sorted([*self.labelled.labels, *words], key=lambda token: token.start)


def understand(folded: str, context: Contexte, *, recurrent: bool = False) -> Sentence:
    """Return the words of a folded text, each in its place.

    Args:
        folded: the text.
        context: what it borrows from its project.
        recurrent: whether the words for a recurrence have been taken out, which leaves signs around the dates.

    Raises:
        RefusalError: a word is not understood, or may change the sense of a date.
    """
    tokens: Sequence[Token] = list(split_tokens(folded))
    if not any(token.moment for token in tokens):
        raise RefusalError(motif_without_date(folded))
    if all(not token.moment or token.moment.unit is DateUnit.TERM for token in tokens):
        durations = [token for token in tokens if token.kind is TokenKind.DURATION]
        if durations:
            raise RefusalError(Motif.DUREE, *durations)  # « 3 mois avant la fin du contrat »
    progress = state_of_progress(folded)
    if progress:
        raise RefusalError(Motif.MOTS, FoldedPlace(*progress))
    ongoing = [(token.start, token.end) for token in tokens if token.kind is TokenKind.ONGOING]
    if ongoing:
        refuse_other_events(tokens, ongoing)
    tokens = list(settle_ends(tokens, context))
    labelled = set_labels_apart(tokens, folded)
    apart = set_apart(_trim(labelled.tokens) if recurrent else labelled.tokens)
    return Sentence(build_phrase(apart.tokens), apart, labelled)


def read_dates(sentence: Sentence, context: Contexte) -> Reading:
    """Return what the dates of a text say.

    Raises:
        RefusalError: they do not bound time in one sure way.
    """
    phrase = articulate(date_all(sentence.phrase))
    reading = read_phrase(phrase)
    for date in phrase.dates:
        if date.moment.is_of_school and not context.metropolitan_school:
            raise RefusalError(Motif.SCOLAIRE, date.token)
    vague = [label for label in sentence.labelled.unknown if any(map(_is_long, _dates_of(label, sentence, phrase)))]
    if vague:
        raise RefusalError(Motif.MOTS, *vague)  # « Diagnostic partagé : 2026 » may name what has that year
    for duration in sentence.apart.durations:
        if reading.approximative or _months(reading.intervals) != _lasts(duration):
            delayed = any(date.bound == "apres" for date in phrase.dates)  # « 3 mois après juin 2026 » lasts nothing
            readings = () if delayed else _lasting(reading, duration)
            raise RefusalError(Motif.CHIFFRES, duration, readings=readings, detail=_how_long(reading))
    return _go_on(reading, phrase, sentence.apart)


def _dates_of(label: Token, sentence: Sentence, phrase: Phrase) -> list[Dated]:
    """Return the dates that a label comes before: up to the next label."""
    end = min((other.start for other in sentence.labelled.labels if other.start > label.start), default=None)
    return [date for date in phrase.dates if label.end <= date.token.start and (end is None or date.token.start < end)]


def _is_long(date: Dated) -> bool:
    return date.moment.covers_years or date.moment.unit is DateUnit.SCHOOL_YEAR


def _trim(tokens: Sequence[Token]) -> list[Token]:
    """Drop the signs around the dates that lead to the recurrence; « 2021 puis [chaque année] » starts in 2021."""
    trimmed = list(tokens)
    while _is_loose(trimmed[-1]):
        trimmed.pop()
    if trimmed[-1].kind is TokenKind.LIST:
        rest = replace(trimmed.pop(), kind=TokenKind.ONWARDS, word=RECURS)
        while _is_loose(trimmed[-1]):
            trimmed.pop()
        trimmed.append(rest)
    start = 0
    while _is_loose(trimmed[start]) or trimmed[start].word in {"de", "d'"}:
        start += 1
    return trimmed[start:]


def _is_loose(token: Token) -> bool:
    return token.kind is TokenKind.SIGN or token.word in {",", ";", "-", "/"}


def _go_on(reading: Reading, phrase: Phrase, apart: SetApart) -> Reading:
    """Return the dates of what goes on all along: from a start, or over a period."""
    goes_on = phrase.rest is not None and phrase.rest.word == "continu"
    if not (apart.ongoing or goes_on):
        return reading
    [first, *others] = phrase.dates
    sure = others or apart.within_period or first.moment.multiple or first.moment.position == "courant"
    if len(reading.intervals) == 1 and not sure:
        # « 2021, en continu »: from 2021 on, or all along 2021
        single = reading.intervals[0]
        readings = (f"en continu {pastes.since(single)}", f"en continu {pastes.over(single)}")
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=readings)
    if reading.nature not in {Nature.DATEE, Nature.OUVERTE} or len(reading.intervals) > 1:
        raise RefusalError(Motif.AMBIGUE, phrase.place)
    return replace(reading, nature=Nature.CONTINUE)


def _lasts(duration: Token) -> int:
    """Return how many months a duration lasts."""
    found = DURATION.fullmatch(duration.word)
    assert found is not None  # noqa: S101 - these words are what makes it a duration
    return number(found["combien"]) * (1 if found["unite"] == "mois" else _MONTHS_A_YEAR)


def _how_long(reading: Reading) -> str:
    """Return « 2025 à 2027 dure 36 mois », where the dates surely last whole months."""
    duration = None if reading.approximative else _months(reading.intervals)
    return f"{pastes.span(reading.intervals[0])} dure {duration}{NBSP}mois" if duration else ""


def _lasting(reading: Reading, duration: Token) -> tuple[str, ...]:
    """Return the readings of dates that do not last what the text says: as dated, or as long as it says."""
    start, how_many = reading.start, _lasts(duration)
    if start is None or start.day != 1 or reading.approximative or len(reading.intervals) > 1 or not how_many:
        return ()
    last = (start.year * _MONTHS_A_YEAR + start.month - 1) + how_many - 1
    end = month_of(last // _MONTHS_A_YEAR, last % _MONTHS_A_YEAR + 1).fin
    return tuple(pastes.span(periode) for periode in (*reading.intervals, Periode(start, end)))


def _months(intervals: Sequence[Periode]) -> int | None:
    """Return how many whole months one interval lasts, or None for any other."""
    if len(intervals) != 1:
        return None
    [single] = intervals
    next_day = single.fin + timedelta(days=1)
    if single.debut.day != 1 or next_day.day != 1:
        return None
    return (next_day.year - single.debut.year) * _MONTHS_A_YEAR + next_day.month - single.debut.month
