"""From paths given on a command line to projects: a file, a project or a folder of projects."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from ptsm_cli.common.errors import ProjetNotFoundError, UnreadablePathError
from ptsm_cli.common.files import as_on_disk, is_file, mode_at
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, guillemets
from ptsm_cli.loading.exclusion import Exclusions
from ptsm_cli.loading.faults import Fault
from ptsm_cli.loading.folder import leads_outside, names_in
from ptsm_cli.loading.layout import FOLDERS, TERRITOIRE, IgnoreReason, is_read, misnamed, misnamed_folder, path_in
from ptsm_cli.projet.absent import hint_for
from ptsm_cli.projet.around import closed_folder, told_once
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.unread import PLACES, say_unread

_SEARCH_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Selection:
    """A project to work on and, when only some of its files were named, the paths of these files."""

    projet: Projet
    files: frozenset[str] | None = None


def load_selections(paths: Iterable[Path]) -> list[Selection]:
    """Return the projects that the paths name, each once, in the order of their paths.

    What could not be opened around them is told with the first one.

    Raises:
        UnreadablePathError: a path does not exist, or is that of a file that no project reads.
        ProjetNotFoundError: a path leads to no project.
    """
    roots: dict[Path, tuple[str, set[str] | None]] = {}
    around: list[Fault] = []
    for path in map(as_on_disk, paths):
        for root, file in _roots(path, around):
            name, chosen = roots.get(root.resolve(), (_display(root, path), set()))
            if file is None or chosen is None:
                roots[root.resolve()] = (name, None)
            else:
                roots[root.resolve()] = (name, {*chosen, file.relative_to(root).as_posix()})
    selections = [_selection(name, chosen) for name, chosen in roots.values()]
    projets = told_once((selection.projet for selection in selections), around)
    return [replace(selection, projet=projet) for selection, projet in zip(selections, projets, strict=True)]


def titles(projets: Sequence[Projet]) -> dict[str, str]:
    """Return what to call each project, by its folder, which follows where another one has the same name."""
    said = [projet.territoire.contenu.designation for projet in projets]
    return {
        projet.name: title if said.count(title) == 1 else f"{title} ({projet.name})"
        for projet, title in zip(projets, said, strict=True)
    }


def load_given(path: Path, text: bytes) -> Selection:
    """Return a project with only one of its files, whose text is given instead of read: it may not be saved yet.

    Raises:
        UnreadablePathError: the project would read no file of this name.
        ProjetNotFoundError: the path leads to no project.
    """
    absolute = _absolute(path.parent) / path.name
    root = _root_of(path.parent if path.parent.is_dir() else path)
    relative = absolute.relative_to(root).as_posix()
    return _selection(_display(root, path), {relative}, {relative: text} if is_read(PurePosixPath(relative)) else {})


def _selection(name: str, chosen: set[str] | None, texts: Mapping[str, bytes] = MappingProxyType({})) -> Selection:
    """Return a project with the files named, by their paths in it.

    Raises:
        UnreadablePathError: the project does not read one of them, or its territoire, which leads elsewhere.
    """
    projet = load_projet(Path(name), name, Named(frozenset(chosen or ()), texts))
    chosen = None if chosen is None else {path_in(name, relative) for relative in chosen}
    for entry in projet.ignored:
        named = entry.meant == TERRITOIRE or entry.path in (chosen or ())
        if named and entry.reason is IgnoreReason.OUTSIDE:
            message, hint = say_unread(entry, name)
            raise UnreadablePathError(f"{guillemets(entry.path)} n'est pas lu. {message}", hint=hint)
    return Selection(projet, None if chosen is None else frozenset(_read_as(projet, path) for path in sorted(chosen)))


def _read_as(projet: Projet, path: str) -> str:
    """Return the path under which a project reads a file, which may have been named by another one."""
    if path in projet.files:
        return path
    with suppress(OSError):  # a file may vanish meanwhile
        for file in projet.files:
            if Path(file).samefile(path):
                return file
    told = (say_unread(entry, projet.name) for entry in projet.ignored if path in {entry.path, *entry.files})
    _, hint = next(told, ("", None))
    raise UnreadablePathError(
        f"{guillemets(path)} n'est lu par aucune partie du projet {guillemets(projet.called)}.", hint=hint or PLACES
    )


def _absolute(path: Path) -> Path:
    """Return a path from the root, without « .. »: after a symbolic link, it does not lead where its text says."""
    return path.resolve() if ".." in path.parts else Path.cwd() / path


def _display(root: Path, asked: Path) -> str:
    """Return how a folder is named: from the current folder, unless it stands elsewhere and was not asked for so."""
    here = Path.cwd()
    near = root.is_relative_to(here) or here.is_relative_to(root)
    return Path(os.path.relpath(root) if near or not asked.is_absolute() else root).as_posix()


def _roots(path: Path, around: list[Fault]) -> Iterator[tuple[Path, Path | None]]:
    """Yield the folders of the projects that a path names, from the root, each with the file named if it is one.

    What cannot be opened beside them goes in `around`.
    """
    if mode_at(path) is None:
        raise UnreadablePathError(f"{guillemets(str(path))} n'existe pas.", hint=hint_for(path))
    absolute = _absolute(path)
    if is_file(absolute):
        yield _root_of(path), absolute
        return
    if not absolute.is_dir():
        raise UnreadablePathError(
            f"{guillemets(str(path))} n'est ni un fichier ni un dossier.",
            hint="Indiquez le dossier d'un projet, ou un de ses fichiers.",
        )
    if not os.access(absolute, os.R_OK | os.X_OK):
        raise _closed(str(path))
    passed_over: list[Path] = []
    closed: list[Path] = []
    exclusions = Exclusions(absolute, name=_display(absolute, path))
    found = sorted(_projets_below(exclusions, passed_over, closed))
    if found:
        around += exclusions.faults
        around += (closed_folder(_display(folder, path)) for folder in closed)
        yield from ((root, None) for root in found)
    else:
        yield _root_of(path, passed_over, closed), None


def _closed(folder: str) -> UnreadablePathError:
    return UnreadablePathError(
        f"{guillemets(folder)} ne peut pas être ouvert{NBSP}: vous n'en avez pas le droit.",
        hint="Demandez ce droit à la personne qui gère le dossier.",
    )


def _root_of(path: Path, passed_over: Sequence[Path] = (), closed: Sequence[Path] = ()) -> Path:
    """Return the project that contains a path, below which some folders may have been passed over, or not opened."""
    absolute = _absolute(path)
    parents = (absolute, *absolute.parents)
    for parent in parents:
        if is_file(parent / TERRITOIRE) and TERRITOIRE in (names_in(parent) or {TERRITOIRE}):
            return parent
    for parent in parents:
        _refuse_misnamed(parent, names_in(parent))
    if passed_over:
        name = _display(passed_over[0], path)
        raise ProjetNotFoundError(
            f"Aucun projet n'est lu dans {guillemets(str(path))}{NBSP}: {guillemets(name)} est caché, écarté par un "
            ".gitignore, ou une copie de travail.",
            hint=f"Nommez-le pour le lire{NBSP}: {guillemets(f'ptsm validate {name}')}.",
        )
    if closed:
        raise _closed(_display(closed[0], path))
    raise ProjetNotFoundError(
        f"Aucun projet dans {guillemets(str(path))}{NBSP}: il y manque un fichier {TERRITOIRE}.",
        hint="Indiquez le dossier d'un projet, ou un dossier qui en contient.",
    )


def _refuse_misnamed(folder: Path, names: Collection[str]) -> None:
    """Stop where a file was meant to be the territoire of a project: without it, the folder would be passed over."""
    for name in sorted(names):
        why = misnamed(PurePosixPath(name))
        if why and why.meant == TERRITOIRE:
            raise ProjetNotFoundError(
                f"{guillemets(_display(folder / name, folder))} n'est pas lu{NBSP}: "
                f"un projet commence par un fichier {TERRITOIRE}.",
                hint=f"Renommez-le {guillemets(TERRITOIRE)}.",
            )


def _projets_below(exclusions: Exclusions, passed_over: list[Path], closed: list[Path]) -> Iterator[Path]:
    """Yield the projects below a folder; a folder that cannot be listed, or that vanishes meanwhile, holds none.

    The projects that stand where nothing is read unless it is named go in `passed_over`, and the folders that the user
    may not open in `closed`.
    """

    def note(error: OSError) -> None:
        if isinstance(error, PermissionError):
            closed.append(Path(error.filename))

    root = exclusions.root
    for name, subfolders, files in os.walk(root, onerror=note, followlinks=True):
        folder = Path(name)
        if TERRITOIRE in files:
            yield folder
            subfolders.clear()
            continue
        if any(sub in FOLDERS or misnamed_folder(sub) for sub in subfolders):
            _refuse_misnamed(folder, files)
        subfolders[:] = [sub for sub in subfolders if _is_to_follow(folder / sub, exclusions.within)]
        if len(folder.relative_to(root).parts) == _SEARCH_DEPTH:
            subfolders.clear()
        else:
            left_out = {sub for sub in subfolders if exclusions.leaves_out(folder / sub, folder=True)}
            passed_over += (folder / sub for sub in sorted(left_out) if TERRITOIRE in names_in(folder / sub))
            subfolders[:] = [sub for sub in subfolders if sub not in left_out]


def _is_to_follow(folder: Path, within: Path) -> bool:
    """Tell whether a folder may hold projects to read: not one that a link takes from elsewhere.

    Raises:
        UnreadablePathError: it is itself a project, which must be named to be read.
    """
    if not leads_outside(folder, within):
        return True
    if is_file(folder / TERRITOIRE):
        raise UnreadablePathError(
            f"{guillemets(_display(folder, folder))} est un lien vers un projet d'ailleurs, et n'est pas suivi.",
            hint="Nommez ce projet sur la ligne de commande, ou retirez le lien.",
        )
    return False
