"""What loading and validation notice in a file; the rules put it in words."""

from __future__ import annotations

from enum import StrEnum, auto

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Location


class FaultKind(StrEnum):
    """The kinds of fault that a file may have before any rule of the field looks at it."""

    SYNTAX = auto()
    GLUED_KEY = auto()
    SHIFT = auto()
    ENCODING = auto()
    TWICE_ENCODED = auto()
    INDENTATION = auto()
    CHARACTER = auto()
    SIZE = auto()
    DEPTH = auto()
    DUPLICATE_KEY = auto()
    ALIAS = auto()
    TAG = auto()
    COMPLEX_KEY = auto()
    DOCUMENTS = auto()
    EMPTY = auto()
    BOM = auto()
    LINE_ENDS = auto()
    SEPARATOR = auto()
    HASH = auto()
    BLANK = auto()
    HIDDEN = auto()
    BULLET = auto()
    QUOTES = auto()
    CONFLICT = auto()
    UNKNOWN_KEY = auto()
    MISSING_FIELD = auto()
    EMPTY_VALUE = auto()
    TYPE = auto()
    VALUE = auto()
    SEVERAL_LINES = auto()

    @property
    def of_form(self) -> bool:
        """True when the file is read whole all the same."""
        return self in _OF_FORM


_OF_FORM = {
    *(FaultKind.BOM, FaultKind.LINE_ENDS, FaultKind.SEPARATOR),
    *(FaultKind.HASH, FaultKind.BLANK, FaultKind.HIDDEN, FaultKind.BULLET, FaultKind.QUOTES),
    *(FaultKind.SEVERAL_LINES, FaultKind.TWICE_ENCODED),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its kind, where, a detail (key, problem, what was expected) and the values that would be valid."""

    kind: FaultKind
    location: Location
    detail: str = ""
    received: str = ""
    candidates: tuple[str, ...] = ()
    see: Location | None = None
    """Another place concerned: the first occurrence of a key used twice."""
    unread: Location | None = None
    """What is not read because of it: some lines, or the whole file."""


class UnreadableError(Exception):
    """The file cannot give any data; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.detail)
        self.fault = fault
