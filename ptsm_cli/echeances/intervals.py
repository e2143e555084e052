"""Compose the dates of a phrase into intervals: ranges first, then lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise, takewhile

from ptsm_cli.common.periodes import Periode, month_of, quarter_of, say
from ptsm_cli.common.typography import enumeration
from ptsm_cli.echeances import pastes
from ptsm_cli.echeances.markers import APART, LABEL_DASH, TO_WORDS
from ptsm_cli.echeances.qualifiers import only_ends_known
from ptsm_cli.echeances.refusals import FoldedPlace, Motif, RefusalError
from ptsm_cli.echeances.structure import Connection, Dated, Phrase
from ptsm_cli.echeances.units import DateUnit, YearPlace

_DAY = timedelta(days=1)
_TWO = 2


def merge(intervals: Sequence[Periode]) -> tuple[Periode, ...]:
    """Return intervals in order, where those that touch or overlap have become one."""
    merged: list[Periode] = []
    for interval in sorted(intervals):
        if merged and interval.debut <= merged[-1].fin + _DAY:
            merged[-1] = Periode(merged[-1].debut, max(merged[-1].fin, interval.fin))
        else:
            merged.append(interval)
    return tuple(merged)


def compose(phrase: Phrase) -> tuple[Periode, ...]:
    """Return the intervals that the dates of a phrase make, whatever their limits.

    Raises:
        RefusalError: the dates do not go together in one sure way.
    """
    try:
        return _compose(phrase)
    except RefusalError as refusal:
        if len(phrase.dates) > _TWO or phrase.rest:  # readings are those of two dates: the rest would be left out
            places = (FoldedPlace(*span) for span in refusal.spans)
            readings = () if phrase.rest else _sharing_all(phrase)
            raise RefusalError(refusal.motif, *places, readings=readings) from None
        raise


def _compose(phrase: Phrase) -> tuple[Periode, ...]:
    _refuse_what_has_no_interval(phrase)
    ranges = [[phrase.dates[0]]]
    for rank, following in enumerate(phrase.dates[1:]):
        if _is_range(phrase, rank):
            ranges[-1].append(following)
        else:
            ranges.append([following])
    intervals = [_range(dates, phrase) for dates in ranges]
    for before, after in pairwise(intervals):
        if after[0].debut < before[0].debut:
            raise RefusalError(Motif.INVERSEE if after[-1].fin < before[0].debut else Motif.AMBIGUE, phrase.place)
    return merge([interval for rest in intervals for interval in rest])


def _refuse_what_has_no_interval(phrase: Phrase) -> None:
    several = len(phrase.dates) > 1
    for date in phrase.dates:
        if only_ends_known(date.moment) and not _starts_to_end(phrase):
            raise RefusalError(Motif.AMBIGUE, date.token, readings=() if several else _start_of(date))
        if several and is_winter(date):
            raise RefusalError(Motif.AMBIGUE, phrase.place, readings=_winter(phrase))
    year_places = {date.moment.year_place for date in phrase.dates}
    if any(map(_may_be_cut_otherwise, phrase.dates, phrase.dates[1:], phrase.links)):
        raise RefusalError(Motif.AMBIGUE, phrase.place)  # « 2019-S1 – S2 2020 » may be cut in two ways
    if YearPlace.SHORT in year_places and any(date.moment.unit is DateUnit.DAY for date in phrase.dates):
        raise RefusalError(Motif.AMBIGUE, phrase.place)  # « 1er semestre 25 et 30 juin 2026 »
    if phrase.between and phrase.signs not in {("et",), ("-",)}:
        raise RefusalError(Motif.AMBIGUE, phrase.place)


def _may_be_cut_otherwise(before: Dated, after: Dated, link: Connection) -> bool:
    """Whether the rank of a date in the notation of the project may as well go with the date after it.

    A list of dates of other units, as « 2025-S1 et juin 2026 », and a school year, which tells both its years, do not.
    """
    places = {before.moment.year_place, after.moment.year_place}
    alike = before.moment.unit is after.moment.unit or link is not Connection.LIST
    school = DateUnit.SCHOOL_YEAR in {before.moment.unit, after.moment.unit}
    return places == {YearPlace.NOTED, YearPlace.AFTER} and alike and not school


def _starts_to_end(phrase: Phrase) -> bool:
    """Whether only the start of the first of two dates is needed: « début S1 2026 - fin S2 2027 »."""
    ends = [date.moment.position for date in phrase.dates]
    joined = phrase.between or Connection.RANGE in phrase.links or phrase.signs in {(",",), (";",)}
    return joined and ends == ["debut", "fin"]


def is_winter(date: Dated) -> bool:
    """Whether it is a winter, which is in January by convention but starts in December."""
    return date.moment.unit is DateUnit.SEASON and date.start.debut.month == 1


def _is_range(phrase: Phrase, rank: int) -> bool:
    """Tell whether a link joins two dates into one interval, or lists them.

    Raises:
        RefusalError: it may do either.
    """
    before, after, link = phrase.dates[rank], phrase.dates[rank + 1], phrase.links[rank]
    if link is Connection.WORDS:
        return not phrase.own_words or phrase.signs[rank] == TO_WORDS
    if link is Connection.NOTHING:
        raise RefusalError(Motif.AMBIGUE, before.token, after.token)
    ends = before.moment.unit is DateUnit.TERM, after.moment.unit is DateUnit.TERM
    listed = link is Connection.LIST and not phrase.between
    if ends[0] or (ends[1] and listed):  # « 2026 et fin du PTSM », « fin du PTSM - 2031 »
        raise RefusalError(Motif.AMBIGUE, phrase.place)
    if phrase.signs[rank] == LABEL_DASH:
        if not phrase.words_last:  # « formation 2026 (étude) - 2028 »: nothing tells what happens in 2028
            _refuse_gap(before, after)
        return False
    _refuse_shared(before, after, link, phrase.signs[rank])
    slashed = link is Connection.SLASH and _may_be_slashed(before, after)
    if link is Connection.SLASH and not slashed:
        _refuse_gap(before, after)
    return slashed or link is Connection.RANGE or phrase.between or _from_start_to_end(phrase, rank)


def _may_be_slashed(before: Dated, after: Dated) -> bool:
    """Whether a slash makes one interval of two dates: years, or the project's own notation; others are listed."""
    noted = before.moment.year_place is after.moment.year_place is YearPlace.NOTED
    return noted or (before.moment.is_year and after.moment.is_year)


