"""The moments at which the files of some projects are saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ptsm_cli.common.errors import InstallationError
from ptsm_cli.common.typography import NBSP
from ptsm_cli.loading.layout import FOLDERS, TEMPLATES, misnamed_folder


def saves(roots: Sequence[Path]) -> Iterator[None]:
    """Yield once to begin with, then at each save of a file that the projects read or that prints them.

    Saves that come together count for one.

    Raises:
        KeyboardInterrupt: the user ends it by Ctrl+C.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise InstallationError(
            "Ce qui surveille les fichiers n'est pas installé.", hint=f"Réinstallez ptsm{NBSP}: watchfiles lui manque."
        ) from None
    yield None
    for _ in watch(*roots, watch_filter=lambda _, path: is_source(Path(path), roots)):
        yield None


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
