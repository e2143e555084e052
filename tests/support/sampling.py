"""Tables of which every run tries a part, and the long run all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def some(values: Iterable[Any], kept: int) -> list[Any]:
    """Return values for `parametrize`, as many as are kept as they are, spread out; the others marked « lent »."""
    every = list(values)
    step = max(len(every) // kept, 1)
    chosen = set(range(0, len(every), step))
    return [value if rank in chosen else _long(value) for rank, value in enumerate(every)]


def _long(value: Any) -> Any:  # noqa: ANN401 - whatever a table holds
    values = value if type(value) is tuple else (value,)  # a named tuple is one value
    return pytest.param(*values, marks=pytest.mark.lent)
