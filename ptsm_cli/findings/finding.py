"""What is wrong in the user's files: one finding a fault, never an exception."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from functools import cached_property

from ptsm_cli.common.encoding import encode
from ptsm_cli.common.french import composed
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.location import Ground, Location, Span

FLOOD = 1_000
"""Findings of one rule in one file beyond which it is not read further: whatever they are, they have one cause."""


class Severity(StrEnum):
    """How much a finding matters, from what breaks the project to what would improve it."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"
    CONSEIL = "conseil"

    @property
    def rank(self) -> int:
        """0 for the most serious."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What is said of a rule wherever it is named.

    Attributes:
        code: a letter and three digits.
        name: its name, in lower case, words joined by dashes.
        severity: its own, which the settings of a project may change.
        title: one sentence on what it reports.
        explanation: what it checks, why, and how to mend it.
    """

    code: str
    name: str
    severity: Severity
    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that helps to understand a finding, with a few words on why."""

    message: str
    location: Location


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of a file to put in the place of others."""

    file: Ground
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """How a finding can be mended without changing what the file says, in a few words and as edits."""

    message: str
    edits: tuple[Edit, ...]


def replacement(location: Location, text: str, message: str) -> Fix | None:
    """Return the fix that puts a text in the place of the characters pointed at.

    None where they are not known, or are but the sign of a text that stands below: « groupe: >- ».
    """
    span = location.span
    return None if span is None or location.text[:1] in {"|", ">"} else Fix(message, (Edit(location.file, span, text),))


@dataclass(frozen=True)
class Finding:
    """One fault: what a rule says of one location.

    Attributes:
        rule: the rule.
        severity: how much it matters in this project.
        message: one sentence.
        location: where.
        projet: id of the territory's project, so that reports on several projects can be grouped.
        file: the path inside the project.
        hint: what to write instead, or how to mend it.
        related: other places concerned.
        cases: the other places where the same cause shows, each with what is wrong there.
        cause: what identifies a cause that may show at several places; empty where the place does.
        fix: a safe edit that mends it, or None.
        rank: how many findings of the same identity come before, from 0.
    """

    rule: RuleCard
    severity: Severity
    message: str
    location: Location
    projet: str
    file: str
    hint: str
    related: tuple[Related, ...] = ()
    cases: tuple[Related, ...] = ()
    cause: str = ""
    fix: Fix | None = None
    rank: int = 0

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def places(self) -> tuple[Related, ...]:
        """The other places to look at: those that help to understand it, then those where the same cause shows."""
        return self.related + self.cases

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """What stays the same when lines are added or moved: rule, file, keys without indices, words; or the cause."""
        if self.cause:
            return (self.code, self.projet, composed(self.cause))
        return identity(self.code, self.projet, self.file, self.location)

    @property
    def fingerprint(self) -> str:
        """A digest of its identity and rank, 32 hexadecimal digits: the same from one run to the next."""
        return fingerprint(self.identity, self.rank)


def identity(code: str, projet: str, file: str, location: Location) -> tuple[str, ...]:
    """Return what stays the same of a place when lines are added or moved: rule, file, keys without indices, words."""
    keys = ".".join(step for step in location.route if isinstance(step, str))
    words = " ".join((location.words or location.text).split())
    return (code, projet, composed(file), keys, composed(words))


def fingerprint(identity: tuple[str, ...], rank: int) -> str:
    """Return the digest of an identity, and of how many have had it before."""
    spelt = "\0".join((*identity, str(rank)))
    return hashlib.sha256(encode(spelt)).hexdigest()[:32]
