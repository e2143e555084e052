"""What is wrong in the user's files: one finding a fault, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ptsm_cli.findings.location import Location, Place


class Severity(StrEnum):
    """How much a finding matters, from what breaks the project to what would improve it."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    CONSEIL = "conseil"

    @property
    def rang(self) -> int:
        """0 for the most serious."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that helps to understand a finding, with a few words on why."""

    message: str
    location: Location
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: what a rule says of one location. `place` is filled in by `check` from the location."""

    code: str
    severity: Severity
    message: str
    location: Location
    hint: str | None = None
    related: tuple[Related, ...] = ()
    place: Place | None = None
    projet: str | None = None
    """Id of the territory's project, so that reports on several projects can be grouped."""
