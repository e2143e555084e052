"""Rules as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.report.indented import dumps
from ptsm_cli.rules.rule import Regle


def formater(regles: Sequence[Regle]) -> str:
    """Return the rules as a JSON list of objects, ending with a newline."""
    contenu = [{"code": r.code, "name": r.nom, "severity": str(r.severite), "title": r.titre} for r in regles]
    return dumps(contenu)
