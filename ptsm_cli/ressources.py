"""Where the data folders that ship with the command are: the one place that knows it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PAQUET = Path(__file__).resolve().parent


def dossier(nom: Literal["schemas", "templates"]) -> Path:
    """Return a data folder: inside the package once installed from a wheel, beside it in a checkout."""
    installe = _PAQUET / "data" / nom
    return installe if installe.is_dir() else _PAQUET.parent / nom
