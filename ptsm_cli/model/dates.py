"""Dates as they are typed in a file: a deadline, in words and dates, or an interval of two periods."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema

from ptsm_cli.common.periodes import Periode, say
from ptsm_cli.model.instants import PeriodeEntry, read_periode, refuse_hour
from ptsm_cli.model.model import model
from ptsm_cli.model.values import ListOf, Shorthand, Text, refusal

_TWO = 2
_BOUNDS = "une période, de la forme 2025-10, ou deux, de la forme 2025-10/2026-03"


def _bounds(value: object) -> object:
    if isinstance(value, list | dict):
        raise refusal(_BOUNDS)
    if not isinstance(value, str):
        return value
    refuse_hour(value)
    ends = [read_periode(end) for end in value.split("/")]
    if len(ends) != _TWO or None in ends:
        whole = read_periode(value)  # 05/07/2019 is a day, and 07/2019 a month
        ends = [whole if whole and (len(ends) <= _TWO or whole.debut == whole.fin) else None]
    if None in ends:
        raise refusal(_BOUNDS)
    return ends[0], ends[-1]


BornesNotees = Annotated[
    tuple[Periode, Periode],
    BeforeValidator(_bounds),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2025", "2025-10", "2025-10/2026-03"]}),
]
"""The first and last periods of an interval; the same one twice where only one is written."""


def _sans_intervalles(value: object, info: ValidationInfo) -> object:
    if value is not None and info.data.get("intervalles"):
        raise refusal("« intervalles », ou « debut » et « fin », mais pas les deux")
    return value


_Borne = Annotated[PeriodeEntry | None, AfterValidator(_sans_intervalles)]


@model
class EcheanceStructuree:
    """The words of a deadline and, where given, the dates that override their reading: both ends, or intervals."""

    texte: Text = Field(description="L'échéance telle qu'elle est écrite ; c'est elle qui est imprimée.")
    intervalles: ListOf[BornesNotees] = Field(
        default=(), description="Périodes retenues quand il y en a plusieurs : [2025-10, 2026-10] ; sans debut ni fin."
    )
    debut: _Borne = Field(default=None, description="Début retenu à la place de la lecture du texte : 2019, 2019-S1…")
    fin: _Borne = Field(default=None, description="Fin retenue à la place de la lecture du texte : 2020, 2020-T3…")


EcheanceEntry = Annotated[EcheanceStructuree, Shorthand("texte")]
"""A deadline: most often a text alone."""


@model
class Intervalle:
    """A first and a last period, both included."""

    debut: PeriodeEntry = Field(description="Première période : 2019, 2019-S1, 2019-T1, 2019-01…")
    fin: PeriodeEntry = Field(description="Dernière période, comprise : 2024, 2024-S2…")

    @property
    def said(self) -> str:
        """How it is printed: « octobre 2021 – avril 2022 », one period alone where it is the first and the last."""
        first, last = say(self.debut), say(self.fin)
        return first if first == last else f"{first} – {last}"
