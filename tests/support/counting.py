"""How many times something is done: what a test of growth counts where a call stands for the work."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import FrameType


def counted(name: str, work: Callable[[], object]) -> int:
    """Return how many times a function of this name is called while `work` runs."""
    return calls_of([name], work)[name]


def calls_of(names: list[str], work: Callable[[], object]) -> Counter[str]:
    """Return how many times functions of these names are called while `work` runs."""
    found: Counter[str] = Counter()

    def count_one(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_name in names:
            found[frame.f_code.co_name] += 1

    profile(count_one, work)
    return found


def profile(note: Callable[[FrameType, str, object], None], work: Callable[[], object]) -> None:
    """Run `work`, with each call and each return told to `note`; whoever listened before listens again afterwards."""
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)


_opened: Counter[Path] | None = None


def opened(folder: Path, work: Callable[[], object]) -> Counter[Path]:
    """Return how many times each file under a folder is opened while `work` runs, in this process."""
    global _opened  # noqa: PLW0603 - an audit hook is never taken away: one serves all tests, and counts when asked
    _listen()
    _opened = Counter()
    try:
        work()
        return Counter({path: times for path, times in _opened.items() if path.is_relative_to(folder)})
    finally:
        _opened = None


@cache
def _listen() -> None:
    sys.addaudithook(_note)


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event == "open" and isinstance(arguments[0], str | os.PathLike):
        _opened[Path(os.path.abspath(arguments[0]))] += 1  # noqa: PTH100 - links are not to be followed
