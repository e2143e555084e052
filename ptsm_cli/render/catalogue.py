"""The documents that can be printed: for each, the function that computes its data and its templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ptsm_cli.common import files as ressources
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.engine.fill import remplir
from ptsm_cli.render.engine.plain import simplifier

FORMATS = ("html", "md")


@dataclass(frozen=True, slots=True)
class Demande:
    """What a document is asked for.

    Attributes:
        projets: one project, or several for a document on all of them.
        reunion: for the dossier of a meeting, its id, or the day from which the next one is taken.
    """

    projets: tuple[Projet, ...]
    reunion: str | date = date.min

    @property
    def projet(self) -> Projet:
        """The project of a document on one of them."""
        return self.projets[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A printed document. Its templates are `<nom>.html.j2` and `<nom>.md.j2`."""

    nom: str
    composer: Callable[[Demande], Any]
    """Returns a frozen dataclass whose fields are what the templates name; imports what only it needs."""
    d_ensemble: bool = False
    """Whether several projects make one document, instead of one each."""


def _livret(demande: Demande) -> object:
    from ptsm_cli.render.documents import livret

    return livret.composer(demande.projet)


def _gouvernance(demande: Demande) -> object:
    from ptsm_cli.render.documents import gouvernance

    return gouvernance.composer(demande.projet)


def _dossier(demande: Demande) -> object:
    from ptsm_cli.render.documents import dossier

    return dossier.composer(demande.projet, demande.reunion)


def _couverture(demande: Demande) -> object:
    from ptsm_cli.render.documents import couverture

    return couverture.composer(demande.projets)


DOCUMENTS = {
    document.nom: document
    for document in (
        Document("livret", _livret),
        Document("gouvernance", _gouvernance),
        Document("dossier", _dossier),
        Document("couverture", _couverture, d_ensemble=True),
    )
}
"""Every document by its name."""


def rendre(demande: Demande, nom: str, formats: Iterable[str]) -> dict[str, str]:
    """Return a document, by format.

    The templates of a project come before ours; a document on several projects has only ours.

    Raises:
        ModeleDocumentError: a template cannot be read or filled in.
        ValeurInconnueError: the dossier of a meeting that does not exist is asked for.
    """
    donnees = simplifier(DOCUMENTS[nom].composer(demande))
    assert isinstance(donnees, dict)  # noqa: S101 - a dataclass becomes a dictionary
    racine, affiche = _modeles(demande)
    return {forme: remplir(f"{nom}.{forme}.j2", donnees, racine, affiche) for forme in formats}


def _modeles(demande: Demande) -> tuple[Path, str]:
    if len(demande.projets) == 1:
        return demande.projet.racine, demande.projet.nom
    return ressources.dossier("templates"), "templates"
