"""The forms of a day: « mardi 12 novembre », « 12, 19 et 26 juin », « 30/06/2026 »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from ptsm_cli.common import periodes
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, say, say_day
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.echeances.lexicon import MONTH_STARTS, MONTHS, WEEKDAYS, alternatives
from ptsm_cli.echeances.refusals import Motif, RefusalError
from ptsm_cli.echeances.units import DateUnit, WrittenDate, YearPlace

_RANK = r"1 ?(?:er|°|\^\{er\})|[12][0-9]|3[01]|0?[1-9]"
_NAMES = alternatives(WEEKDAYS)
_WEEKDAY = rf"(?:{_NAMES})(?![a-z])\.?,? (?:le )?"
_LINK = r" ?(?:-|,|&|\bet\b|\bau\b) ?(?:(?:du|le) )?"
_MIDNIGHT = r"(?:[ t]0?0[:h]00(?::00(?:\.0+)?)?z?|t(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?"
"""The midnight that a spreadsheet adds, or the hour that a program writes behind a day."""
_CENTURY = 2000
_LAST_DAY = 31
_LAST_MONTH = 12
_BEFORE = r"(?<![0-9/.,])"
_SIGNS = {"/": " ?/ ?", ".": r"\.", "-": "-"}
"""The signs between the figures of a day, each with its form."""

_PIECE = deferred(rf"(?P<plage>-|\bau\b)|(?P<semaine>{_NAMES})(?![a-z])|(?P<rang>{_RANK})")


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month.

    Attributes:
        rank: its rank.
        weekday: the weekday that the text gives it, from 0 for Monday, or None.
        ends_range: whether it ends a range that the day before it starts.
    """

    rank: int
    weekday: int | None
    ends_range: bool


def in_words(month_name: str) -> re.Pattern[str]:
    """Return the form of days before the name of their month, itself told by `month_name`."""
    rest = rf"(?:{_LINK}(?:{_WEEKDAY})?(?:{_RANK})){{0,11}}"
    return having(MONTH_STARTS, rf"(?P<jours>(?:{_WEEKDAY})?{_BEFORE}(?:{_RANK}){rest})[ -]{month_name}\.?")


def in_words_with_year(month_name: str, year: str) -> re.Pattern[str]:
    """Return the form of « 30-juin-2026 », whose signs are its own, not links between dates."""
    day = rf"(?P<jours>(?:{_WEEKDAY})?{_BEFORE}(?:{_RANK}))"
    form = rf"{day}(?P<signe>[-/]){month_name}\.?(?P=signe){year}(?![0-9a-z]|[-/][0-9])"
    return having(MONTH_STARTS, form)


def in_figures(year: str) -> Iterator[re.Pattern[str]]:
    """Yield the forms of the days written in figures, with the midnight that a spreadsheet adds."""
    before = rf"(?:(?P<semaine>{_NAMES})(?![a-z])\.?,? (?:le )?)?{_BEFORE}"
    after = r"(?![0-9a-z]| ?[/.] ?[0-9])"
    yield having("-", rf"{before}{year}-(?P<mois>[0-9]{{2}})-(?P<jour>[0-9]{{2}}){_MIDNIGHT}(?![0-9a-z]|[-.][0-9])")
    for sign, form in _SIGNS.items():
        yield having(sign, rf"{before}{_day_and_month(form)}{year}{_MIDNIGHT}{after}")
    for sign in "/.":
        yield having(sign, rf"{before}{_day_and_month(_SIGNS[sign])}(?P<aa>[0-5][0-9]){after}")


def in_figures_without_year() -> Iterator[re.Pattern[str]]:
    """Yield the forms of « 01/06 » in « du 01/06 au 30/09/2026 », whose year the next day gives."""
    for sign, form in (("/", "/"), (".", r"\.")):
        yield having(
            sign,
            rf"{_BEFORE}{_day_and_month(form).removesuffix(form)}(?= ?(?:-|,|&|et|au|a) ?(?:le |du )?[0-9]{{1,2}}{form}"
            rf"[0-9]{{1,2}}{form}(?:20)?[0-9]{{2}}(?![0-9]))",
        )


def _day_and_month(sign: str) -> str:
    return rf"(?P<jour>[0-9]{{1,2}}){sign}(?P<mois>[0-9]{{1,2}}){sign}"


