"""The texts of a project that are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, compress
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


@dataclass(frozen=True)
class ProjetTexts:
    """The texts of the files of a project, told by their ranks from 0 through all of them."""

    files: tuple[FileTexts, ...]

    def __iter__(self) -> Iterator[FileTexts]:
        """Yield each file."""
        return iter(self.files)

    def texts(self) -> Iterator[str]:
        """Return each text."""
        return chain.from_iterable(file.texts for file in self.files)

    def ranked(self, ranks: Iterable[int]) -> Iterator[tuple[FileTexts, int]]:
        """Yield, in their order, the file of some texts and the rank of each in its file."""
        files, first, end = iter(self.files), 0, 0
        for rank in sorted(ranks):
            while rank >= end:
                file = next(files)
                first, end = end, end + len(file.texts)
            yield file, rank - first


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


def printed_marks(projet: Projet, files: Iterable[FileTexts]) -> Iterator[tuple[FileTexts, list[bool]]]:
    """Yield each file with what tells which of its texts are printed; organisations are printed by name only.

    Of a withdrawn fiche, only what became of it is printed.
    """
    withdrawn = {fiche.path for fiche in projet.withdrawn}
    for file in files:
        silent = isinstance(file.document.contenu, Acteurs) or file.document.path in withdrawn
        yield file, [not silent and spot.field not in _UNPRINTED for spot in file.spots]


def printed_texts(projet: Projet, files: Iterable[FileTexts]) -> Iterator[FileTexts]:
    """Yield the files of which some texts are printed, with these texts alone."""
    for file, kept in printed_marks(projet, files):
        if any(kept):
            yield FileTexts(file.document, list(compress(file.spots, kept)), list(compress(file.texts, kept)))
