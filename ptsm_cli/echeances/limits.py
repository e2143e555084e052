"""Read a phrase: closed, open, or limited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.echeance import Nature
from ptsm_cli.echeances.intervals import compose, is_winter
from ptsm_cli.echeances.markers import APART, CLOSING, OPENING, RECURS
from ptsm_cli.echeances.qualifiers import only_ends_known
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.structure import Connection, Dated, Phrase
from ptsm_cli.echeances.tokens import Token
from ptsm_cli.echeances.units import DateUnit

_DAY = timedelta(days=1)
_TWO = 2
_LONG_UNITS = frozenset({DateUnit.YEAR, DateUnit.SCHOOL_YEAR, DateUnit.SEMESTER, DateUnit.QUARTER, DateUnit.SEASON})
_LOOSE_UNITS = frozenset({DateUnit.SEASON, DateUnit.RENTREE, DateUnit.SCHOOL_YEAR})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the dates of a text say.

    Attributes:
        nature: how they bound time.
        start: first day, or None.
        end: last day, or None.
        approximative: whether the words give them loosely.
        intervals: the intervals, where both ends are known.
    """

    nature: Nature
    start: date | None
    end: date | None
    approximative: bool
    intervals: tuple[Periode, ...] = ()


def read_phrase(phrase: Phrase) -> Reading:
    """Return what a phrase says.

    Raises:
        RefusalError: its dates do not bound time in one sure way.
    """
    phrase = _until(phrase)
    if phrase.inclus:
        _refuse_inclusion(phrase, phrase.inclus)
    reading = _read(phrase)
    if reading.nature is not Nature.DATEE and any(map(is_winter, phrase.dates)):
        raise RefusalError(Motif.AMBIGUE, phrase.place)
    return reading


def _read(phrase: Phrase) -> Reading:
    bounds = [date.bound for date in phrase.dates]
    if phrase.rest:
        return _opened_after(phrase, bounds)
    if any(bounds[1:]):
        return _pair(phrase, bounds)
    if bounds[0] in _READERS:
        return _READERS[bounds[0]](phrase)
    [first, *others] = phrase.dates
    starts = bounds[0] == "lancement" and phrase.signs in {(",",), (";",), ("-",)}
    if starts and phrase.dates[-1].moment.position == "fin":
        return _pair(phrase, ["lancement", "terme"])
    if others or phrase.between:
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=_of_a_limited_list(phrase))
    return _limited(first, first.bound) if first.bound in CLOSING else _opened(first)


def _until(phrase: Phrase) -> Phrase:
    """Read « 2021 jusqu'en 2023 » as « 2021 à 2023 »."""
    dates, links, signs = list(phrase.dates), list(phrase.links), list(phrase.signs)
    for rank, sign in enumerate(phrase.signs):
        joint = links[rank] is not Connection.WORDS and sign in {"", "et", ","}
        if joint and dates[rank + 1].bound == "jusque" and not dates[rank].bound:
            dates[rank + 1] = replace(dates[rank + 1], bound="")
            links[rank], signs[rank] = Connection.RANGE, "jusque"
    return replace(phrase, dates=tuple(dates), links=tuple(links), signs=tuple(signs))


def _unlimited(phrase: Phrase) -> Reading:
    """Read dates without any limit; « fin du PTSM » alone is one by itself."""
    [first, *others] = phrase.dates
    if first.moment.unit is DateUnit.TERM and not others:
        return _limited(first, first.bound)
    return _closed(phrase)


def _closed(phrase: Phrase) -> Reading:
    intervals = compose(phrase)
    approximative = any(date.moment.approximative for date in phrase.dates)
    return Reading(Nature.DATEE, intervals[0].debut, intervals[-1].fin, approximative, intervals)


def _opened_after(phrase: Phrase, bounds: Sequence[str]) -> Reading:
    """Read « 2021, 2022 et suivantes »: from the first of the dates, where these touch or lead to a recurrence."""
    [first, *others] = phrase.dates
    if first.bound in OPENING and not others:
        return _opened(first)
    if any(bounds) or any(date.moment.unit is DateUnit.TERM for date in phrase.dates):
        raise RefusalError(Motif.AMBIGUE, phrase.place)  # nothing says what follows « la fin du PTSM »
    reading = _closed(phrase)
    if len(reading.intervals) > 1 and not (phrase.rest and phrase.rest.word == RECURS):
        readings = tuple(pastes.since(date.start) for date in (first, phrase.dates[-1]))
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=readings)
    return Reading(Nature.OUVERTE, reading.start, None, reading.approximative)


def _opened(when: Dated) -> Reading:
    return Reading(Nature.OUVERTE, _first_day(when), None, when.moment.approximative)


def _first_day(when: Dated) -> date:
    """Return the day that something starts on: its first day, or the day after its last one for « après »."""
    moment = when.moment
    if moment.multiple or moment.position in {"mi", "courant"} or only_ends_known(moment):
        raise RefusalError(Motif.AMBIGUE, when.token)
    if when.bound != "apres":
        if moment.unit is DateUnit.TERM:
            raise RefusalError(Motif.AMBIGUE, when.token)
        return when.start.debut
    if moment.position == "debut" or moment.unit is DateUnit.RENTREE:
        following = Periode(when.end.fin + _DAY, when.end.fin + _DAY)
        raise RefusalError(Motif.AMBIGUE, when.token, readings=(pastes.since(when.start), pastes.since(following)))
    return when.end.fin + _DAY


