"""The lines around the place where a parser stopped, and what is said of them."""

from __future__ import annotations

from typing import NamedTuple

from ptsm_cli.common.startup import deferred
from ptsm_cli.findings.location import Location
from ptsm_cli.loading.faults import Fault, FaultKind
from ptsm_cli.loading.source import Source

WIDTH = 60
"""How much of a text is quoted."""

VALUE = deferred(r"(?P<avant> *(?:- +)*(?:[^\W\d][\w-]*: +)?)(?P<texte>\S.*?) *")
"""A line: its dash and its key, then its text."""


class Lines(NamedTuple):
    """The lines that hold words, comments put aside, up to the one where the parser stopped."""

    source: Source
    ranks: list[int]

    def text(self, back: int = 0) -> str:
        """Return a line, counted from the last one."""
        return self.source.written(self.ranks[-1 - back]) if back < len(self.ranks) else ""

    def at(self, back: int, start: int, end: int = 0) -> Location:
        """Return a place in a line counted from the last one, of one sign where no end is said."""
        offset = self.source.offset(self.ranks[-1 - back])
        return self.source.at(offset + start, offset + end)


def syntax_slip(place: Location, reason: str, advice: str) -> Fault:
    """Return what is wrong at a place, why and what to type."""
    return Fault(FaultKind.SYNTAX, place, reason, advice)
