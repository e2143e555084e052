"""Where results may be written: never over a file that a project is made of, nor among those that it reads."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ptsm_cli.common.errors import WriteError
from ptsm_cli.common.files import is_file, mode_at
from ptsm_cli.common.typography import guillemets
from ptsm_cli.loading.folder import bounds
from ptsm_cli.loading.layout import FOLDERS, TERRITOIRE, twin_form

RESERVED = frozenset({*FOLDERS, "modeles"})
"""The folders of a project that hold what its users write."""

_ADVICE = "Choisissez un autre nom de fichier."
_ANOTHER_FOLDER = f"Choisissez avec --output un dossier à part, comme {guillemets('rendu')}."


def refuse_source(output: Path) -> None:
    """Stop where writing a file would replace a source, or put a result among the sources of a project.

    Raises:
        WriteError: the file, links followed, has the extension of a source or lies in a folder that a project reads.
    """
    for path in _forms(output):
        if twin_form(path.name).rstrip(" .").endswith((".yaml", ".yml")):
            raise WriteError(
                f"{guillemets(str(output))} n'est pas écrit : ce serait un fichier YAML, comme une source.",
                hint="Donnez au résultat une autre extension.",
            )
        for root in path.parents:
            if _is_reserved(root, path):
                raise WriteError(
                    f"{guillemets(str(output))} n'est pas écrit : il irait parmi les sources du projet "
                    f"{guillemets(root.name)}.",
                    hint=_ADVICE,
                )


def refuse_root(folder: Path) -> None:
    """Stop where documents would be written in the folder of a project itself, or where it keeps its sources.

    Raises:
        WriteError: the folder, links followed, is one of these.
    """
    for path in _forms(folder):
        for root in path.parents:
            if _is_reserved(root, path):
                raise WriteError(
                    f"{guillemets(str(folder))} est un dossier de sources du projet {guillemets(root.name)} : les "
                    "documents s'y mêleraient.",
                    hint=_ANOTHER_FOLDER,
                )
        if _holds_projet(path):
            raise WriteError(
                f"{guillemets(str(folder))} est le dossier d'un projet : les documents se mêleraient à ses sources.",
                hint=_ANOTHER_FOLDER,
            )


def refuse_read(outputs: Iterable[Path], read: Iterable[str]) -> None:
    """Stop where a file to write is one of those that were just read, whatever the name that leads to it.

    The work grows as the files, and not as those to write times those read.

    Raises:
        WriteError: it is.
    """
    there = [(output, identity) for output in outputs if (identity := _identity(output)) is not None]
    if not there:
        return
    sources = {_identity(path): path for path in read}
    for output, identity in there:
        if identity in sources:
            source = guillemets(sources[identity])
            it_is = "il" if sources[identity] == str(output) else f"c'est {source}, qui"
            raise WriteError(f"{guillemets(str(output))} n'est pas écrit : {it_is} vient d'être lu.", hint=_ADVICE)


def _identity(path: Path | str) -> tuple[int, int] | None:
    """Return what tells a file from any other, links followed; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a `Path` takes as long to make as this does, and projects have many files
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_outside(source: Path, root: Path) -> None:
    """Stop where a file to write in a project is, links followed, out of the project or of its git repository.

    Raises:
        WriteError: it is.
    """
    *_, real = _forms(source)
    if not real.is_relative_to(bounds(root)):
        raise WriteError(
            f"{guillemets(str(source))} n'est pas écrit : un lien mène hors du projet, ou de son dépôt git.",
            hint="Remplacez le lien par ce qu'il désigne.",
        )


def refuse_elsewhere(folder: Path, files: Iterable[Path]) -> None:
    """Stop where a file to write in the folder asked for is, links followed, out of it, or is a pipe or a device.

    Raises:
        WriteError: one of them is.
    """
    try:
        real = folder.resolve()
    except (OSError, RuntimeError):  # writing will say so
        return
    for file in files:
        with suppress(OSError, RuntimeError):  # idem
            mode = mode_at(file) or stat.S_IFREG
            if not file.resolve().is_relative_to(real):
                why = f"un lien mène hors de {guillemets(str(folder))}"
            elif not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                why = "ce n'est pas un fichier ordinaire"
            else:
                continue
            raise WriteError(
                f"{guillemets(str(file))} n'est pas écrit : {why}.", hint="Retirez-le, ou choisissez un autre dossier."
            )


def _forms(path: Path) -> Iterator[Path]:
    """Yield a path from the root as it is written, then where it leads once links are followed."""
    yield Path.cwd() / path
    with suppress(OSError, RuntimeError):  # a link to itself leads nowhere: writing will say so
        yield path.resolve()


def _is_reserved(root: Path, path: Path) -> bool:
    return twin_form(path.relative_to(root).parts[0]) in RESERVED and _holds_projet(root)


def _holds_projet(folder: Path) -> bool:
    try:
        return is_file(folder / TERRITOIRE)
    except OSError:
        return False
