"""What changed, for programs: each change with its sentence, its words before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ptsm_cli.changes.change import Change
from ptsm_cli.changes.compare import Comparison
from ptsm_cli.changes.telling import sentence
from ptsm_cli.report.indented import dumps


def format_report(comparisons: Sequence[Comparison]) -> str:
    """Return the changes of each project as JSON, ended by a newline."""
    return dumps({"version": 1, "projets": [_projet(comparison) for comparison in comparisons]})


def _projet(comparison: Comparison) -> dict[str, Any]:
    return {
        "projet": comparison.projet,
        "avant": comparison.before,
        "apres": comparison.after,
        "changements": [_change(change) for change in comparison.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "nature": change.kind.value,
        "objet": [{"champ": o.field, "avant": o.before or None, "apres": o.after or None} for o in change.owners],
        "champ": change.field or None,
        "avant": list(change.before),
        "apres": list(change.after),
        "glissement": change.shift.value if change.shift else None,
        "proche": change.near or None,
        "phrase": sentence(change, whole=True),
    }
