"""The texts of a project that are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.walk import texts
from ptsm_cli.projet.projet import Document, Projet

_UNPRINTED = frozenset(
    (
        *("id", "numero", "groupe", "parent", "vagues", "meme_contenu_que", "fiche", "fiches", "instance"),
        *("remplacee_par", "apres", "genre", "nature", "numerotation", "statut", "etat", "niveau", "sigle", "url"),
        *("site", "courriel", "telephone", "vague", "precedente", "objectif", "volet", "sous_territoire"),
        *("remplace", "issue_de", "fusionnee_dans"),
    )
)
"""Fields that hold ids, references, closed lists, or the acronym that the name beside it explains."""


class PrintedText(NamedTuple):
    """A text that is printed, and the field that holds it."""

    document: Document[Any]
    route: Route
    words: str

    @property
    def location(self) -> Location:
        """Where the text stands."""
        return self.document.at(*self.route)


def printed_texts(projet: Projet) -> Iterator[PrintedText]:
    """Yield each printed text: those of the fiches, then of the territory, then of governance and of the follow-up."""
    documents: list[Document[Any]] = [*projet.fiches, projet.territoire, *projet.gouvernance, *projet.suivis]
    for document in documents:
        for route, text in texts(document.contenu):
            if _field(route) not in _UNPRINTED:
                yield PrintedText(document, route, text)


def _field(route: Route) -> str | int:
    """Return the field that holds a text, or the list that it belongs to."""
    return route[-1] if isinstance(route[-1], str) else next(step for step in reversed(route) if isinstance(step, str))
