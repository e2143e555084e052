"""How many times one function is called: what a test of growth counts where a call stands for the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def counted(name: str, work: Callable[[], object]) -> int:
    """Return how many times a function of this name is called while `work` runs."""
    found = 0

    def count_one(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal found
        found += event == "call" and frame.f_code.co_name == name

    before = sys.getprofile()
    sys.setprofile(count_one)
    try:
        work()
    finally:
        sys.setprofile(before)
    return found
