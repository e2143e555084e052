"""The texts of a project that are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.together import Together
from ptsm_cli.findings.location import Route
from ptsm_cli.model.acteurs import Acteurs
from ptsm_cli.model.walk import texts
from ptsm_cli.projet.projet import Document, Projet

_UNPRINTED = frozenset(
    (
        *("id", "numero", "groupe", "parent", "vagues", "meme_contenu_que", "fiche", "fiches", "instance"),
        *("remplacee_par", "apres", "genre", "nature", "numerotation", "statut", "etat", "niveau", "sigle", "url"),
        *("site", "courriel", "telephone", "vague", "precedente", "objectif", "volet", "sous_territoire"),
        *("remplace", "issue_de", "fusionnee_dans", "base", "arrivee", "porte_sur", "sens"),
    )
)
"""Fields that hold ids, references, closed lists, or the acronym that the name beside it explains."""


@dataclass(frozen=True)
class FileTexts:
    """Texts of one file, each with its route; `fields` are those that hold them, in the same order."""

    document: Document[Any]
    texts: list[tuple[Route, str]]
    fields: list[str]

    @cached_property
    def together(self) -> Together:
        """The texts, to find at one go which of them a reading concerns: their ranks are those of the lists."""
        return Together([text for _, text in self.texts])


def file_texts(projet: Projet, keep: Callable[[str], object] = bool) -> Iterator[FileTexts]:
    """Yield the texts of the fiches, then of the territory, governance, the follow-up, the acts and organisations.

    Those of the withdrawn fiches come last. Those that `keep` refuses are passed over, and cost little.
    """
    printed: list[Document[Any]] = [*projet.fiches, projet.territoire, *projet.gouvernance, *projet.suivis]
    every = (*printed, *projet.revisions, projet.acteurs, *projet.withdrawn)
    return (_texts_of(document, keep) for document in every)


def _texts_of(document: Document[Any], keep: Callable[[str], object]) -> FileTexts:
    said = texts(document.contenu, keep)
    return FileTexts(
        document, said, [last if isinstance(last := route[-1], str) else _list_of(route) for route, _ in said]
    )


def printed_texts(projet: Projet, files: Iterable[FileTexts]) -> Iterator[FileTexts]:
    """Yield, of the texts of each file, those that are printed; organisations are printed by name only.

    Of a withdrawn fiche, only what became of it is printed.
    """
    withdrawn = {fiche.path for fiche in projet.withdrawn}
    for file in files:
        if not isinstance(file.document.contenu, Acteurs) and file.document.path not in withdrawn:
            pairs = zip(file.texts, file.fields, strict=True)
            kept = [(text, field) for text, field in pairs if field not in _UNPRINTED]
            yield FileTexts(file.document, [text for text, _ in kept], [field for _, field in kept])


def _list_of(route: Route) -> str:
    """Return the list that a text belongs to."""
    return next(step for step in reversed(route) if isinstance(step, str))
