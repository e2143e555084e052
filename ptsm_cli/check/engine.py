"""Check projects: every rule over every project, each finding with its exact place."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ptsm_cli.analysis import Analysis, ProjetAnalysis
from ptsm_cli.check.select import chosen_rules
from ptsm_cli.common.french import composed
from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.findings.finding import Finding, RuleCard, Severity
from ptsm_cli.findings.location import Place
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import Selection
from ptsm_cli.rules.rule import Constat


@dataclass(frozen=True, slots=True)
class InternalFault:
    """A rule that broke: its code, the project that it was given and the trace for whoever mends it."""

    code: str
    projet: str
    trace: str


@dataclass(frozen=True, slots=True)
class ProjetReport:
    """What the check of one project found. `file_count` counts the files read."""

    projet: Projet
    findings: tuple[Finding, ...]
    file_count: int
    faults: tuple[InternalFault, ...] = ()


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
    def file_count(self) -> int:
        """How many files were read."""
        return sum(verification.file_count for verification in self.projets)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

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
    return Report(tuple(_check(selection, whole.of(selection.projet)) for selection in selections))


class _Found(NamedTuple):
    rule: RuleCard
    severity: Severity
    constat: Constat

    @property
    def path(self) -> str:
        return self.constat.location.path


def _check(selection: Selection, analysis: ProjetAnalysis) -> ProjetReport:
    projet, chosen = selection.projet, selection.files
    found: list[_Found] = []
    faults: list[InternalFault] = []
    for rule, severity in chosen_rules(projet):
        card = rule.card
        try:
            found += (_Found(card, severity, constat) for constat in rule.check(analysis))
        except Exception:  # noqa: BLE001 - a rule of ours that breaks must not hide what the others found
            faults.append(InternalFault(rule.code, projet.name, traceback.format_exc()))
    kept = sorted((one for one in found if chosen is None or one.path in chosen), key=_path)
    read = set(projet.files if chosen is None else chosen) - projet.unread
    return ProjetReport(projet, tuple(_ranked(_placed(kept, projet))), len(read), tuple(faults))


def _placed(kept: Sequence[_Found], projet: Projet) -> Iterator[Finding]:
    """Yield findings in the order of their places: file by file, for those of a file are placed at one go."""
    for _, of_file in groupby(kept, _path):
        yield from sorted((_finding(one, projet) for one in of_file), key=_order)


def _finding(one: _Found, projet: Projet) -> Finding:
    constat = one.constat
    return Finding(
        rule=one.rule,
        severity=one.severity,
        message=no_break_spaces(constat.message),
        location=constat.location.pinned(),
        projet=projet.id,
        file=one.path.removeprefix(f"{projet.name}/"),
        hint=no_break_spaces(constat.hint) if constat.hint else None,
        related=constat.related,
        fix=constat.fix,
    )


def _path(one: _Found) -> tuple[str, str]:
    return composed(one.path), one.path


def _order(finding: Finding) -> tuple[Place, str, str]:
    return (finding.location.place, finding.code, finding.message)


def _ranked(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, those of the same identity numbered in order."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        rank = seen[finding.identity]
        seen[finding.identity] += 1
        yield replace(finding, rank=rank) if rank else finding
