"""What a deadline is once read: its words, its nature, and the intervals only when they are certain."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cached_property

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.edtf import write_edtf
from ptsm_cli.echeances.refusals import Motif, Refus
from ptsm_cli.echeances.relatives import Relative


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


@dataclass(frozen=True)
class Echeance:
    """A deadline as it is printed, beside what it certainly says.

    Attributes:
        texte: the words of the source, verbatim.
        nature: how it bounds time.
        debut: first day, or None where the text sets none.
        fin: last day, included, or None where the text sets none.
        approximative: the words give the dates loosely.
        residu: the words around the dates, as written; empty when nothing was read.
        several: the intervals that the dates make where there are several, in order and apart; else empty.
        refus: why nothing was read; set exactly when `nature` is `non_interpretee`.
        relative: the delay and its milestone; set exactly when `nature` is `relative`.
    """

    texte: str
    nature: Nature
    debut: date | None = None
    fin: date | None = None
    approximative: bool = False
    residu: str = ""
    several: tuple[Periode, ...] = ()
    refus: Refus | None = None
    relative: Relative | None = None

    @cached_property
    def periode(self) -> Periode | None:
        """From the first start to the last end, or None where one is missing."""
        if self.debut is None or self.fin is None:
            return None
        return Periode(self.debut, self.fin)

    @property
    def intervals(self) -> tuple[Periode, ...]:
        """The intervals that it covers, in order and apart; none where an end is missing."""
        return self.several or tuple(filter(None, [self.periode]))

    @property
    def edtf(self) -> str | None:
        """The intervals in ISO 8601-2, or None where there is none."""
        return write_edtf(self.debut, self.fin, self.intervals, approximative=self.approximative)

    @property
    def motif(self) -> Motif | None:
        """Why nothing was read, or None."""
        return self.refus.motif if self.refus else None

    @property
    def inverted(self) -> bool:
        """Whether the text was left unread because it ends before it starts."""
        return self.motif is Motif.INVERSEE
