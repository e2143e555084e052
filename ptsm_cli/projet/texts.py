"""The texts of a project that are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Any

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.walk import Spot, Texts, walk_texts
from ptsm_cli.projet.projet import Document, Projet

_UNPRINTED = frozenset(
    (
        *("id", "numero", "groupe", "parent", "meme_contenu_que", "fiche", "fiches", "instance"),
        *("remplacee_par", "apres", "genre", "nature", "numerotation", "statut", "etat", "niveau", "sigle", "url"),
        *("site", "courriel", "telephone", "vague", "precedente", "objectif", "volet", "sous_territoire"),
        *("remplace", "issue_de", "fusionnee_dans", "base", "arrivee", "porte_sur", "sens"),
    )
)
"""Fields that hold ids, references, closed lists, or the acronym that the name beside it explains."""


@dataclass(frozen=True)
class FileTexts:
    """Texts of one file, and the spot of each, in the same order."""

    document: Document[Any]
    spots: list[Spot]
    texts: list[str]

    def __iter__(self) -> Iterator[tuple[Spot, str]]:
        """Yield each text with its spot."""
        return zip(self.spots, self.texts, strict=True)


class Walked:
    """The texts of the files that were walked through: once, for links and rules look into them one after the other."""

    def __init__(self) -> None:
        self._found: dict[int, Texts] = {}
        self._root = Spot()

    def of(self, document: Document[Any]) -> Texts:
        """Return the texts of one file."""
        found = self._found.get(id(document))
        if found is None:
            found = self._found[id(document)] = walk_texts(document.contenu, self._root)
        return found

    def let_go(self, projet: Projet) -> None:
        """Forget the texts of a project: nothing will look into them any more."""
        for document in projet.documents:
            self._found.pop(id(document), None)


def file_texts(projet: Projet, walked: Walked) -> Iterator[FileTexts]:
    """Yield the texts of the fiches, then of the territory, governance, the follow-up, the acts and organisations.

    Those of the withdrawn fiches come last.
    """
    printed: list[Document[Any]] = [*projet.fiches, projet.territoire, *projet.gouvernance, *projet.suivis]
    every = (*printed, *projet.revisions, projet.acteurs, *projet.withdrawn)
    return (FileTexts(document, *walked.of(document)) for document in every)


def printed_texts(projet: Projet, files: Iterable[FileTexts]) -> Iterator[FileTexts]:
    """Yield, of the texts of each file, those that are printed; organisations are printed by name only.

    Of a withdrawn fiche, only what became of it is printed.
    """
    withdrawn = {fiche.path for fiche in projet.withdrawn}
    for file in files:
        if not isinstance(file.document.contenu, Acteurs) and file.document.path not in withdrawn:
            kept = [spot.field not in _UNPRINTED for spot in file.spots]
            yield FileTexts(file.document, list(compress(file.spots, kept)), list(compress(file.texts, kept)))