def _refuse_gap(before: Dated, after: Dated) -> None:
    """Refuse two dates that do not touch, where their sign may list them or join them.

    Raises:
        RefusalError: they do not.
    """
    if after.end.fin < before.start.debut:
        return  # they are out of order, which is refused as in any list
    if after.start.debut != before.end.fin + _DAY:
        readings = (pastes.through(before.start, after.end), pastes.both(before.start, after.end))
        raise RefusalError(Motif.AMBIGUE, before.token, after.token, readings=readings)


def _from_start_to_end(phrase: Phrase, rank: int) -> bool:
    """Tell whether a comma joins a beginning to an end: « début 2025, fin 2026 »."""
    before, after = phrase.dates[rank], phrase.dates[rank + 1]
    if phrase.signs[rank] not in {",", ";"} or (before.moment.position, after.moment.position) != ("debut", "fin"):
        return False
    if len(phrase.dates) > _TWO:
        raise RefusalError(Motif.AMBIGUE, phrase.place)
    return True


def _range(dates: Sequence[Dated], phrase: Phrase) -> tuple[Periode, ...]:
    """Return the interval of dates joined two by two, or the intervals of one date."""
    [first, *others] = dates
    if not others:
        return first.periodes
    for before, after in pairwise(dates):
        if len(merge(before.periodes)) > 1 or len(merge(after.periodes)) > 1:
            raise RefusalError(Motif.AMBIGUE, before.token, after.token)
        if after.end.fin < before.start.debut and Connection.WORDS not in phrase.links:
            readings = () if after.moment.unit is DateUnit.TERM else (pastes.through(after.start, before.end),)
            raise RefusalError(Motif.INVERSEE, phrase.place, readings=readings)
        bar = Connection.SLASH in phrase.links
        with_gap = len(dates) > _TWO and not bar and after.start.debut > before.end.fin + _DAY
        if after.start.debut <= before.end.fin or with_gap:
            raise RefusalError(Motif.AMBIGUE, phrase.place)
    return (first.start.through(dates[-1].end),)


