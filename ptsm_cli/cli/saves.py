"""The moments at which the files of some projects are saved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ptsm_cli.common.errors import InstallationError
from ptsm_cli.common.typography import NBSP


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
    """Tell whether what is printed or found may depend on a file: a YAML file, or one of the user's templates."""
    if path.suffix.lower() in {".yaml", ".yml"}:
        return True
    return any("modeles" in path.parts[len(root.absolute().parts) :][:1] for root in roots)
