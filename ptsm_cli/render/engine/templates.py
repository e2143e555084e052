"""Where a template is read from: the project's own folder first, then ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import TemplateNotFound

from ptsm_cli.common.files import dossier

PREFIXE = "ptsm/"
"""`{% extends "ptsm/livret.html.j2" %}` names our template from one of the project that bears the same name."""

MODELES = "modeles"
"""The folder of a project that holds its own templates."""

_TAILLE_MAXIMALE = 1024 * 1024
_SUFFIXES = (".html.j2", ".md.j2", ".css")

Source = tuple[str, str, Callable[[], bool]]


def propres(racine: Path) -> tuple[str, ...]:
    """Return the names of the templates that a project brings, sorted."""
    modeles = racine / MODELES
    if not modeles.is_dir():
        return ()
    return tuple(sorted(fichier.name for fichier in modeles.iterdir() if fichier.name.endswith(_SUFFIXES)))


class Gabarits:
    """Callable for `jinja2.FunctionLoader`: the source of a template, and the name that messages give it."""

    def __init__(self, racine: Path, nom: str, autorises: tuple[str, ...]) -> None:
        """Read the templates `autorises` in the project's folder `racine`, shown as `nom`, the others in ours."""
        self._modeles = racine / MODELES
        self._nom = nom
        self._autorises = frozenset(autorises)

    def __call__(self, gabarit: str) -> Source:
        """Return the source of a template.

        Raises:
            TemplateNotFound: there is no such template, it lies outside the folders or it is too big.
        """
        if gabarit in self._autorises:
            return _lire(self._modeles, gabarit, f"{self._nom}/{MODELES}/{gabarit}")
        return _lire(dossier("templates"), gabarit.removeprefix(PREFIXE), f"templates/{gabarit.removeprefix(PREFIXE)}")


def _lire(contenant: Path, gabarit: str, affiche: str) -> Source:
    chemin = (contenant / gabarit).resolve()
    dedans = chemin.parent == contenant.resolve()  # neither « .. » nor a link to a file from elsewhere
    if not dedans or not chemin.name.endswith(_SUFFIXES) or not chemin.is_file():
        raise TemplateNotFound(gabarit)
    if chemin.stat().st_size > _TAILLE_MAXIMALE:
        raise TemplateNotFound(gabarit, f"{gabarit} dépasse 1 Mio")
    try:
        return chemin.read_text("utf-8"), affiche, lambda: True
    except UnicodeDecodeError:
        raise TemplateNotFound(gabarit, f"{gabarit} n'est pas enregistré en UTF-8") from None
