"""An hour as it is typed, alone or behind the day that it is of: read where it is certain, else kept in its words."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.startup import deferred, having
from ptsm_cli.common.typography import guillemets
from ptsm_cli.model.values import AsWritten, WholeNumber, refusal

_HOUR = deferred(
    r"(?:a )?(?P<h>[01]?\d|2[0-3]) ?(?:(?:h|heures?) ?(?P<m>[0-5]\d)? ?(?:mn|min)?|:(?P<mm>[0-5]\d)(?::00)?)"
)
_DURATION = deferred(
    r"(?P<h>\d{1,2}) ?(?:h|heures?)(?: ?(?P<m>[0-5]?\d))? ?(?:mn|min|minutes?)?"
    r"|(?P<seules>\d{1,4}) ?(?:mn|min|minutes?)"
)
_PART_OF_A_DAY = deferred(r"0[.,](?P<part>\d{3,17})")
_DAY = 24 * 60
_BARE_HOUR = deferred(r"(?P<h>[01]?\d|2[0-3])(?P<m>[0-5]\d)?")
_READ_HOUR = deferred(r"(?:[01]\d|2[0-3]):[0-5]\d")
_BETWEEN_HOURS = deferred(r" ?(?:[-–/]|\ba\b) ?")
_NOON = "midi"
_MIDNIGHT = "00:00"

_CLOCK = r"(?:midi|(?:[01]?\d|2[0-3])\s?(?:h(?:eures?)?(?:\s?[0-5]\d)?(?:\s?(?:min|mn))?|:[0-5]\d(?::[0-5]\d)?))"
_UNTIL = r"\s*(?:-|–|—|/|à|a|jusqu'à|jusqu’à)\s*"
_CLOCKS = rf"(?P<debut>{_CLOCK}|\d{{1,2}}(?={_UNTIL}{_CLOCK}))(?:{_UNTIL}(?P<fin>{_CLOCK}))?"
_BRINGS_IN = r"(?:(?:à|a|de|dès|à\s+partir\s+de)\s+)?"
_ZONE = r"(?P<zone>(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)"
_DAY_FIRST = rf"(?P<day>.*?\d{{2}})(?:\s*[,;(–—-]\s*|\s+|T){_BRINGS_IN}{_CLOCKS}{_ZONE}\s*\)?\.?"
_HOUR_FIRST = rf"{_BRINGS_IN}{_CLOCKS}(?P<zone>)(?:\s*[,;–—-]\s*|\s+)(?:le\s+)?(?P<day>.*\d{{2}})"
_TIMED = tuple(having(("h", "H", ":", "m", "M"), form, re.IGNORECASE) for form in (_DAY_FIRST, _HOUR_FIRST))


@dataclass(frozen=True, slots=True)
class Timed:
    """A day with its hour: the words of the day, the hour as `14:30`, and how many minutes it lasts, where it says.

    `is_certain` tells whether the hour is of here, and its end after its start.
    """

    day: str
    heure: str
    minutes: int | None
    is_certain: bool


def timed(text: str) -> Timed | None:
    """Return what a text like « 12 mars 2026 à 14 h » or `2026-03-12T14:30` puts together, or None for any other.

    The midnight that a spreadsheet adds is no hour.
    """
    bare = text.strip()
    found = next(filter(None, (form.fullmatch(bare) for form in _TIMED)), None)
    start = found and _noted_or_none(found["debut"])
    if not found or not start or (start == _MIDNIGHT and not found["fin"]):
        return None
    end = _noted_or_none(found["fin"]) if found["fin"] else None
    minutes = _minutes(end) - _minutes(start) if end else None
    return Timed(found["day"].strip(), start, minutes, not found["zone"] and (minutes is None or minutes > 0))


def noted_hour(text: str) -> str | None:
    """Return an hour as `14:30`, or None for what is none."""
    folded = fold(text)
    found = _HOUR.fullmatch(folded)
    return _noted(found) if found else "12:00" if folded == _NOON else None


def _noted_or_none(text: str) -> str | None:
    return noted_hour(text) or noted_hour(f"{text} h")


def hour_of(written: str | None) -> time | None:
    """Return the hour of a field, or None where it has none, or only words."""
    return time.fromisoformat(written) if written and _READ_HOUR.fullmatch(written) else None


def _hour(value: object) -> object:
    if isinstance(value, AsWritten) or not isinstance(value, str):
        return value
    noted = noted_hour(value)
    if noted is None:
        raise refusal(f"une heure, de la forme 14:30{_likely_hours(fold(value))}", kept=bool(value.strip()))
    return noted


def _minutes_meant(value: object) -> object:
    """Refuse a duration in hours with the minutes that it lasts: « 1h30 »."""
    found = _DURATION.fullmatch(fold(value)) if isinstance(value, str) else None
    if found is None:
        return value
    minutes = 60 * int(found["h"] or 0) + int(found["m"] or found["seules"] or 0)
    raise refusal(f"un nombre de minutes : {guillemets(str(minutes))}")


def _noted(found: re.Match[str]) -> str:
    return f"{int(found['h']):02}:{found['m'] or found['mm'] or '00'}"


def _likely_hours(folded: str) -> str:
    """Return what « 14h à 16h », « 14.30 », « 14h30 précises » are likely to mean, after a colon, or nothing."""
    ends = [_HOUR.fullmatch(end) for end in _BETWEEN_HOURS.split(folded.removeprefix("de "))]
    if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - a start and an end
        start, end = map(_noted, (ends[0], ends[1]))
        lasts = _minutes(end) - _minutes(start)
        duration = f" et {guillemets(f'duree_minutes: {lasts}')}" if lasts > 0 else ""
        return f" : {guillemets(f'heure: {start}')}{duration}"
    if part := _PART_OF_A_DAY.fullmatch(folded):  # « 0,5833 », that a spreadsheet keeps for 14:00
        minutes = round(float(f"0.{part['part']}") * _DAY)
        return f" : peut-être {guillemets(f'{minutes // 60 % 24:02}:{minutes % 60:02}')}"
    found = _HOUR.match(folded.replace(".", ":", 1))
    if bare := _BARE_HOUR.fullmatch(folded):  # « 9 », « 1430 »
        noted = f"{int(bare['h']):02}:{bare['m'] or '00'}"
        return f" : peut-être {guillemets(noted)}"
    return (
        f" : peut-être {guillemets(_noted(found))}"
        if found and not folded[len(found[0].rstrip()) :][:1].isalnum()
        else ""
    )


def _minutes(noted: str) -> int:
    hours, minutes = noted.split(":")
    return 60 * int(hours) + int(minutes)


Heure = Annotated[
    str,
    BeforeValidator(_hour),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["14:30", "14 h 30", "14h"]}),
]
"""An hour, kept as `14:30`; what is none is kept in its words."""

Minutes = Annotated[WholeNumber, BeforeValidator(_minutes_meant)]
"""How many minutes something lasts."""
