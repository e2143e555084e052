"""The days, instants and periods that options give."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from ptsm_cli.cli.options import UsageError
from ptsm_cli.common.typography import guillemets

if TYPE_CHECKING:
    from ptsm_cli.common.periodes import Periode

Day = Annotated[
    str | None,
    typer.Option("--date", metavar="AAAA-MM-JJ", help="Jour de référence à la place d'aujourd'hui."),
]
"""The day taken for today."""


def read_day(text: str | None) -> date:
    """Return the day of reference: the one given, as « 2021-06-30 » or « 30 juin 2021 », else today.

    Raises:
        UsageError: the text is not a day of the calendar.
    """
    if text is None:
        return date.today()  # noqa: DTZ011 - the user's own calendar
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is not None and day.isoformat() == text:  # most give it so, and nothing more is to be loaded
        return day
    said = _said(text)
    if said is None:
        raise UsageError(f"{guillemets(text)} n'est pas une date.", hint="Écrivez par exemple 2021-06-30.")
    if said.debut != said.fin:
        raise UsageError(f"{guillemets(text)} n'est pas un seul jour.", hint=f"Écrivez par exemple {said.fin}.")
    return said.debut


def _said(text: str) -> Periode | None:
    """Return the period that words name as in a file, or None."""
    from ptsm_cli.model.instants import read_periode as read_words

    try:
        return read_words(text)
    except ValueError:  # a year that no roadmap speaks of
        return None


def read_year(text: str) -> int:
    """Return the year that an option gives.

    Raises:
        UsageError: the text is not a year, or one that no roadmap speaks of.
    """
    from ptsm_cli.model.instants import check_year

    hint = "Écrivez par exemple 2026."
    if not text.isdecimal():
        raise UsageError(f"{guillemets(text)} n'est pas une année.", hint=hint)
    try:
        year = int(text)  # too many figures are a fault too
        check_year(year)
    except ValueError:
        raise UsageError(f"Aucune feuille de route ne parle de l'année {text}.", hint=hint) from None
    return year


def read_instant(text: str | None) -> datetime | None:
    """Return the instant of the command, or None where a day of reference takes its place."""
    return datetime.now(UTC).replace(microsecond=0) if text is None else None


def read_periode(option: str, text: str | None) -> Periode | None:
    """Return the period that an option gives, None where it is not given.

    Raises:
        UsageError: what is given names no period.
    """
    return None if text is None else periode_given(option, text)


def periode_given(option: str, text: str) -> Periode:
    """Return the period that the value of an option names.

    Raises:
        UsageError: it names none.
    """
    said = _said(text)
    if said is None:
        raise UsageError(
            f"{option} ne comprend pas {guillemets(text)}.",
            hint="Écrivez une période qui existe : 2020, 2020-S2, 2020-T3, 2020-06 ou 2020-06-30.",
        )
    return said
