"""What a deadline is once read: its words, its nature, and the interval only when it is certain."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ptsm_cli.common.periodes import Periode, to_notation

_DIVISION = re.compile(r"-([ST])([1-4])")
_CODES = {"S": 39, "T": 32}


def to_edtf(start: date | None, end: date | None, *, approximative: bool = False) -> str | None:
    """Return the interval in EDTF, or None without any end.

    Args:
        start: first day, or None where the start is open.
        end: last day, included, or None where the end is open.
        approximative: mark each known end with `~`.
    """
    mark = "~" if approximative else ""
    if start is not None and end is not None:
        return _closed(Periode(start, end), mark)
    if start is not None:
        return f"{_since(start)}{mark}/.."
    if end is not None:
        return f"../{end.isoformat()}{mark}"
    return None


def _closed(periode: Periode, mark: str) -> str:
    notation = to_notation(periode)
    if "/" not in notation:
        return _DIVISION.sub(lambda t: f"-{_CODES[t[1]] + int(t[2])}", notation) + mark
    start, end = _since(periode.debut), periode.fin.isoformat()
    if _ends_month(periode.fin):
        if len(start) == len("2020") and periode.fin.month == 12:  # noqa: PLR2004 - December
            end = end[:4]
        elif periode.debut.day == 1:
            start, end = periode.debut.isoformat()[:7], end[:7]
    else:
        start = periode.debut.isoformat()
    return f"{start}{mark}/{end}{mark}"


def _ends_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _since(day: date) -> str:
    """Return the shortest date that starts on `day`."""
    iso = day.isoformat()
    if day.day > 1:
        return iso
    return iso[:7] if day.month > 1 else iso[:4]


class RefusalError(Exception):
    """The text is not surely understood; `read_echeance` turns it into a deadline left unread."""

    def __init__(self, motif: Motif) -> None:
        super().__init__(motif.value)
        self.motif = motif


class Nature(StrEnum):
    """How a deadline bounds time."""

    DATEE = "datee"
    OUVERTE = "ouverte"
    LIMITE = "limite"
    PROJET = "projet"
    CONTINUE = "continue"
    RECURRENTE = "recurrente"
    CONDITIONNELLE = "conditionnelle"
    A_DEFINIR = "a_definir"
    RELATIVE = "relative"
    NON_INTERPRETEE = "non_interpretee"


class Motif(StrEnum):
    """Why a deadline was left unread."""

    INVERSEE = "inversee"
    """The end comes before the start."""
    SANS_ANNEE = "sans-annee"
    """A day, month, quarter, semester or season has no year that is surely its own."""
    IMPOSSIBLE = "impossible"
    """A day is not in the calendar, or is not the day of the week that the text gives it."""
    AMBIGUE = "ambigue"
    """Dates are read, but their arrangement has several meanings."""
    ALTERNATIVE = "alternative"
    """Two dates are offered by « ou »."""
    CHIFFRES = "chiffres"
    """A number is no date, or its year does not have four digits from 2000 to 2099."""
    MOTS = "mots"
    """A date stands among words that may change its sense."""
    DUREE = "duree"
    """A duration without a start."""
    INCONNUE = "inconnue"
    """No date at all."""


@dataclass(frozen=True, slots=True)
class Echeance:
    """A deadline as it is printed, beside what it certainly says.

    Attributes:
        texte: the words of the source, verbatim.
        nature: how it bounds time.
        debut: first day, or None where the text sets none.
        fin: last day, included, or None where the text sets none.
        approximative: the words give the ends loosely, or other words stand around the dates.
        residu: the words around the dates, as written; empty when nothing was read.
        motif: why nothing was read; set exactly when `nature` is `non_interpretee`.
    """

    texte: str
    nature: Nature
    debut: date | None = None
    fin: date | None = None
    approximative: bool = False
    residu: str = ""
    motif: Motif | None = None

    @property
    def periode(self) -> Periode | None:
        """Both ends as an interval, or None where one is missing."""
        if self.debut is None or self.fin is None:
            return None
        return Periode(self.debut, self.fin)

    @property
    def edtf(self) -> str | None:
        """The interval in ISO 8601-2, or None where there is none."""
        return to_edtf(self.debut, self.fin, approximative=self.approximative)

    @property
    def inverted(self) -> bool:
        """Whether the text was left unread because it ends before it starts."""
        return self.motif is Motif.INVERSEE
