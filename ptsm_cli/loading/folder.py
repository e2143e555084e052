"""Which entries of a project's folder are files to read, and why the others are left aside."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from ptsm_cli.common.files import is_file, mode_at
from ptsm_cli.common.french import composed
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.loading.layout import (
    FOLDERS,
    TEMPLATE_SUFFIXES,
    TEMPLATES,
    IgnoreReason,
    in_order,
    is_of_fiche,
    misnamed,
    misnamed_folder,
    misnamed_templates,
    path_in,
)

_UNREAD = {"modeles"}


def bounds(root: Path) -> Path:
    """Return the folder that nothing is read out of: the git repository of a project, else the project itself."""
    real = root.resolve()
    return next((folder for folder in (real, *real.parents) if os.path.lexists(f"{folder}/.git")), real)


def leads_outside(path: Path, within: Path) -> bool:
    """Tell whether a symbolic link leads out of a folder; one that leads nowhere does not."""
    if not path.is_symlink():
        return False
    try:
        return not path.resolve(strict=True).is_relative_to(within)
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return False


@dataclass(frozen=True, slots=True)
class IgnoredEntry:
    """An entry that is left aside, `path` and `files` as shown to the user.

    Attributes:
        path: the file, or the folder for all its files together.
        reason: why.
        meant: the path in the project that it was meant to be, where that can be told.
        taken: whether there is a file of that name already.
        files: the files of the folder.
    """

    path: str
    reason: IgnoreReason
    meant: str | None = None
    taken: bool = False
    files: tuple[str, ...] = ()

    def shown_in(self, name: str) -> IgnoredEntry:
        """Return the same entry of the project named `name`, as shown to the user."""
        return replace(self, path=path_in(name, self.path), files=tuple(path_in(name, file) for file in self.files))


def real_path(path: Path, within: Path) -> Path:
    """Return where a symbolic link leads; the link itself, which cannot be opened, where that is out of a folder."""
    if not path.is_symlink():
        return path
    real = path.resolve()
    return real if real.is_relative_to(within) else path


def is_to_read(path: Path) -> bool:
    """Tell whether there is a file to read, one that cannot be opened included: reading it will say why."""
    try:
        return is_file(path)
    except OSError:
        return True


def opened_at(file: str, within: Path) -> Path | str | None:
    """Return the path to open to read a file, None where there is none to read in a folder; most are no links."""
    if _is_plain(file):
        return file
    path = Path(file)
    return real_path(path, within) if not leads_outside(path, within) and is_to_read(path) else None


def _is_plain(file: str) -> bool:
    try:
        return stat.S_ISREG(os.lstat(file).st_mode)
    except PermissionError:  # its folder may be listed and not entered: reading it will say why
        return True
    except OSError:
        return False


def names_in(folder: Path) -> frozenset[str]:
    """Return the names in a folder as they are written, capitals included: some systems make no difference."""
    try:
        with os.scandir(folder) as entries:
            return frozenset(entry.name for entry in entries)
    except OSError:
        return frozenset()


def yaml_files(folder: Path) -> list[str]:
    """Return the names of the YAML files of a folder, sorted once composed; none where there is no folder.

    Raises:
        OSError: something bears this name but cannot be listed.
    """
    if not os.path.lexists(folder):
        return []
    with os.scandir(folder) as entries:
        names = [
            entry.name
            for entry in entries
            if is_of_fiche(entry.name) and (entry.is_file(follow_symlinks=False) or is_to_read(Path(entry)))
        ]
    return sorted(names, key=in_order)


@dataclass(frozen=True, slots=True)
class _Place:
    """The folder of a project, out of which nothing is looked at, and the names in its folders, each listed once."""

    root: Path
    within: Path
    listed: dict[Path, frozenset[str]] = field(default_factory=dict)

    def is_taken(self, relative: str) -> bool:
        """Tell whether something has this path, however its accents are written."""
        path = self.root / relative
        if path.parent not in self.listed:
            self.listed[path.parent] = frozenset(map(composed, names_in(path.parent)))
        return composed(path.name) in self.listed[path.parent]


def ignored_entries(
    root: Path, within: Path, name: str, read: Collection[str], passes_over: Callable[[Path, bool], bool]
) -> list[IgnoredEntry]:
    """Return in order what looks like a file of a project, in the folder `root` named `name`, and is not read.

    `read` are the paths in it of what is read. Nothing is looked at out of `within`, nor of what `passes_over` tells:
    its second argument is true for a folder. The files of a folder where nothing is read are one entry.
    """
    found: list[IgnoredEntry] = []
    closed: list[OSError] = []
    place = _Place(root, within)
    for folder, subfolders, names in os.walk(root, onerror=closed.append):
        here = Path(folder)
        subfolders[:] = [sub for sub in subfolders if sub not in _UNREAD and not passes_over(here / sub, True)]
        if here == root:
            out = [sub for sub in subfolders if leads_outside(root / sub, place.within)]
            found += (IgnoredEntry(sub, IgnoreReason.OUTSIDE, sub) for sub in out if sub in FOLDERS)
            wrong = {sub: meant for sub in subfolders if sub not in out and (meant := misnamed_folder(sub))}
            wrong |= {sub: TEMPLATES for sub in subfolders if sub not in out and _holds_templates(root / sub)}
            subfolders[:] = [sub for sub in subfolders if sub not in wrong]
            found += _misnamed_folders(place, wrong)
            found += _templates_in_plain_text(place)
        else:
            found += _linked_folders(place, here, subfolders)
        start = "" if here == root else f"{here.relative_to(root).as_posix()}/"
        unread = [entry for entry in names if start + entry not in read]  # a few: a path is made of no other
        kept = [entry for entry in unread if not passes_over(here / entry, False)]
        found += _of_folder(place, here, sorted((*subfolders, *kept)))
    below = (Path(error.filename).relative_to(root).as_posix() for error in closed if error.errno == errno.EACCES)
    found += (IgnoredEntry(folder, IgnoreReason.CLOSED) for folder in below if folder not in {".", *FOLDERS})
    return sorted((entry.shown_in(name) for entry in found), key=lambda entry: entry.path)


def _linked_folders(place: _Place, here: Path, subfolders: Sequence[str]) -> Iterator[IgnoredEntry]:
    """Yield the links that lead to a folder, among the files of a project: the folder is not gone through."""
    relative = here.relative_to(place.root)
    for name in subfolders if relative.parts[0] in FOLDERS else ():
        if (here / name).is_symlink() and not is_of_fiche(name):
            outside = leads_outside(here / name, place.within)
            yield IgnoredEntry((relative / name).as_posix(), IgnoreReason.OUTSIDE if outside else IgnoreReason.LINKED)


def _holds_templates(folder: Path) -> bool:
    """Tell whether a folder whose name is nearly that of the templates holds some."""
    return misnamed_templates(folder.name) and any(path.suffix in TEMPLATE_SUFFIXES for path in folder.rglob("*.*"))


def _templates_in_plain_text(place: _Place) -> Iterator[IgnoredEntry]:
    """Yield the templates that an editor saved under another extension: no document is printed with them."""
    folder = place.root / TEMPLATES
    for path in sorted(folder.rglob("*.txt")) if folder.is_dir() else ():
        if path.stem.endswith(TEMPLATE_SUFFIXES):
            meant = path.with_suffix("").relative_to(place.root).as_posix()
            written = path.relative_to(place.root).as_posix()
            yield IgnoredEntry(written, IgnoreReason.EXTENSION, meant, taken=place.is_taken(meant))


def _misnamed_folders(place: _Place, wrong: Mapping[str, str]) -> Iterator[IgnoredEntry]:
    for folder, meant in wrong.items():
        closed = not os.access(place.root / folder, os.R_OK)
        files = tuple(f"{folder}/{name}" for name in sorted(names_in(place.root / folder)) if not name.startswith("."))
        if files or closed:
            reason = IgnoreReason.CLOSED if closed else IgnoreReason.NAME
            yield IgnoredEntry(folder, reason, meant, taken=place.is_taken(meant), files=files)


def _of_folder(place: _Place, folder: Path, names: Sequence[str]) -> Iterator[IgnoredEntry]:
    """Yield the entries of one folder that nothing reads."""
    paths = [PurePosixPath((folder / name).relative_to(place.root)) for name in names]
    found = [entry for path in paths if (entry := _entry(place, path))]
    for reason, at_least in ((IgnoreReason.PLACE, 2), (IgnoreReason.DOCUMENT, 1)):
        alike = [entry for entry in found if entry.reason is reason]
        if folder != place.root and len(alike) >= at_least:
            files = tuple(entry.path for entry in alike)
            yield IgnoredEntry(folder.relative_to(place.root).as_posix(), reason, files=files)
            found = [entry for entry in found if entry.reason is not reason]
    yield from found


def _entry(place: _Place, relative: PurePosixPath) -> IgnoredEntry | None:
    """Return why a file or folder is left aside, None where it bears no name that a project could read."""
    why = misnamed(relative)
    if why is None:
        return None
    reason = _of_kind(place.root / relative, place.within) if relative.suffix.lower() in {".yaml", ".yml"} else None
    if reason is None and (place.root / relative).is_dir():
        return None
    if reason is not None:
        return IgnoredEntry(relative.as_posix(), reason, relative.as_posix() if why.meant else None)
    taken = why.meant is not None and place.is_taken(why.meant)
    return IgnoredEntry(relative.as_posix(), why.reason, why.meant, taken=taken)


def _of_kind(path: Path, within: Path) -> IgnoreReason | None:
    """Return why what bears the name of a YAML file is none, None where it is one."""
    if leads_outside(path, within):
        return IgnoreReason.OUTSIDE
    try:
        mode = mode_at(path)
        if mode is None:
            return IgnoreReason.LINK
        if stat.S_ISDIR(mode):
            return IgnoreReason.FOLDER
        return None if stat.S_ISREG(mode) else IgnoreReason.SPECIAL
    except OSError:  # a link to what cannot be
        return IgnoreReason.LINK
