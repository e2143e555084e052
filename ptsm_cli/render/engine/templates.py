"""Where a template is read from: the project's own folder first, then ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import TemplateNotFound

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.common.files import data_folder
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.loading.folder import bounds, leads_outside

PREFIX = "ptsm/"
"""`{% extends "ptsm/livret.html.j2" %}` names our template from one of the project that bears the same name."""

FOLDER = "modeles"
"""The folder of a project that holds its own templates, side by side or in folders named as ours."""

_MAXIMUM_SIZE = 1024 * 1024
_SUFFIXES = (".j2", ".css")

TemplateSource = tuple[str, str, Callable[[], bool]]


class TemplateLoader:
    """The templates of a document by their names: those of a project, then ours. A `jinja2.FunctionLoader` calls it."""

    def __init__(self, root: Path | None = None, name: str = "") -> None:
        """Find the templates of the project in the folder `root`, shown as `name`; only ours where there is none.

        Raises:
            DocumentTemplateError: the project has two templates of the same name, or its folder of templates is a link
                to elsewhere.
        """
        self._folder = None if root is None else root / FOLDER
        self._name = f"{name}/{FOLDER}"
        if root is not None and leads_outside(root / FOLDER, bounds(root)):
            raise DocumentTemplateError(
                f"{self._name} est un lien qui mène hors du projet, ou du dépôt git qui le contient.",
                hint="Remplacez-le par le dossier des modèles.",
            )
        self.own: Mapping[str, Path] = {} if self._folder is None else _own_templates(self._folder, self._name)

    def __call__(self, template: str) -> TemplateSource:
        """Return the source of a template, and the name that messages give it.

        Raises:
            TemplateNotFound: there is no such template, it lies outside the folders or it is too big.
        """
        if self._folder is not None and template in self.own:
            return _read(self._folder, self.own[template], self._name)
        ours = template.removeprefix(PREFIX)
        if ours not in _ours():
            raise TemplateNotFound(ours)
        return _read(data_folder("templates"), _ours()[ours], "templates")


@cache
def _ours() -> Mapping[str, Path]:
    """Return the place of each of our templates in their folder, by name: names are unique, whatever the folder."""
    container = data_folder("templates")
    return {path.name: path.relative_to(container) for path in _files(container)}


def _own_templates(templates: Path, shown: str) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    for path in _files(templates):
        relative = path.relative_to(templates)
        other = found.setdefault(path.name, relative)
        if other != relative:
            raise DocumentTemplateError(
                f"{shown} contient deux fois le modèle {guillemets(path.name)}{NBSP}: "
                f"{other.as_posix()} et {relative.as_posix()}.",
                hint="Gardez celui qui doit servir, et retirez ou renommez l'autre.",
            )
    return found


def _files(container: Path) -> Iterator[Path]:
    """Yield the templates of a folder, then those of the folders in it, sorted; hidden folders hold none."""
    if not container.is_dir():
        return
    contents = sorted(container.iterdir())
    yield from (path for path in contents if path.name.endswith(_SUFFIXES))
    for inside in contents:
        if inside.is_dir() and not inside.name.startswith("."):
            yield from (path for path in sorted(inside.iterdir()) if path.name.endswith(_SUFFIXES))


def _read(container: Path, relative: Path, shown: str) -> TemplateSource:
    path = (container / relative).resolve()
    inside = path.is_relative_to(container.resolve())  # neither « .. » nor a link to a file from elsewhere
    if not inside or not path.name.endswith(_SUFFIXES) or not path.is_file():
        raise TemplateNotFound(relative.name)
    if path.stat().st_size > _MAXIMUM_SIZE:
        raise TemplateNotFound(relative.name, f"{relative.name} dépasse 1 Mio")
    try:
        return path.read_text("utf-8"), f"{shown}/{relative.as_posix()}", lambda: True
    except UnicodeDecodeError:
        raise TemplateNotFound(relative.name, f"{relative.name} n'est pas enregistré en UTF-8") from None
