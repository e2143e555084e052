"""What every command would pay before it begins: patterns compiled when they serve."""

from __future__ import annotations

import re
from typing import Any, cast


class _Deferred:
    """A pattern compiled when it is first asked for something, whose answers it then keeps at hand."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of a module that most commands import and few use: it is compiled when it is first used."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))
