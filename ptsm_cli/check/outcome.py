"""What a check found: the findings of each project, and the rules that broke down."""

from __future__ import annotations

from collections import Counter

from ptsm_cli.check.baseline import Accepted
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.finding import Finding, RuleCard, Severity
from ptsm_cli.projet.projet import Projet


@dataclass(frozen=True, slots=True)
class InternalFault:
    """A rule that broke: its code, the project that it was given and the trace for whoever mends it."""

    code: str
    projet: str
    trace: str


@dataclass(frozen=True, slots=True)
class ProjetReport:
    """What the check of one project found.

    `files` are the paths of those that were read; `truncated` tells that a rule was stopped before the end of a file.
    """

    projet: Projet
    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    faults: tuple[InternalFault, ...]
    truncated: bool
    silenced: int
    """How many findings comments silence."""
    accepted: tuple[Accepted, ...]
    """What the baseline accepts of what was found."""
    marks: tuple[Accepted, ...]
    """What a baseline that accepts all of it would hold; nothing unless it is asked for."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found, project by project."""

    projets: tuple[ProjetReport, ...]
    left: int = 0
    """How many of the findings that the baseline accepts are found no more."""

    @property
    def silenced(self) -> int:
        """How many findings comments silence."""
        return sum(report.silenced for report in self.projets)

    @property
    def accepted(self) -> int:
        """How many places the baseline accepts."""
        return sum(len(report.accepted) for report in self.projets)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of projects."""
        return tuple(finding for report in self.projets for finding in report.findings)

    @property
    def faults(self) -> tuple[InternalFault, ...]:
        """The rules that broke, in the order of projects."""
        return tuple(fault for report in self.projets for fault in report.faults)

    @property
    def truncated(self) -> bool:
        """Whether a rule was stopped before the end of a file."""
        return any(report.truncated for report in self.projets)

    @property
    def file_count(self) -> int:
        """How many files were read."""
        return sum(len(report.files) for report in self.projets)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def by_rule(self) -> list[tuple[RuleCard, int]]:
        """The rules that found something, each with how many findings, the most frequent first."""
        counts = Counter(finding.code for finding in self.findings)
        cards = {finding.code: finding.rule for finding in self.findings}
        return [(cards[code], count) for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]

    def reaches(self, threshold: Severity) -> bool:
        """Tell whether a finding is as serious as `threshold`, or more."""
        return any(finding.severity.rank <= threshold.rank for finding in self.findings)
