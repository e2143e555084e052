"""Read deadlines as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence

from ptsm_cli.echeances import Echeance
from ptsm_cli.report.indented import dumps


def format_report(echeances: Sequence[Echeance]) -> str:
    """Return the deadlines as a JSON list of objects, dates in ISO 8601 or null, ending with a newline."""
    return dumps([_object(echeance) for echeance in echeances])


def _object(echeance: Echeance) -> dict[str, str | bool | None]:
    return {
        "texte": echeance.texte,
        "nature": echeance.nature.value,
        "debut": echeance.debut.isoformat() if echeance.debut else None,
        "fin": echeance.fin.isoformat() if echeance.fin else None,
        "approximative": echeance.approximative,
        "residu": echeance.residu,
        "edtf": echeance.edtf,
    }
