"""Findings as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.check.outcome import CheckReport
from ptsm_cli.findings.finding import Finding, Severity
from ptsm_cli.findings.location import Place
from ptsm_cli.report.indented import VERSION, pieces


def format_report(report: CheckReport) -> Iterator[str]:
    """Yield the pieces of a JSON text ending with a newline, for it may be long; lines and columns count from 1."""
    content = {
        "version": VERSION,
        "truncated": report.truncated,
        "findings": map(_finding, report.findings),
        "statistics": [
            {"code": rule.code, "name": rule.name, "title": rule.title, "count": count}
            for rule, count in report.by_rule
        ],
        "summary": {"files": report.file_count, **{str(s): report.count(s) for s in Severity}},
        "aside": {"silenced": report.silenced, "accepted": report.accepted, "left": report.left},
    }
    return pieces(content)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "path": finding.location.path,
        **_place(finding.location.place),
        "route": list(finding.location.route),
        "projet": finding.projet,
        "fingerprint": finding.fingerprint,
        "related": [
            {"message": related.message, "path": related.location.path, **_place(related.location.place)}
            for related in finding.places
        ],
    }


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
