"""The documents that can be printed: for each, the function that computes its data and its templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ptsm_cli.projet import Projet
from ptsm_cli.render import livret
from ptsm_cli.render.donnees import simplifier
from ptsm_cli.render.moteur import remplir

FORMATS = ("html", "md")


@dataclass(frozen=True, slots=True)
class Document:
    """A printed document. Its templates are `<nom>.html.j2` and `<nom>.md.j2`."""

    nom: str
    composer: Callable[[Projet], Any]
    """Returns a frozen dataclass whose fields are what the templates name."""


DOCUMENTS = {document.nom: document for document in (Document("livret", livret.composer),)}
"""Every document by its name."""


def rendre(projet: Projet, nom: str, formats: Iterable[str]) -> dict[str, str]:
    """Return a document of a project, by format.

    Raises:
        ModeleDocumentError: a template cannot be read or filled in.
    """
    donnees = simplifier(DOCUMENTS[nom].composer(projet))
    assert isinstance(donnees, dict)  # noqa: S101 - a dataclass becomes a dictionary
    return {forme: remplir(f"{nom}.{forme}.j2", donnees, projet.racine, projet.nom) for forme in formats}
