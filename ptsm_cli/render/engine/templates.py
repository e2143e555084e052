"""Where a template is read from: the project's own folder first, then ours."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import TemplateNotFound

from ptsm_cli.common.errors import DocumentTemplateError
from ptsm_cli.common.files import data_folder
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.loading.folder import bounds, leads_outside
from ptsm_cli.loading.layout import path_in

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
                to elsewhere, or cannot be listed.
        """
        self._folder = None if root is None else root / FOLDER
        self._name = path_in(name, FOLDER)
        if root is not None and leads_outside(root / FOLDER, bounds(root)):
            raise DocumentTemplateError(
                f"{self._name} est un lien qui mène hors du projet, ou du dépôt git qui le contient.",
                hint="Remplacez-le par le dossier de vos gabarits.",
            )
        self.ours = _ours()
        self.own: Mapping[str, Path] = {} if self._folder is None else _own_templates(self._folder, self._name)

    def __call__(self, template: str) -> TemplateSource:
        """Return the source of a template, and the name that messages give it.

        Raises:
            TemplateNotFound: there is no such template.
            DocumentTemplateError: it cannot be read: it lies outside the folders, is too big or is not UTF-8.
        """
        if self._folder is not None and template in self.own:
            return _read(self._folder, self.own[template], self._name)
        ours = template.removeprefix(PREFIX)
        if ours not in self.ours:
            raise TemplateNotFound(ours)
        return _read(data_folder("templates"), self.ours[ours], "templates")


@cache
def _ours() -> Mapping[str, Path]:
    """Return the place of each of our templates in their folder, by name: names are unique, whatever the folder."""
    container = data_folder("templates")
    return {path.name: path.relative_to(container) for path in _files(container, "templates")}


def _own_templates(templates: Path, shown: str) -> Mapping[str, Path]:
    found: dict[str, Path] = {}
    for path in _files(templates, shown):
        relative = path.relative_to(templates)
        other = found.setdefault(path.name, relative)
        if other != relative:
            raise DocumentTemplateError(
                f"{shown} contient deux fois le gabarit {guillemets(path.name)}{NBSP}: "
                f"{other.as_posix()} et {relative.as_posix()}.",
                hint="Gardez celui qui doit servir, et retirez ou renommez l'autre.",
            )
    return found


def _files(container: Path, shown: str) -> Iterator[Path]:
    """Yield the templates of a folder, then those of the folders in it, sorted; hidden folders hold none."""
    if not os.path.lexists(container):
        return
    try:
        contents = sorted(container.iterdir())
        yield from (path for path in contents if path.name.endswith(_SUFFIXES))
        for inside in contents:
            if inside.is_dir() and not inside.name.startswith("."):
                yield from (path for path in sorted(inside.iterdir()) if path.name.endswith(_SUFFIXES))
    except OSError as error:
        raise _unreadable(shown, _cause(error)) from error


def _read(container: Path, relative: Path, shown: str) -> TemplateSource:
    """Return a template; not from elsewhere, through « .. » or a link, nor what is no file, as a pipe, nor too much."""
    name = f"{shown}/{relative.as_posix()}"
    try:
        path = (container / relative).resolve(strict=True)
        if not path.is_relative_to(container.resolve()) or not path.name.endswith(_SUFFIXES):
            raise _unreadable(name, "c'est un lien vers un fichier qui n'est pas un de vos gabarits")
        if not path.is_file():
            raise _unreadable(name, "ce n'est pas un fichier")
        with path.open("rb") as stream:
            content = stream.read(_MAXIMUM_SIZE + 1)
    except (OSError, RuntimeError) as error:  # Python 3.11 raises the latter where links lead to one another
        raise _unreadable(name, _cause(error)) from error
    if len(content) > _MAXIMUM_SIZE:
        raise _unreadable(name, "il dépasse 1 Mio")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), name, lambda: True
    except UnicodeDecodeError:
        raise _unreadable(name, "il n'est pas enregistré en UTF-8") from None


def _cause(error: OSError | RuntimeError) -> str:
    """Return why the system does not give a template."""
    if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
        return "c'est un lien qui mène à lui-même"
    if isinstance(error, FileNotFoundError):
        return "c'est un lien vers un fichier qui n'existe pas"
    if isinstance(error, NotADirectoryError):
        return "ce n'est pas un dossier"
    return "le système le refuse"


def _unreadable(name: str, why: str) -> DocumentTemplateError:
    return DocumentTemplateError(
        f"{name} ne peut pas être lu{NBSP}: {why}.",
        hint="Remplacez-le, ou renommez-le pour retrouver le gabarit qui est fourni.",
    )
