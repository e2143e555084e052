"""What of a project could not be read: an absence elsewhere may be explained there, and is not held against it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from ptsm_cli.findings.finding import FLOOD
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.projet.projet import Fiche, Projet


def unreadable_fiches(projet: Projet) -> tuple[str, ...]:
    """Return the paths of the files of `fiches/`, or of the folder, of which nothing was kept: they give no fiche."""
    read = {fiche.path for fiche in projet.every_fiche}
    folder = projet.path("fiches")
    named = {*projet.files, *projet.incomplete}
    return tuple(sorted(n for n in named if (n == folder or n.startswith(f"{folder}/")) and n not in read))


def whole_fiches(projet: Projet) -> tuple[Fiche, ...]:
    """Return the fiches of which an absence can be held against: read whole, with a content of their own."""
    return tuple(
        fiche
        for fiche in projet.fiches
        if fiche.path not in projet.incomplete and fiche.contenu.meme_contenu_que is None
    )


def unread_text(projet: Projet) -> str:
    """Return what the files hold that could not be read or kept."""
    kept = {document.path for document in projet.documents}
    lost = {fault.location.path: fault.location.file for fault in projet.faults}
    parts = [fault.unread.text for fault in projet.faults if fault.unread and fault.location.path in kept]
    return "\n".join((*parts, *(file.extract((0, sys.maxsize)) for path, file in lost.items() if path not in kept)))


def faults_of(projet: Projet, kinds: tuple[FaultKind, ...]) -> Iterator[Fault]:
    """Yield what loading noticed, of these kinds; of a file, no more than tells that there is a flood."""
    counts: Counter[str] = Counter()
    for fault in projet.faults:
        if fault.kind in kinds and counts[fault.location.path] <= FLOOD:
            counts[fault.location.path] += 1
            yield fault
