"""A record of a file alone, as it is read."""

from __future__ import annotations

from typing import Any

from ptsm_cli.findings.location import Unread
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.model.reading import read_model

REUNION = {"id": "r", "instance": "copil", "statut": "prevue"}
JALON = {"id": "j", "libelle": "J", "type": "autre"}


def read_record(model: type[Any], data: dict[str, Any]) -> tuple[Any, list[tuple[str, FaultKind]]]:
    """Return what is read of some data, and its faults, each by its field."""
    content, faults, _ = read_model(model, data, Unread("a.yaml"))
    return content, [(str(fault.location.route[-1]), fault.kind) for fault in faults]
