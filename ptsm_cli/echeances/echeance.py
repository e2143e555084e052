"""What a deadline is once read: its words, its nature, and the interval only when it is certain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ptsm_cli.echeances.edtf import noter_edtf
from ptsm_cli.periodes import Periode


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
        return noter_edtf(self.debut, self.fin, approximative=self.approximative)

    @property
    def inversee(self) -> bool:
        """Whether the text was left unread because it ends before it starts."""
        return self.motif is Motif.INVERSEE
