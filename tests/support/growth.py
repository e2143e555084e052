"""How work grows with what it is given: work that a busy machine does not change, never seconds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from math import inf
from types import FrameType

from counting import profile


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, of Python and of its libraries, are called while `work` runs."""
    count = 0

    def count_one(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    profile(count_one, work)
    return count


LINEAR = 8
"""A growth under this one is linear, with much room for the noise of the machine."""

_ATTEMPTS = 4
"""How many times what seems not to be linear is tried: noise passes, and what is quadratic always shows."""


def growth(work: Callable[[int], Callable[[], object]], size: int, runs: int = 7) -> float:
    """Return how many times as much effort four times the size asks for: 4 when it is linear, 16 when it is quadratic.

    `work` prepares what is measured, for a size.
    """
    ratio = inf
    for _ in range(_ATTEMPTS):
        ratio = min(ratio, effort(work(4 * size), runs) / effort(work(size), runs))
        if ratio < LINEAR:
            break
    return ratio


def effort(work: Callable[[], object], runs: int) -> float:
    """Return the processor time, in seconds, of the quickest of several runs of `work`.

    Only for what runs inside one call to a library, where nothing can be counted, and only to compare two efforts.
    """
    gc.disable()
    try:
        return min(_run(work) for _ in range(runs))
    finally:
        gc.enable()


def _run(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start
