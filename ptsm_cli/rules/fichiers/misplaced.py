"""Files that have the keys of another part of the project: a fiche in gouvernance/, bodies in fiches/."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.grouping import grouped
from ptsm_cli.loading.faults import Fault
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.model.gouvernance import Gouvernance
from ptsm_cli.model.model import fields_of
from ptsm_cli.model.suivi import Suivi
from ptsm_cli.rules.rule import Cause

_PLACES = {
    "une fiche": (FicheAction, "dans « fiches/ »"),
    "un fichier de gouvernance": (Gouvernance, "dans « gouvernance/ »"),
    "un fichier de suivi": (Suivi, "dans « suivi/ »"),
    "la liste des acteurs": (Acteurs, "dans « acteurs.yaml »"),
}
"""What a file is, by its keys: the record that it holds, and where it stands."""

_LEAST = 2
_TELLING = frozenset(("instances", "reunions", "jalons", "acteurs"))
"""Keys that tell by themselves what a file is."""


def misplaced_files(unknown: Iterable[Fault]) -> dict[str, Cause | None]:
    """Return, by path, what is said of each file whose unknown keys are those of another part of the project."""
    at_root = grouped((fault.location.path, fault.detail) for fault in unknown if len(fault.location.route) == 1)
    return {path: _cause(path, frozenset(keys)) for path, keys in at_root.items()}


def _cause(path: str, keys: frozenset[str]) -> Cause | None:
    if len(keys) < _LEAST and keys.isdisjoint(_TELLING):
        return None
    for what, (record, place) in _PLACES.items():
        if keys <= fields_of(record).keys():
            message = f"Les clés de ce fichier sont celles d'une autre partie du projet : c'est {what}."
            return Cause(f"place {path}", message, f"Placez-le {place}, ou corrigez ses clés.")
    return None
