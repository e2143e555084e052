"""The order in which the keys of a file are best read: that of the documentation of its fields."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from ptsm_cli.editing.writing import Order
from ptsm_cli.model.routes import fields_at
from ptsm_cli.model.schemas import MODELS

_KINDS = {"fiches": "fiche", "gouvernance": "gouvernance", "suivi": "suivi", "revisions": "revision"}


def order_of(relative: str) -> Order | None:
    """Return the order of the keys of a file, named from the folder of its project; None where none is known."""
    path = PurePosixPath(relative)
    kind = _KINDS.get(path.parent.name, path.stem)
    model: type[Any] | None = MODELS[kind][0] if kind in MODELS else None
    if model is None:
        return None

    def order(route: tuple[str, ...], keys: list[str]) -> list[str]:
        ranks = {name: rank for rank, name in enumerate(fields_at(model, route))}
        return sorted(keys, key=lambda key: ranks.get(key, len(ranks)))

    return order
