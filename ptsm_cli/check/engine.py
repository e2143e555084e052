"""Check projects: every rule over every project, each finding with its exact place."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from ptsm_cli.analysis import Analysis, ProjetAnalysis
from ptsm_cli.check.causes import Fault, Gathered, gather
from ptsm_cli.check.flood import Flood
from ptsm_cli.check.select import chosen_rules
from ptsm_cli.common.french import composed
from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.findings.finding import Finding, RuleCard, Severity
from ptsm_cli.findings.location import Place
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import Selection


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
    faults: tuple[InternalFault, ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, project by project."""

    projets: tuple[ProjetReport, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of projects."""
        return tuple(finding for verification in self.projets for finding in verification.findings)

    @property
    def faults(self) -> tuple[InternalFault, ...]:
        """The rules that broke, in the order of projects."""
        return tuple(fault for verification in self.projets for fault in verification.faults)

    @property
    def truncated(self) -> bool:
        """Whether a rule was stopped before the end of a file."""
        return any(verification.truncated for verification in self.projets)

    @property
    def file_count(self) -> int:
        """How many files were read."""
        return sum(len(verification.files) for verification in self.projets)

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


def check(selections: Sequence[Selection], today: date) -> Report:
    """Return the findings on these projects, sorted by project, file, place and code.

    When only some files of a project were named, only the findings on them are returned, but the
    whole project is read: a link is judged with both its ends.
    """
    whole = Analysis(tuple(selection.projet for selection in selections), today)
    # A view at a time: what is understood of one project alone is not kept for the next ones.
    seen: Counter[tuple[str, ...]] = Counter()
    return Report(tuple(_check(selection, whole.of(selection.projet), seen) for selection in selections))


def _check(selection: Selection, analysis: ProjetAnalysis, seen: Counter[tuple[str, ...]]) -> ProjetReport:
    projet, chosen = selection.projet, selection.files
    found: list[Fault] = []
    faults: list[InternalFault] = []
    truncated = False
    for rule, severity in chosen_rules(projet):
        flood = Flood(rule.card)
        try:
            constats = (one for one in rule.check(analysis) if chosen is None or one.location.path in chosen)
            found += (Fault(rule.card, severity, constat) for constat in flood.stopped(constats))
        except Exception:  # noqa: BLE001 - a rule of ours that breaks must not hide what the others found
            faults.append(InternalFault(rule.code, projet.name, traceback.format_exc()))
        truncated = truncated or flood.reached
    gathered = sorted(gather(found), key=_path)
    read = set(projet.files if chosen is None else chosen) - projet.unread
    return ProjetReport(
        projet, tuple(_ranked(_placed(gathered, projet), seen)), tuple(sorted(read)), tuple(faults), truncated
    )


def _placed(gathered: Sequence[Gathered], projet: Projet) -> Iterator[Finding]:
    """Yield findings in the order of their places: file by file, for those of a file are placed at one go."""
    for _, of_file in groupby(gathered, _path):
        yield from sorted((_finding(one, projet) for one in of_file), key=_order)


def _finding(one: Gathered, projet: Projet) -> Finding:
    leader, constat = one.leader, one.leader.constat
    return Finding(
        rule=leader.rule,
        severity=leader.severity,
        message=no_break_spaces(one.message),
        location=constat.location.pinned(),
        projet=projet.id,
        file=leader.path.removeprefix(f"{projet.name}/"),
        hint=no_break_spaces(one.hint),
        related=constat.related,
        cases=tuple(replace(case, message=no_break_spaces(case.message)) for case in one.cases),
        cause=constat.cause.key if constat.cause else "",
        fix=constat.fix,
    )


def _path(one: Gathered) -> tuple[str, str]:
    return composed(one.leader.path), one.leader.path


def _order(finding: Finding) -> tuple[Place, str, str]:
    return (finding.location.place, finding.code, finding.message)


def _ranked(findings: Iterable[Finding], seen: Counter[tuple[str, ...]]) -> Iterator[Finding]:
    """Yield the findings, those of an identity that is `seen` already numbered in order, whatever their projects."""
    for finding in findings:
        rank = seen[finding.identity]
        seen[finding.identity] += 1
        yield replace(finding, rank=rank) if rank else finding
