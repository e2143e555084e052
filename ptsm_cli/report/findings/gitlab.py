"""Findings as GitLab's Code Quality report, which a merge request shows beside the lines that it changes."""

from __future__ import annotations

from typing import Any

from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.report.indented import dumps
from ptsm_cli.report.repository import from_root
from ptsm_cli.report.shortened import sentences

_SEVERITIES = {Severity.ERREUR: "major", Severity.AVERTISSEMENT: "minor", Severity.CONSEIL: "info"}


def format_report(report: CheckReport) -> str:
    """Return every finding as JSON text, ended by a newline.

    GitLab tells findings apart by their fingerprints: no two are the same, and no line number is in them.
    """
    return dumps([_finding(finding) for finding in report.findings])


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "description": " ".join(sentences(finding)),
        "check_name": f"{finding.code} {finding.rule.name}",
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _location(finding.location),
        "other_locations": [_location(related.location) for related in finding.places],
    }


def _location(location: Location) -> dict[str, Any]:
    path, place = location.path, location.place
    return {"path": from_root(path) or path, "lines": {"begin": place.line, "end": place.end_line}}
