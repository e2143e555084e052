"""How work grows with what it is given: work that a busy machine does not change, never seconds."""

from __future__ import annotations

import gc
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from math import inf
from types import FrameType
from typing import Any

import pytest
from counting import profile

from ptsm_cli.common.startup import _Deferred


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

_CLOCK = 1e-5
"""Seconds: less than this is nothing that the clock can tell from no time at all."""


def growth(work: Callable[[int], Callable[[], object]], size: int, runs: int = 7) -> float:
    """Return how many times as much effort four times the size asks for: 4 when it is linear, 16 when it is quadratic.

    `work` prepares what is measured, for a size.
    """
    ratio = inf
    for _ in range(_ATTEMPTS):
        ratio = min(ratio, effort(work(4 * size), runs) / max(effort(work(size), runs), _CLOCK))
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


_TIMED = 0.002
"""Seconds: what takes less than this on the long text says nothing of how it grows."""


def slow_patterns(work: Callable[[int], Callable[[], object]], size: int) -> set[str]:
    """Return the patterns in which four times the size asks for more than a linear effort.

    A text that a pattern goes through again from each of its places is one call, that counts for nothing beside the
    others: neither their number nor the time of all the work tells of it before the text is very long.

    `work` prepares what is measured, for a size.
    """
    slow: set[str] | None = None
    for _ in range(_ATTEMPTS):
        short, long = (_inside_patterns(work(times * size)) for times in (1, 4))
        grown = {form for form, spent in long.items() if spent > max(_TIMED, LINEAR * short[form])}
        slow = grown if slow is None else slow & grown
        if not slow:
            break
    return slow or set()


def _inside_patterns(work: Callable[[], object]) -> defaultdict[str, float]:
    """Return the processor time, in seconds, spent inside the calls of each pattern, and between what it iterates."""
    spent: defaultdict[str, float] = defaultdict(float)
    start = 0.0

    def note(_frame: FrameType, event: str, argument: object) -> None:
        nonlocal start
        if event == "c_call":
            start = time.thread_time()
        elif event == "c_return" and isinstance(form := getattr(argument, "__self__", None), re.Pattern):
            spent[str(form.pattern)] += time.thread_time() - start

    with _timed_iterations(spent):
        profile(note, work)
    return spent


@contextmanager
def _timed_iterations(spent: defaultdict[str, float]) -> Iterator[None]:
    """Count what each step of `finditer` takes, which no call tells of: a loop asks for it by itself."""

    def steps(form: re.Pattern[str], *arguments: Any) -> Iterator[re.Match[str]]:  # noqa: ANN401 - those of `finditer`
        found = form.finditer(*arguments)
        while True:
            start = time.thread_time()
            match = next(found, None)
            spent[str(form.pattern)] += time.thread_time() - start
            if match is None:
                return
            yield match

    with pytest.MonkeyPatch.context() as patch:
        for module in [module for name, module in sys.modules.items() if name.startswith("ptsm_cli")]:
            for name, form in [*vars(module).items()]:
                if isinstance(form, re.Pattern):
                    patch.setattr(module, name, _Stepped(form, partial(steps, form)))
                elif isinstance(form, _Deferred):
                    patch.setattr(form, "finditer", partial(steps, re.compile(form.pattern, form.flags)))
        yield


class _Stepped:
    """A compiled pattern that iterates otherwise."""

    def __init__(self, form: re.Pattern[str], finditer: Callable[..., object]) -> None:
        self._form, self.finditer = form, finditer

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        return getattr(self._form, name)


def _run(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start
