"""One cell of a planning: its state, the sign that stands for it in print and the words that say it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from ptsm_cli.common.frozen import dataclass


class CellState(StrEnum):
    """What happens to an objective during one period."""

    EMPTY = "vide"
    OCCUPIED = "occupe"
    APPROXIMATE = "approximatif"
    OPEN = "ouvert"
    LIMIT = "limite"
    PROJET = "projet"
    CONTINUOUS = "continu"
    RECURRENT = "recurrent"
    CONDITIONNEL = "conditionnel"
    OUT_OF_HORIZON = "hors_horizon"
    OVERFLOW = "suite"
    """Only beside the periods: the bar goes on outside the window, inside the horizon."""

    @property
    def text(self) -> str:
        """The words for a screen reader, a Markdown cell or a spreadsheet."""
        return _SAID[self][1]

    @property
    def sign(self) -> str:
        """One character that stands for the state where there is no colour."""
        return _SAID[self][0]


_SAID = {
    CellState.EMPTY: (" ", ""),
    CellState.OCCUPIED: ("█", "prévu"),
    CellState.APPROXIMATE: ("▒", "prévu, environ"),
    CellState.OPEN: ("»", "sans fin fixée"),
    CellState.LIMIT: ("◆", "au plus tard"),
    CellState.PROJET: ("=", "durée du projet"),
    CellState.CONTINUOUS: ("~", "en continu"),
    CellState.RECURRENT: ("○", "à intervalles réguliers"),
    CellState.CONDITIONNEL: ("?", "sous condition"),
    CellState.OUT_OF_HORIZON: ("×", "hors horizon"),
    CellState.OVERFLOW: ("›", "hors de la fenêtre"),
}
"""The sign and the words of each state."""


@dataclass(frozen=True, slots=True)
class PlanCell:
    """One cell: its state, the sign printed and the words read."""

    etat: CellState
    signe: str
    texte: str


@cache
def cell(state: CellState) -> PlanCell:
    """Return the cell of a period in this state: the same for all."""
    return PlanCell(state, state.sign, state.text)
