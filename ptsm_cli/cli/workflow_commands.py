"""What a forge that runs the command would take, in what it prints, for orders."""

from __future__ import annotations

import os
from typing import TextIO, cast

from ptsm_cli.common.startup import deferred

_RUN_BY_A_MACHINE = ("CI", "GITHUB_ACTIONS", "TF_BUILD")
"""Set where a forge runs the command, and reads orders in what it prints."""

_ORDER = deferred(r"(?m)^[^\S\n]*+:(?=:)|#(?=#(?:\[|vso\[))")


class _WithoutOrders:
    """A stream where no text of the user's is an order to the forge: `::error`, `##[error]` are cut in two."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(without_orders(text))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def without_orders(text: str) -> str:
    """Return a text where what a forge would obey is cut in two by a space."""
    return _ORDER.sub(lambda found: f"{found[0]} ", text)


def unheeded(stream: TextIO) -> TextIO:
    """Return a stream whose texts give no order where the command is run by a forge."""
    if any(os.environ.get(name) for name in _RUN_BY_A_MACHINE):
        return cast("TextIO", _WithoutOrders(stream))
    return stream
