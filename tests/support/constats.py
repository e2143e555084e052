"""What a check finds in a folder, in the form that the tables of the tests are written in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ptsm_cli.check.engine import verifier
from ptsm_cli.findings.finding import Finding
from ptsm_cli.projet.selection import charger_selections

JOUR = date(2021, 6, 15)

Lieu = tuple[str, int, int]
"""Path in the project, line, column."""


def constater(racine: Path, *codes: str, jour: date = JOUR) -> list[Finding]:
    """Return the findings on a project, of these codes or of all."""
    rapport = verifier(charger_selections([racine]), jour)
    return [finding for finding in rapport.findings if not codes or finding.code in codes]


def lieu(finding: Finding, racine: Path) -> Lieu:
    """Return where a finding points."""
    place = finding.location.place
    return (Path(finding.location.path).resolve().relative_to(racine.resolve()).as_posix(), place.line, place.column)


def lignes(racine: Path, *codes: str, jour: date = JOUR) -> list[int]:
    """Return the lines at which the findings of these codes point, in the order of the report."""
    return [ligne for _, ligne, _ in lieux(racine, *codes, jour=jour)]


def lieux(racine: Path, *codes: str, jour: date = JOUR) -> list[Lieu]:
    """Return where the findings of these codes point, in the order of the report."""
    return [lieu(finding, racine) for finding in constater(racine, *codes, jour=jour)]
