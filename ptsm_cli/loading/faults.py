"""What loading and validation notice in a file; the rules put it in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from ptsm_cli.findings.location import Location


class FaultKind(StrEnum):
    """The kinds of fault that a file may have before any rule of the field looks at it."""

    SYNTAX = auto()
    GLUED_KEY = auto()
    SHIFT = auto()
    ENCODING = auto()
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
    UNKNOWN_KEY = auto()
    MISSING_FIELD = auto()
    EMPTY_VALUE = auto()
    TYPE = auto()
    VALUE = auto()

    @property
    def of_form(self) -> bool:
        """True when the file is read whole all the same."""
        return self in {FaultKind.BOM, FaultKind.LINE_ENDS, FaultKind.SEPARATOR}


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


class UnreadableError(Exception):
    """The file cannot give any data; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.detail)
        self.fault = fault