def _limited(when: Dated, bound: str) -> Reading:
    """Read an end, loose with « d'ici juin », « jusqu'à juin » and « avant l'été »."""
    moment = when.moment
    end = _last_day(when, bound)
    if moment.position == "fin":
        return Reading(Nature.LIMITE, None, end, moment.approximative)
    if bound == "avant":
        return Reading(Nature.LIMITE, None, end, moment.unit in _LOOSE_UNITS)
    vague = bound in {"ici", "jusque"} and moment.unit is not DateUnit.DAY
    return Reading(Nature.LIMITE, None, end, moment.approximative or vague)


def _last_day(when: Dated, bound: str) -> date:
    """Return the last day that a limit leaves.

    « avant » stops the day before; the others include their date. The end of something is its last day, whatever the
    limit.
    """
    moment = when.moment
    position = moment.position
    loose = moment.unit is DateUnit.SEASON or (moment.unit is DateUnit.RENTREE and bound == "jusque")
    if moment.multiple or position in {"mi", "courant"} or (loose and bound != "avant"):
        raise RefusalError(Motif.AMBIGUE, when.token)  # « d'ici l'été » may end where summer starts
    if only_ends_known(moment) and bound != "avant":
        raise RefusalError(Motif.AMBIGUE, when.token)
    return when.start.debut - _DAY if bound == "avant" and position != "fin" else when.end.fin


def _pair(phrase: Phrase, bounds: Sequence[str]) -> Reading:
    """Read a start and an end, each with its word: « au plus tôt 2025, au plus tard 2026 », « Début : X, Fin : Y »."""
    if bounds == ["terme", "lancement"]:
        return _pair(replace(phrase, dates=phrase.dates[::-1]), bounds[::-1])
    apart = Connection.WORDS in phrase.links or phrase.between
    if len(bounds) != _TWO or bounds[0] not in OPENING | {"apres"} or bounds[1] not in CLOSING or apart:
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=_of_limits(phrase, bounds))
    first, second = phrase.dates
    start, end = _first_day(first), _last_day(second, bounds[1])
    if end < start:
        raise RefusalError(Motif.INVERSEE, phrase.place)
    approximative = first.moment.approximative or second.moment.approximative
    return Reading(Nature.DATEE, start, end, approximative, (Periode(start, end),))


def _by(phrase: Phrase) -> Reading:
    """Read « pour juin 2026 », an end, and « pour 2026 », a period."""
    [first, *others] = phrase.dates
    if all(date.moment.unit in _LONG_UNITS and not date.moment.position for date in phrase.dates):
        return _closed(phrase)
    if others or phrase.between or first.moment.position not in {"", "fin"}:
        last_day = Periode(first.end.fin, first.end.fin)
        readings = () if others else (say(first.start), pastes.by(last_day))
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=readings)
    return _limited(first, first.bound)


def _due(phrase: Phrase) -> Reading:
    """Read « échéance : 30 juin 2026 », an end, and « échéance : juin 2026 », a period."""
    [first, *others] = phrase.dates
    if not any(map(_is_day, phrase.dates)):
        return _closed(phrase)
    if not others and not first.moment.multiple:
        return _limited(first, first.bound)
    if any(link is not Connection.RANGE for link in phrase.links) or any(
        len(date.periodes) > 1 for date in phrase.dates
    ):
        raise RefusalError(Motif.AMBIGUE, phrase.place)
    return _closed(phrase)


_READERS = {"": _unlimited, "pour": _by, "delai": _due}
"""How a phrase is read whose only limit, if any, is no mere start nor mere end."""


def _is_day(date: Dated) -> bool:
    return date.moment.position == "fin" or (date.moment.unit is DateUnit.DAY and not date.moment.position)


def _refuse_inclusion(phrase: Phrase, inclus: Token) -> None:
    """Refuse « inclus » after what is no end, and « avant le 30 juin inclus », which ends on either of two days."""
    last = phrase.dates[-1]
    if last.bound == "avant":
        readings = (pastes.before(last.start), pastes.by(last.start))
        raise RefusalError(Motif.AMBIGUE, phrase.place, readings=readings)
    ranged = phrase.links[-1:] == (Connection.RANGE,) or (last.moment.multiple and len(last.periodes) == 1)
    if not (ranged or phrase.between or last.bound in CLOSING | {"pour", "delai"}):
        single = (say(last.start),) if len(phrase.dates) == len(last.periodes) == 1 else ()
        raise RefusalError(Motif.MOTS, inclus, readings=single)


def _of_limits(phrase: Phrase, bounds: Sequence[str]) -> tuple[str, ...]:
    """Return the readings of « avant X et avant Y »: one or the other."""
    if set(bounds) == {"avant"} and len(bounds) == _TWO and APART not in phrase.signs:
        return tuple(pastes.before(date.start) for date in phrase.dates)
    return ()


def _of_a_limited_list(phrase: Phrase) -> tuple[str, ...]:
    """Return the readings of « à partir de X et Y », « lancement X - Y »: from X, or both."""
    if phrase.dates[0].bound not in OPENING or len(phrase.links) != 1:
        return ()
    if phrase.dates[0].moment.unit is DateUnit.RENTREE:
        return ()  # « à partir de la rentrée 2026-2027 » tells its school year
    first, second = (date.start for date in phrase.dates)
    if second.fin < first.debut:
        return ()
    tout = pastes.both if Connection.LIST in phrase.links else pastes.through
    return pastes.since(first), tout(first, second)
