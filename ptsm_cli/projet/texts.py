"""The texts of a project that are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ptsm_cli.findings.location import Location, Route
from ptsm_cli.model.walk import textes
from ptsm_cli.projet.projet import Document, Projet

_NON_IMPRIMES = frozenset(
    (
        *("id", "numero", "groupe", "parent", "vagues", "meme_contenu_que", "fiche", "fiches", "instance"),
        *("remplacee_par", "apres", "genre", "nature", "numerotation", "statut", "etat", "niveau", "sigle", "url"),
    )
)
"""Fields that hold ids, references, closed lists, or the acronym that the name beside it explains."""


def textes_imprimes(projet: Projet) -> Iterator[tuple[Location, str]]:
    """Yield the place and the words of each printed text: fiches, then territory, then governance."""
    territoire = projet.territoire
    documents: list[Document[Any]] = [*projet.fiches, territoire, *projet.gouvernance]
    for document in documents:
        for route, texte in textes(document.contenu):
            if _champ(route) not in _NON_IMPRIMES:
                yield document.at(*route), texte


def _champ(route: Route) -> str | int:
    """Return the field that holds a text, or the list that it belongs to."""
    return route[-1] if isinstance(route[-1], str) else next(pas for pas in reversed(route) if isinstance(pas, str))
