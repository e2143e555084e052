"""What cannot be opened around projects, a folder beside them or a `.gitignore` above: told once, with the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.projet.projet import Projet


def closed_folder(shown: str) -> Fault:
    """Return what is wrong with a folder that cannot be listed."""
    return Fault(FaultKind.ENCODING, Location(Unread(shown)), "dossier")


def told_once(projets: Iterable[Projet], around: Iterable[Fault]) -> Iterator[Projet]:
    """Yield projects, the first one with the faults around them, and the others without what one before them tells.

    What could not be listed may hold anything: the first one is not whole.
    """
    told: set[str] = set()
    for projet in projets:
        own = [fault for fault in projet.faults if fault.location.path not in told]
        told |= {fault.location.path for fault in own}
        beside = {fault: None for fault in around if fault.location.path not in told}
        told |= {fault.location.path for fault in beside}
        closed = {fault.location.path for fault in beside if fault.detail == "dossier"}
        around = ()
        yield replace(projet, faults=(*own, *beside), incomplete=projet.incomplete | closed)
