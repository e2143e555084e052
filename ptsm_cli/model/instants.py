"""A day or a period as it is typed: read where it is certain, else kept in its words for print."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode, read_notation, say
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.model.hours import timed
from ptsm_cli.model.values import PERIODE, AsWritten, Text, refusal

if TYPE_CHECKING:
    from ptsm_cli.echeances import Echeance

_YEARS = range(1900, 2200)
"""The years that a roadmap may speak of; another one is a slip, and arithmetic on days is safe inside."""

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_A_YEAR = deferred(r"\d{4}")
_RUN_TOGETHER = deferred(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_MONTH = timedelta(days=27)
_LONGEST_DAY = 5
"""« le jeudi 12 mars 2026 » has five words."""

_SERIAL_DIGITS = 5

_DAY = "une date qui existe, de la forme 2020-06-30 ou 30 juin 2020"


@dataclass(frozen=True, slots=True)
class DateInWords:
    """A date that is no single day, or that is not understood, as it is written."""

    texte: str

    @property
    def periode(self) -> Periode | None:
        """The first to the last day that the words name by themselves, or None."""
        return _dated(_read(self.texte))


def days_of(written: date | Periode | DateInWords | None) -> Periode | None:
    """Return the first to the last day of a date, or None where it is not known."""
    if isinstance(written, date):
        return Periode(written, written)
    return written.periode if isinstance(written, DateInWords) else written


def say_date(written: date | Periode | DateInWords) -> str:
    """Return a date in French: « 1er février 2019 », « janvier 2019 » for 2019-01, or its words as they are written."""
    if isinstance(written, DateInWords):
        return _said(written.texte)
    return say(Periode(written, written) if isinstance(written, date) else written)


def _said(text: str) -> str:
    try:
        periode = read_notation(text)
    except ValueError:
        return text
    return say(periode) if periode.debut.year in _YEARS else text


def check_year(year: int) -> None:
    """Refuse a year that no roadmap speaks of; the number of a day in a spreadsheet is told with its own."""
    if year not in _YEARS:
        day = serial_day(str(year))
        likely = f" : peut-être {guillemets(str(day.debut.year))}" if day else ""
        raise refusal(f"une année entre {_YEARS[0]} et {_YEARS[-1]}{likely}")


def serial_day(text: str) -> Periode | None:
    """Return the day that a spreadsheet keeps as a number, as 44927 is 1 January 2023; None for any other text."""
    bare = text.strip().partition(".")[0]
    if len(bare) != _SERIAL_DIGITS or not bare.isdecimal():
        return None
    refus = _read(text).refus
    return read_periode(refus.readings[0]) if refus and refus.motif == "tableur" and refus.readings else None


def read_periode(text: str) -> Periode | None:
    """Return the interval that a text notes (`2020-S2`), or names as a deadline does, or None."""
    try:
        periode = read_notation(text)
    except ValueError:
        reading = _read(text)
        return None if reading.residu or reading.several else _dated(reading)
    check_year(periode.debut.year)
    return periode


def days_with_an_hour(text: str) -> Periode | None:
    """Return the day, or the few days in a row, that an hour may be said of; None for a longer or a looser time."""
    days = _certain(_read(text))
    return days if days and days.fin - days.debut < _MONTH else None


def refuse_hour(text: str, *, kept: bool = False) -> None:
    """Refuse a day with its hour where no field beside it takes the hour; keep its words where they are printed."""
    found = timed(text)
    if found and _dated(_read(found.day)):
        only = f"Seule une réunion a une heure, sous {guillemets('heure')}"
        raise refusal(f"une date sans heure : {guillemets(found.day)}. {only}", kept=kept)


def _read(text: str) -> Echeance:
    from ptsm_cli.echeances import read_echeance  # most projects write their dates as 2020-06-30

    return read_echeance(text.strip())


def _dated(reading: Echeance) -> Periode | None:
    """Return the interval of a reading whose words give both its ends."""
    return reading.periode if reading.nature == "datee" else None


def _day(value: object) -> date | DateInWords:
    """Return a day, or the words of a deadline that a project can place; refuse and keep any others."""
    if isinstance(value, AsWritten):
        return DateInWords(str(value))
    if not isinstance(value, str):
        raise PydanticCustomError("date_type", "")
    if not value.strip():
        raise refusal(_DAY)
    if _ISO_DAY.fullmatch(value.strip()):
        return _iso_day(value.strip())
    refuse_hour(value, kept=True)
    reading = _read(value)
    if reading.refus is not None:
        likely = either(map(guillemets, reading.refus.readings or _first_day(value)))
        raise refusal(f"{_DAY} : peut-être {likely}" if likely else _DAY, kept=True)
    return _one_day(reading) or DateInWords(value)


def _certain(reading: Echeance) -> Periode | None:
    """Return the days that a text writes and nothing else, None where it tells more, or only loosely."""
    return None if reading.residu or reading.approximative else _dated(reading)


def _one_day(reading: Echeance) -> date | None:
    days = _certain(reading)
    return days.debut if days and days.debut == days.fin else None


def _first_day(text: str) -> tuple[str, ...]:
    """Return the day that a text begins with, before words without a year: « 12 mars 2026 matin »; or `20260312`."""
    together = _RUN_TOGETHER.fullmatch(text.strip())
    noted = "-".join(together.groups()) if together else ""
    if noted and _one_day(_read(noted)):
        return (noted,)
    words = text.split()
    starts = (" ".join(words[:count]).rstrip(" ,;:(") for count in range(min(len(words) - 1, _LONGEST_DAY), 0, -1))
    day = next((start for start in starts if _one_day(_read(start))), None)
    return (day,) if day and not _A_YEAR.search(text, text.find(words[0]) + len(day)) else ()


def _iso_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise refusal(_DAY, kept=True) from None
    if day.year not in _YEARS:
        raise refusal(f"une année entre {_YEARS[0]} et {_YEARS[-1]}", kept=True)
    return day


def _certain_day(value: object) -> date | DateInWords:
    """Return the same, refusing and keeping words that are no certain time: a measure is not « à définir »."""
    read = _day(value)
    if isinstance(read, DateInWords) and not isinstance(value, AsWritten) and read.periode is None:
        raise refusal(_DAY, kept=True)
    return read


def _perhaps(text: str) -> str:
    """Return the periods that a text is likely to mean, after a colon, or nothing."""
    refus = _read(text).refus
    likely = [reading for reading in refus.readings if read_periode(reading)] if refus else []
    return f" : peut-être {either(map(guillemets, likely))}" if likely else ""


def _periode(value: object) -> object:
    if isinstance(value, list | dict):  # else pydantic would take the keys of a period for those of the file
        raise PydanticCustomError("dataclass_type", "", {"class_name": Periode.__name__})
    if not isinstance(value, str):
        return value
    refuse_hour(value)
    periode = read_periode(value)
    if periode is None:
        raise refusal(f"une période, de la forme 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30{_perhaps(value)}")
    return periode


def _periode_or_words(value: object) -> Periode | DateInWords:
    if isinstance(value, AsWritten):
        return DateInWords(str(value))
    if not isinstance(value, str):
        raise PydanticCustomError("dataclass_type", "", {"class_name": Periode.__name__})
    refuse_hour(value, kept=True)
    periode = read_periode(value)
    if periode is None and (not value.strip() or _read(value).refus is not None):
        raise refusal(f"{PERIODE}{_perhaps(value)}", kept=bool(value.strip()))
    return periode or DateInWords(value)


def _annee(value: object) -> object:
    day = serial_day(value) if isinstance(value, str) and not isinstance(value, AsWritten) else None
    if day is None:
        return value
    raise refusal(f"une année : un tableur a compté les jours, peut-être {guillemets(str(day.debut.year))}", kept=True)


_DAY_SCHEMA = WithJsonSchema({"type": ["string", "integer"], "examples": ["2020-06-30", "30/06/2020", "30 juin 2020"]})
_PERIODE_SCHEMA = WithJsonSchema(
    {"type": ["string", "integer"], "examples": ["2020", "2020-S2", "2020-T3", "2020-06", "2020-06-30", "juin 2020"]}
)

Day = Annotated[date | DateInWords, PlainValidator(_certain_day), _DAY_SCHEMA]
"""When something was done: a day, or words that name a longer time."""

DayOrDeadline = Annotated[date | DateInWords, PlainValidator(_day), _DAY_SCHEMA]
"""When something takes place: a day, or the words of a deadline."""

PeriodeEntry = Annotated[Periode, BeforeValidator(_periode), _PERIODE_SCHEMA]
"""A period in the notation of `periodes.read_notation`, or named as in a deadline."""

PeriodeOrWords = Annotated[Periode | DateInWords, PlainValidator(_periode_or_words), _PERIODE_SCHEMA]
"""The same, only printed: what is read but is no single period stays in its words."""

Annee = Annotated[Text, BeforeValidator(_annee)]
"""A year, or several, as they are printed; never the number that a spreadsheet keeps in place of a day."""
