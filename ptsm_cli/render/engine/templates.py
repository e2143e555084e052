"""Where a template is read from: the project's own folder first, then ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import TemplateNotFound

from ptsm_cli.common.errors import ModeleDocumentError
from ptsm_cli.common.files import dossier
from ptsm_cli.common.typography import NBSP, guillemets

PREFIXE = "ptsm/"
"""`{% extends "ptsm/livret.html.j2" %}` names our template from one of the project that bears the same name."""

MODELES = "modeles"
"""The folder of a project that holds its own templates, side by side or in folders named as ours."""

_TAILLE_MAXIMALE = 1024 * 1024
_SUFFIXES = (".j2", ".css")

Source = tuple[str, str, Callable[[], bool]]


class Gabarits:
    """The templates of a document by their names: those of a project, then ours. A `jinja2.FunctionLoader` calls it."""

    def __init__(self, racine: Path | None = None, nom: str = "") -> None:
        """Find the templates of the project in the folder `racine`, shown as `nom`; only ours where there is none.

        Raises:
            ModeleDocumentError: the project has two templates of the same name.
        """
        self._modeles = None if racine is None else racine / MODELES
        self._nom = f"{nom}/{MODELES}"
        self.propres: Mapping[str, Path] = {} if self._modeles is None else _propres(self._modeles, self._nom)

    def __call__(self, gabarit: str) -> Source:
        """Return the source of a template, and the name that messages give it.

        Raises:
            TemplateNotFound: there is no such template, it lies outside the folders or it is too big.
        """
        if self._modeles is not None and gabarit in self.propres:
            return _lire(self._modeles, self.propres[gabarit], self._nom)
        notre = gabarit.removeprefix(PREFIXE)
        if notre not in _notres():
            raise TemplateNotFound(notre)
        return _lire(dossier("templates"), _notres()[notre], "templates")


@cache
def _notres() -> Mapping[str, Path]:
    """Return the place of each of our templates in their folder, by name: names are unique, whatever the folder."""
    contenant = dossier("templates")
    return {chemin.name: chemin.relative_to(contenant) for chemin in _fichiers(contenant)}


def _propres(modeles: Path, affiche: str) -> Mapping[str, Path]:
    trouves: dict[str, Path] = {}
    for chemin in _fichiers(modeles):
        relatif = chemin.relative_to(modeles)
        autre = trouves.setdefault(chemin.name, relatif)
        if autre != relatif:
            raise ModeleDocumentError(
                f"{affiche} contient deux fois le modèle {guillemets(chemin.name)}{NBSP}: "
                f"{autre.as_posix()} et {relatif.as_posix()}.",
                hint="Gardez celui qui doit servir, et retirez ou renommez l'autre.",
            )
    return trouves


def _fichiers(contenant: Path) -> Iterator[Path]:
    """Yield the templates of a folder, then those of the folders in it, sorted; hidden folders hold none."""
    if not contenant.is_dir():
        return
    contenus = sorted(contenant.iterdir())
    yield from (chemin for chemin in contenus if chemin.name.endswith(_SUFFIXES))
    for dedans in contenus:
        if dedans.is_dir() and not dedans.name.startswith("."):
            yield from (chemin for chemin in sorted(dedans.iterdir()) if chemin.name.endswith(_SUFFIXES))


def _lire(contenant: Path, relatif: Path, affiche: str) -> Source:
    chemin = (contenant / relatif).resolve()
    dedans = chemin.is_relative_to(contenant.resolve())  # neither « .. » nor a link to a file from elsewhere
    if not dedans or not chemin.name.endswith(_SUFFIXES) or not chemin.is_file():
        raise TemplateNotFound(relatif.name)
    if chemin.stat().st_size > _TAILLE_MAXIMALE:
        raise TemplateNotFound(relatif.name, f"{relatif.name} dépasse 1 Mio")
    try:
        return chemin.read_text("utf-8"), f"{affiche}/{relatif.as_posix()}", lambda: True
    except UnicodeDecodeError:
        raise TemplateNotFound(relatif.name, f"{relatif.name} n'est pas enregistré en UTF-8") from None
