"""Where a fiche names its own objectives: in its follow-up, and in the rows that waves have of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ptsm_cli.findings.location import Location
from ptsm_cli.model.suivi import NoteDeSuivi, Suivi
from ptsm_cli.projet.projet import Document, Fiche


class Cited(NamedTuple):
    """A reference to an objective of the fiche that holds it, or of the one that it follows."""

    location: Location
    objectif: str
    mark: tuple[object, ...]
    """What makes it the same reference from one state of the project to another."""
    volet: str | None = None
    at_volet: Location | None = None


def own_references(fiche: Fiche) -> Iterator[Cited]:
    """Yield the references of a fiche to its own objectives, those that its file of `suivi/` makes included."""
    follow_up = fiche.follow_up
    lists: list[tuple[Document[Any], str, tuple[NoteDeSuivi, ...]]] = [(fiche, "suivi", fiche.contenu.suivi)]
    lists += [(follow_up, "notes", follow_up.contenu.notes)] if follow_up else []
    for document, key, notes in lists:
        for rank, note in enumerate(notes):
            if note.objectif is not None:
                at, at_volet = document.at(key, rank, "objectif"), document.at(key, rank, "volet")
                yield Cited(at, note.objectif, ("note", note.date, note.objectif, note.volet), note.volet, at_volet)
    for rank, report in enumerate(follow_up.contenu.reports if follow_up else ()):
        if report.objectif is not None and follow_up is not None:
            at, at_volet = follow_up.at("reports", rank, "objectif"), follow_up.at("reports", rank, "volet")
            mark = ("report", report.le, report.a.texte, report.objectif, report.volet)
            yield Cited(at, report.objectif, mark, report.volet, at_volet)
    yield from _of_measures(follow_up)
    for rank, inscription in enumerate(fiche.contenu.vagues):
        for nth, ligne in enumerate(inscription.lignes):
            if ligne.objectif is not None:
                at = fiche.at("vagues", rank, "lignes", nth, "objectif")
                yield Cited(at, ligne.objectif, ("ligne", inscription.vague, ligne.objectif))


def _of_measures(follow_up: Document[Suivi] | None) -> Iterator[Cited]:
    """Yield the objectives whose indicators are measured."""
    for rank, mesure in enumerate(follow_up.contenu.mesures if follow_up else ()):
        if mesure.objectif is not None and follow_up is not None:
            mark = ("mesure", mesure.indicateur, mesure.date, mesure.repere, mesure.objectif)
            yield Cited(follow_up.at("mesures", rank, "objectif"), mesure.objectif, mark)
