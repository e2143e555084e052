"""What a check finds in a folder, in the form that the tables of the tests are written in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ptsm_cli.check.engine import Asked, check
from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.check.select import Choice
from ptsm_cli.findings.finding import Finding
from ptsm_cli.projet.past import load_base
from ptsm_cli.projet.selection import load_selections

DAY = date(2021, 6, 15)

Place = tuple[str, int, int]
"""Path in the project, line, column."""

SEEN: list[Finding] = []
"""All that was found since it was last emptied."""


def findings_of(
    root: Path, *codes: str, day: date = DAY, base: Path | None = None, among_all: bool = False
) -> list[Finding]:
    """Return the findings on a project, of these codes or of all; compared with the state in another folder, if any.

    Other rules than these are run where they are looked for `among_all`, as the settings of the project ask; a rule
    that breaks is told with its traceback.
    """
    selections = load_selections([root])
    former = load_base([selection.projet for selection in selections], str(base)) if base else None
    report = check(selections, day, Asked(Choice(() if among_all else codes), base=former))
    assert [f"{fault.code} {fault.trace}" for fault in report.faults] == []
    found = [finding for finding in report.findings if not codes or finding.code in codes]
    SEEN.extend(found)
    return found


def report_on(root: Path) -> CheckReport:
    """Return all that a check says of a project."""
    return check(load_selections([root]), DAY)


def place_of(finding: Finding, root: Path) -> Place:
    """Return where a finding points."""
    place = finding.location.place
    return (Path(finding.location.path).resolve().relative_to(root.resolve()).as_posix(), place.line, place.column)


def lines(root: Path, *codes: str, day: date = DAY) -> list[int]:
    """Return the lines at which the findings of these codes point, in the order of the report."""
    return [line for _, line, _ in places_of(root, *codes, day=day)]


def places_of(root: Path, *codes: str, day: date = DAY) -> list[Place]:
    """Return where the findings of these codes point, in the order of the report."""
    return [place_of(finding, root) for finding in findings_of(root, *codes, day=day)]