def _refuse_shared(before: Dated, after: Dated, link: Connection, sign: str) -> None:
    """Refuse a part of year and a bare year that could share it: « 1er semestre 2021 et 2022 ».

    « S2 2020 - 2024 » runs to the end of 2024; « S2 2020 - 2021 » may be the school year 2020-2021.
    """
    if sign == APART:
        return
    here, there = before.moment, after.moment
    places = (before.token, after.token)
    if here.is_year and there.year_place is YearPlace.BEFORE:
        raise RefusalError(Motif.AMBIGUE, *places)
    if here.covers_years or not there.is_year or sign == "jusque":
        return
    endless = here.unit in {DateUnit.SEASON, DateUnit.RENTREE, DateUnit.SCHOOL_YEAR}
    near = after.start.debut.year == before.start.debut.year + 1
    if link is not Connection.RANGE or endless or (sign == "-" and (here.position or near)):
        raise RefusalError(Motif.AMBIGUE, *places, readings=_sharing(before, after, link))


def _start_of(date: Dated) -> tuple[str, ...]:
    """Return the reading of « début S2 2026 »: its first quarter; none for the middle, or for a quarter."""
    first = date.start.debut
    if date.moment.position != "debut" or date.moment.unit is not DateUnit.SEMESTER:
        return ()
    return (say(quarter_of(first.year, first.month // 3 + 1)),)


def _winter(phrase: Phrase) -> tuple[str, ...]:
    """Return the reading of « hiver 2025-2026 »; none for a winter among other dates."""
    first, second, *_ = phrase.dates
    if not second.moment.is_year or second.start.debut.year != first.start.debut.year + 1:
        return ()
    return (f"décembre {first.moment.year} à mars {second.moment.year}",)


def _sharing_all(phrase: Phrase) -> tuple[str, ...]:
    """Return the readings of « S1 2026, 2027 et 2028 », « T2 et T4 2026 et 2027 »: a part of each year, or years.

    None where the dates are not parts of one year, then the years that follow it, in a list.
    """
    parts = list(takewhile(lambda date: not date.moment.covers_years, phrase.dates))
    years = [date.start.debut.year for date in phrase.dates if date.moment.is_year]
    listed = all(link in {Connection.LIST, Connection.SLASH} for link in phrase.links)
    starts = {date.start.debut.year for date in parts}
    if len(starts) != 1 or not listed or any(map(is_winter, parts)):
        return ()
    [first] = starts
    following = [*range(first + 1, first + 1 + len(years))]
    if not years or years != following or len(parts) + len(years) != len(phrase.dates):
        return ()
    each = [part for year in (first, *years) for date in parts for part in date.moment.make(year)]
    whole = [say(part) for date in parts for part in date.periodes]
    return enumeration(map(say, each)), enumeration([*whole, f"janvier {years[0]} à décembre {years[-1]}"])


def _sharing(before: Dated, after: Dated, link: Connection) -> tuple[str, ...]:
    """Return the readings of « octobre 2025 et 2026 », of « octobre 2025 - 2026 », of « rentrée 2025-2026 »."""
    year = after.start.debut.year
    if len(before.periodes) > 1 or year < before.start.debut.year:
        return ()
    if before.moment.unit is DateUnit.RENTREE and link is not Connection.LIST and year == before.start.debut.year + 1:
        return say(before.start), f"année scolaire {before.moment.year}-{year}"
    shared = pastes.both(before.start, *before.moment.make(year))
    if link is Connection.RANGE:
        return shared, pastes.through(before.start, month_of(year, 12))
    return shared, pastes.both(before.start, after.start)
