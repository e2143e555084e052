"""The moments at which the files of some projects are saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from ptsm_cli.common.errors import InstallationError
from ptsm_cli.common.typography import NBSP
from ptsm_cli.loading.layout import FOLDERS, TEMPLATES, misnamed_folder

_PAUSE = 1000
"""How long one waits for a save before one looks whether the folders are still there, in milliseconds."""


def saves(roots: Sequence[Path]) -> Iterator[None]:
    """Yield once to begin with, then at each save of a file that the projects read or that prints them.

    Saves that come together count for one. The folder of a project that is deleted, or renamed, is waited for: one that
    takes its name is watched in its turn.

    Raises:
        KeyboardInterrupt: the user ends it by Ctrl+C.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise InstallationError(
            "Ce qui surveille les fichiers n'est pas installé.", hint=f"Réinstallez ptsm{NBSP}: watchfiles lui manque."
        ) from None
    seen = _identities(roots)
    changes = _changes(watch, roots, seen)
    yield None
    while True:
        saved = bool(next(changes))
        if (now := _identities(roots)) != seen:  # the system watches a folder, not what takes its name
            seen, saved = now, True
            changes = _changes(watch, roots, seen)
            next(changes)  # what is saved while the round goes on is not lost
        if saved:
            yield None


def _changes(
    watch: Callable[..., Iterator[Collection[object]]], roots: Sequence[Path], seen: Sequence[object]
) -> Iterator[Collection[object]]:
    """Yield what is saved in the folders that are there, and nothing each time that one has waited enough."""
    there = [root for root, identity in zip(roots, seen, strict=True) if identity]
    with suppress(FileNotFoundError):  # it has just vanished
        if there:
            yield from watch(
                *there,
                watch_filter=lambda _, path: is_source(Path(path), roots),
                yield_on_timeout=True,
                rust_timeout=_PAUSE,
            )
    while True:
        time.sleep(_PAUSE / 1000)
        yield ()


def _identities(roots: Sequence[Path]) -> list[tuple[int, int] | None]:
    """Return what tells the folder of each project from any other, None where there is none."""
    found: list[tuple[int, int] | None] = []
    for root in roots:
        try:
            there = root.stat()
        except OSError:
            found.append(None)
        else:
            found.append((there.st_dev, there.st_ino))
    return found


def is_source(path: Path, roots: Sequence[Path]) -> bool:
    """Tell whether what is printed or found may depend on a path.

    So it does on a YAML file, one of the user's templates, a list of what git leaves out, and a folder of files itself:
    renamed or moved, it takes its files away without a word of them.
    """
    if path.suffix.lower() in {".yaml", ".yml"} or path.name == ".gitignore":
        return True
    inside = [path.parts[len(root.absolute().parts) :] for root in roots]
    return any(parts[:1] == (TEMPLATES,) or (len(parts) == 1 and _holds_files(parts[0])) for parts in inside)


def _holds_files(name: str) -> bool:
    return name in FOLDERS or misnamed_folder(name) is not None
