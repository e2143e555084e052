"""What every command would pay before it begins: patterns compiled when they serve."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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


class _Having(_Deferred):
    """A pattern that is asked nothing of the texts without its signs, until one that has some makes it compiled."""

    def __init__(self, signs: tuple[str, ...], pattern: str, flags: int) -> None:
        super().__init__(pattern, flags)
        self.signs = signs
        self._without: str | None = None

    def search(self, text: str, *bounds: int) -> Any:  # noqa: ANN401 - a match, or none
        return self._asked("search", text, *bounds) if self._is_in(text) else None

    def match(self, text: str, *bounds: int) -> Any:  # noqa: ANN401 - a match, or none
        return self._asked("match", text, *bounds) if self._is_in(text) else None

    def fullmatch(self, text: str, *bounds: int) -> Any:  # noqa: ANN401 - a match, or none
        return self._asked("fullmatch", text, *bounds) if self._is_in(text) else None

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return self._asked("finditer", text, *bounds) if self._is_in(text) else iter(())

    def sub(self, write: str | Callable[[re.Match[str]], str], text: str) -> Any:  # noqa: ANN401 - a text
        return self._asked("sub", write, text) if self._is_in(text) else text

    def _is_in(self, text: str) -> bool:
        if text is self._without:  # asked again from another of its places
            return False
        if any(sign in text for sign in self.signs):
            return True
        self._without = text
        return False

    def _asked(self, name: str, *given: Any) -> Any:  # noqa: ANN401 - whatever a compiled pattern answers
        return self.__getattr__(name)(*given)  # which stands before the method of this class from then on


def deferred(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern of a module that most commands import and few use: it is compiled when it is first used."""
    return cast("re.Pattern[str]", _Deferred(pattern, flags))


def having(signs: str | tuple[str, ...], pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern whose matches all stand in texts that have a sign, or one of some, as they are written.

    It is compiled when it first meets such a text: most projects hold none that looks like what it is after.
    """
    return cast("re.Pattern[str]", _Having((signs,) if isinstance(signs, str) else signs, pattern, flags))