def from_words(found: re.Match[str]) -> WrittenDate | None:
    """Read « mardi 12 novembre », « 12, 19 et 26 juin », « 1er au 5 et 12 au 16 juin ».

    Returns:
        The days, without their year but where the form has it; None where they do not follow each other.
    """
    days = _days(found["jours"])
    month = MONTHS[found["mois"]]
    if any(a.rank >= b.rank for a, b in pairwise(days)) or _has_open_chain(days):
        return None

    def make(year: int) -> tuple[Periode, ...]:
        read: list[Periode] = []
        for day in days:
            when = _day(year, month, day)
            if day.ends_range:
                read[-1] = read[-1].through(when)
            else:
                read.append(when)
        return tuple(read)

    moment = WrittenDate(DateUnit.DAY, make, multiple=len(days) > 1)
    return moment.within(int(found["an"]), YearPlace.AFTER) if "an" in found.groupdict() else moment


def between(month: str) -> re.Pattern[str]:
    """Return the form of two days of one month that « entre » parts: « entre le 1er et le 15 juin »."""
    day = r"(?:le )?(?P<{}>[0-3]?[0-9])(?: ?er)?"
    return having("entre ", rf"entre {day.format('premier')} et {day.format('dernier')} {month}")


def from_between(found: re.Match[str]) -> WrittenDate | None:
    """Read « entre le 1er et le 15 juin », without its year; None where the days do not follow each other."""
    first, last, month = int(found["premier"]), int(found["dernier"]), MONTHS[found["mois"]]
    if not 0 < first < last:
        return None
    return WrittenDate(
        DateUnit.DAY, lambda year: (periodes.day_of(year, month, first).through(periodes.day_of(year, month, last)),)
    )


def from_figures(found: re.Match[str]) -> WrittenDate:
    """Read « 30/06/2026 », « 2026-06-30 », « mardi 30.06.26 »."""
    read = found.groupdict()
    year = int(read["an"]) if "an" in read else _CENTURY + int(read["aa"])
    weekday = WEEKDAYS[read["semaine"]] if read["semaine"] else None
    month = int(read["mois"])
    day = _Day(int(read["jour"]), weekday, ends_range=False)
    return WrittenDate(DateUnit.DAY, lambda year: (_day(year, month, day),), year, year_place=YearPlace.AFTER)


def from_figures_without_year(found: re.Match[str]) -> WrittenDate | None:
    """Read « 01/06 », without its year; None for what is no day of a month."""
    day, month = _Day(int(found["jour"]), None, ends_range=False), int(found["mois"])
    if not (0 < day.rank <= _LAST_DAY and 0 < month <= _LAST_MONTH):
        return None
    return WrittenDate(DateUnit.DAY, lambda year: (_day(year, month, day),))


def _days(written: str) -> list[_Day]:
    days: list[_Day] = []
    weekday, ranged = None, False
    for piece in _PIECE.finditer(written):
        if piece["plage"]:
            ranged = True
        elif piece["semaine"]:
            weekday = WEEKDAYS[piece["semaine"]]
        else:
            days.append(_Day(int(re.split("[^0-9]", piece["rang"])[0]), weekday, ranged))
            weekday, ranged = None, False
    return days


def _has_open_chain(days: Sequence[_Day]) -> bool:
    """Tell whether a range goes through a third day that does not follow: « 12-19-26 juin »."""
    return any(
        b.ends_range and c.ends_range and c.rank - a.rank > 2  # noqa: PLR2004 - three days in a row
        for a, b, c in zip(days, days[1:], days[2:], strict=False)
    )


def _day(year: int, month: int, day: _Day) -> Periode:
    when = periodes.day_of(year, month, day.rank)
    if day.weekday is not None and when.debut.weekday() != day.weekday:
        raise RefusalError(Motif.IMPOSSIBLE, detail=weekday_of(when.debut))
    return when


def weekday_of(day: date) -> str:
    """Return « le 15 décembre 2026 est un mardi »."""
    return f"le {say_day(day)} est un {periodes.WEEKDAY_NAMES[day.weekday()]}"


def week_of(day: date) -> Periode:
    """Return the seven days that start on a Monday.

    Raises:
        RefusalError: that day is no Monday: the week may be the one around it, or start on it.
    """
    weekday = Periode(day, day + timedelta(days=6))
    if day.weekday() == 0:
        return weekday
    monday = day - timedelta(days=day.weekday())
    readings = (f"semaine du {say_day(monday)}", say(weekday))
    raise RefusalError(Motif.AMBIGUE, readings=readings, detail=weekday_of(day))
