"""What a path that leads to nothing was likely meant to be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ptsm_cli.common.french import fold
from ptsm_cli.common.likeness import nearest
from ptsm_cli.common.startup import deferred
from ptsm_cli.common.typography import NBSP, guillemets, proposal
from ptsm_cli.loading.folder import names_in

_QUOTES = "\"'«»“”\u00a0 "
_DASHES = "–—‑−‐-"
_PARTED = deferred(r"[,; ]+")
_MOST = 2
_LIKE_ENOUGH = 0.75


def hint_for(path: Path) -> str:
    """Return what to type in place of a path that does not exist."""
    typed = str(path)
    bare = typed.strip(_QUOTES)
    for meant in (bare, bare.replace("\\", "/").rstrip("/")):
        if meant not in {"", typed} and Path(meant).exists():
            return proposal([meant]) or ""
    if any(sign in typed for sign in "*?"):
        return "Nommez le dossier, dont tous les fichiers sont lus : ce terminal ne remplace pas « * » par des noms."
    if (option := typed.lstrip(_DASHES)) != typed and option[:1].isalpha():
        return f"Un traitement de texte a changé ses tirets{NBSP}: écrivez {guillemets(f'--{option}')}."
    parts = [part for part in _PARTED.split(bare) if part]
    if len(parts) > 1 and all(Path(part).exists() for part in parts):
        return f"Plusieurs chemins se séparent par des espaces, hors des guillemets{NBSP}: {' '.join(parts)}"
    near = list(_near(path))
    if near and all(str(name).startswith(f"{typed} ") for name in near):
        said = guillemets(f'"{near[0]}"')
        return f"Un chemin qui contient une espace s'écrit entre guillemets{NBSP}: {said}."
    return proposal(map(str, near)) or "Vérifiez l'orthographe du chemin et le dossier courant."


def _near(path: Path) -> Iterator[Path]:
    """Yield the paths that have, where the first name of this one is missing, one that is nearly the same."""
    folder = next((parent for parent in path.parents if parent.is_dir()), None)
    if folder is None:
        return
    missing = path.parts[len(folder.parts)]
    rest = path.parts[len(folder.parts) + 1 :]
    readable = (name for name in names_in(folder) if not name.startswith(".") and _may_be_read(folder / name))
    for name in _like(missing, sorted(readable)):
        whole = folder.joinpath(name, *rest)
        yield whole if os.path.lexists(whole) else folder / name


def _may_be_read(path: Path) -> bool:
    return path.suffix.lower() in {".yaml", ".yml"} or path.is_dir()


def _like(missing: str, names: list[str]) -> list[str]:
    folded = fold(missing)
    for alike in (
        [name for name in names if fold(name) == folded],
        [name for name in names if fold(Path(name).stem) in {folded, fold(Path(missing).stem)}],
        [name for name in names if fold(name).startswith(f"{folded} ")],
    ):
        if alike:
            return alike[:_MOST]
    return nearest(missing, names, maximum=_MOST, threshold=_LIKE_ENOUGH)
