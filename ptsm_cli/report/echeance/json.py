"""Read deadlines as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ptsm_cli.echeances import Echeance
from ptsm_cli.report.indented import versioned, word


def format_report(echeances: Sequence[Echeance]) -> str:
    """Return the deadlines as JSON, one object each, dates in ISO 8601 or null, ending with a newline.

    `span` counts characters of `texte` from 0, its end left out; `nombre`, `unite` and `jalon` are there for a
    deadline relative to a milestone.
    """
    return versioned({"echeances": [_object(echeance) for echeance in echeances]})


def _object(echeance: Echeance) -> dict[str, Any]:
    refusal = echeance.refus
    subject: dict[str, Any] = {
        "texte": echeance.texte,
        "nature": word(echeance.nature),
        "debut": echeance.debut.isoformat() if echeance.debut else None,
        "fin": echeance.fin.isoformat() if echeance.fin else None,
        "intervalles": [{"debut": read.debut.isoformat(), "fin": read.fin.isoformat()} for read in echeance.intervals],
        "approximative": echeance.approximative,
        "residu": echeance.residu,
        "edtf": echeance.edtf,
        "motif": word(refusal.motif) if refusal else None,
        "message": refusal.message if refusal else None,
        "hint": refusal.hint if refusal else None,
        "span": list(refusal.span) if refusal and refusal.span else None,
    }
    relative = echeance.relative
    if relative is not None:
        subject |= {"nombre": relative.count, "unite": relative.unit, "jalon": relative.landmark}
    return subject
