"""Rules as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.report.indented import versioned
from ptsm_cli.rules.rule import RegisteredRule


def format_report(rules: Sequence[RegisteredRule]) -> str:
    """Return the rules as JSON, one object each, ending with a newline."""
    content = [{"code": r.code, "name": r.name, "severity": str(r.severity), "title": r.title} for r in rules]
    return versioned({"rules": content})
