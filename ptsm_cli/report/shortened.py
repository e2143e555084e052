"""What people are shown of a long report: a few findings of each kind, the most serious first; the rest is counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ptsm_cli.check.causes import HERE_TOO
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, enumeration
from ptsm_cli.findings.finding import Finding, Severity

OF_A_KIND = 10
"""Findings of one code in one file that are shown whole; one line says how many follow."""

IN_ALL = 50
"""Findings and such lines that are shown; beyond, only how many are left is said."""

PLACES = 3
"""Other places of a finding that are shown."""

_Kind = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user wants of a report.

    Attributes:
        hints: the advice too.
        everything: every finding, however many there are.
        quiet: neither count nor what to do next.
        statistics: the number of findings of each rule instead of the findings.
        strict: a warning makes the check fail.
    """

    hints: bool = False
    everything: bool = False
    quiet: bool = False
    statistics: bool = False
    strict: bool = False


USUAL = Choices()
"""What a user wants who says nothing."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """What is shown of some findings.

    Attributes:
        findings: those that are shown, in the order of the report.
        rests: by code and file, how many more there are of what is shown ten times.
        left: by severity, how many are neither shown nor counted in `rests`.
    """

    findings: tuple[Finding, ...]
    rests: dict[_Kind, int]
    left: dict[Severity, int]


def shorten(findings: Sequence[Finding], choices: Choices, slots: int = IN_ALL) -> Shortened:
    """Return what is shown of some findings in that many lines, the most serious first; all of them if asked for."""
    if choices.everything:
        return Shortened(tuple(findings), {}, {})
    shown: list[int] = []
    counts: Counter[_Kind] = Counter()
    rests: dict[_Kind, int] = {}
    left: Counter[Severity] = Counter()
    for rank in sorted(range(len(findings)), key=lambda rank: findings[rank].severity.rank):
        finding = findings[rank]
        kind = (finding.code, finding.location.path)
        counts[kind] += 1
        full = len(shown) + len(rests) >= slots
        if kind in rests or (counts[kind] > OF_A_KIND and not full):
            rests[kind] = rests.get(kind, 0) + 1
        elif full:
            left[finding.severity] += 1
        else:
            shown.append(rank)
    return Shortened(tuple(findings[rank] for rank in sorted(shown)), rests, dict(left))


def shown_of(findings: Sequence[Finding], choices: Choices) -> list[Finding]:
    """Return the findings that people asked for: the advice only when they want it."""
    advice = choices.hints or choices.statistics
    return [finding for finding in findings if advice or finding.severity is not Severity.CONSEIL]


def sentences(finding: Finding) -> Iterator[str]:
    """Yield what is said of a finding where its other places have no room of their own: the first of them, how many."""
    yield finding.message
    if finding.cases:
        shown = [f"{case.location.path}:{case.location.place.line}" for case in finding.cases[:PLACES]]
        rest = len(finding.cases) - len(shown)
        more = [counted(rest, "autre endroit", "autres endroits")] if rest else []
        yield f"{HERE_TOO}{NBSP}: {enumeration([*shown, *more])}."
    yield finding.hint


def rest_of(code: str, count: int) -> str:
    """Return what is said of those of a kind that are not shown, without a point."""
    return f"{code}{NBSP}: encore {counted(count, 'constat')} de cette règle dans ce fichier"


def by_severity(counts: dict[Severity, int]) -> str:
    """Return « 3 erreurs et 48 conseils »."""
    return enumeration(counted(counts[s], str(s)) for s in Severity if counts.get(s))
