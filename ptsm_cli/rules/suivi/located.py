"""Every note of follow-up of a project, with where it stands: in the fiches, then in the files of `suivi/`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.findings.location import Route
from ptsm_cli.model.suivi import NoteDeSuivi
from ptsm_cli.projet.projet import Document, Projet


def located_notes(projet: Projet) -> Iterator[tuple[Document[Any], Route, NoteDeSuivi]]:
    """Yield every note of a project with the file and the route where it is written, those of no fiche included."""
    for fiche in projet.every_fiche:
        yield from ((fiche, ("suivi", rank), note) for rank, note in enumerate(fiche.contenu.suivi))
    for suivi in projet.suivis:
        yield from ((suivi, ("notes", rank), note) for rank, note in enumerate(suivi.contenu.notes))
