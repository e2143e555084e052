"""What a deadline borrows from the project that it is written in."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.periodes import Periode

RoadmapKind = Literal["ptsm", "cls", "clsm"]
"""What a roadmap is."""


@dataclass(frozen=True, slots=True)
class Contexte:
    """What « durée du PTSM », « fin du contrat » or « rentrée 2026 » mean here.

    Attributes:
        horizon: the life of the project, or None where nothing says it.
        contrat: the period of its contract, or None where it has not exactly one.
        kind: what the roadmap is.
        metropolitan_school: whether school starts again in September, as in metropolitan France.
        jalons: the last day of each milestone that is dated, by its names, folded, that no other one has.
    """

    horizon: Periode | None = None
    contrat: Periode | None = None
    kind: RoadmapKind = "ptsm"
    metropolitan_school: bool = True
    jalons: tuple[tuple[str, date], ...] = ()


SANS_PROJET = Contexte()
"""Where a deadline is read by itself."""
