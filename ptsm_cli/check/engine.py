"""Check projects: every rule over every project, each finding with its exact place."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from ptsm_cli.analysis import Analysis, ProjetAnalysis
from ptsm_cli.check.baseline import Accepted, Baseline, marked
from ptsm_cli.check.causes import Found, Gathered, gather
from ptsm_cli.check.flood import Flood
from ptsm_cli.check.outcome import CheckReport, InternalFault, ProjetReport
from ptsm_cli.check.select import Choice, chosen_rules
from ptsm_cli.check.suppress import sift
from ptsm_cli.common.french import composed
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import no_break_spaces
from ptsm_cli.findings.finding import Finding, Related
from ptsm_cli.findings.location import Place
from ptsm_cli.projet.directives import Silenced
from ptsm_cli.projet.living import living_on
from ptsm_cli.projet.projet import Projet
from ptsm_cli.projet.selection import Selection
from ptsm_cli.rules.reglages import p002_commentaire_inutile as p002

if TYPE_CHECKING:
    from ptsm_cli.projet.past import Base


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a check: which rules, which findings are accepted, the marks of all, a former state."""

    choice: Choice = field(default_factory=Choice)
    baseline: Baseline | None = None
    marks: bool = False
    base: Base | None = None


def check(selections: Sequence[Selection], today: date, asked: Asked | None = None) -> CheckReport:
    """Return the findings on these projects, sorted by project, file, place and code.

    Where only some files were named, only theirs are returned; a fiche that is withdrawn that day is history.
    """
    selections = [replace(one, projet=living_on(one.projet, today)) for one in selections]
    checker = _Checker(asked or Asked())
    whole = Analysis(tuple(selection.projet for selection in selections), today, checker.asked.base)
    reports = tuple(_checked_alone(selection, whole, checker) for selection in selections)
    complete = [one.projet.id for one, asked_for in zip(reports, selections, strict=True) if asked_for.files is None]
    met = [one.fingerprint for report in reports for one in report.accepted]
    return CheckReport(reports, checker.asked.baseline.left(complete, met) if checker.asked.baseline else 0)


def _checked_alone(selection: Selection, whole: Analysis, checker: _Checker) -> ProjetReport:
    """Return the findings on one project; what is understood of it alone is not kept for the next ones."""
    report = checker.check(selection, whole.of(selection.projet))
    whole.directory.forget(selection.projet)
    return report


@dataclass(slots=True)
class _Run:
    """What the rules found in a project, which of them looked to the end, and which broke."""

    found: list[Found] = field(default_factory=list)
    checked: set[str] = field(default_factory=set)
    faults: list[InternalFault] = field(default_factory=list)
    truncated: bool = False


class _Checker:
    """Checks projects one after the other; identities are numbered through all of them."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self._rules = partial(chosen_rules, choice=asked.choice, compares=asked.base is not None)
        self._findings: Counter[tuple[str, ...]] = Counter()
        self._places: Counter[tuple[str, ...]] = Counter()

    def check(self, selection: Selection, analysis: ProjetAnalysis) -> ProjetReport:
        projet, chosen = selection.projet, selection.files
        run = self._run(selection, analysis)
        sifted = sift(run.found, analysis.directives, run.checked)
        found = [*sifted.kept, *self._useless(selection, sifted.useless)]
        accepted: tuple[Accepted, ...] = ()
        marks: tuple[Accepted, ...] = ()
        if self.asked.baseline or self.asked.marks:
            found, accepted, marks = self._sifted(found, projet)
        read = set(projet.files if chosen is None else chosen) - projet.unread
        return ProjetReport(
            projet,
            tuple(_ranked(_placed(found, projet), self._findings)),
            tuple(sorted(read)),
            tuple(run.faults),
            truncated=run.truncated,
            silenced=sifted.silenced,
            accepted=accepted,
            marks=marks,
        )

    def _run(self, selection: Selection, analysis: ProjetAnalysis) -> _Run:
        projet, chosen = selection.projet, selection.files
        run = _Run()
        for rule, severity in self._rules(projet):
            card = rule.card
            flood = Flood(card)
            try:
                constats = (one for one in rule.check(analysis) if chosen is None or one.location.path in chosen)
                run.found += (Found(card, severity, constat) for constat in flood.stopped(constats))
                if not flood.reached:
                    run.checked.add(rule.code)
            except Exception:  # noqa: BLE001 - a rule of ours that breaks must not hide what the others found
                run.faults.append(InternalFault(rule.code, projet.name, traceback.format_exc()))
            run.truncated = run.truncated or flood.reached
        return run

    def _useless(self, selection: Selection, useless: Sequence[Silenced]) -> Iterator[Found]:
        """Yield what is said of comments that silence nothing, where everything that they may be about was read."""
        projet, chosen = selection.projet, selection.files
        rules = () if projet.incomplete or not useless else self._rules(projet)
        for rule, severity in (pair for pair in rules if pair[0].code == p002.CODE):
            for constat in p002.constats(useless):
                if chosen is None or constat.location.path in chosen:
                    yield Found(rule.card, severity, constat)

    def _sifted(
        self, found: Sequence[Found], projet: Projet
    ) -> tuple[list[Found], tuple[Accepted, ...], tuple[Accepted, ...]]:
        """Return what is new, what the baseline accepts, and the marks of all that was found."""
        known = self.asked.baseline.projets if self.asked.baseline else {}
        pairs = list(marked(found, projet, self._places))
        new = {id(one) for one, mark in pairs if mark.fingerprint not in known}
        accepted = tuple(mark for _, mark in pairs if mark.fingerprint in known)
        return [one for one in found if id(one) in new], accepted, tuple(mark for _, mark in pairs)


def _placed(found: Sequence[Found], projet: Projet) -> Iterator[Finding]:
    """Yield findings in the order of their places: file by file, for those of a file are placed at one go."""
    by_path = grouped((one.leader.path, one) for one in gather(found))
    for path in sorted(by_path, key=lambda path: (composed(path), path)):
        file = projet.relative(path)
        yield from sorted([_finding(one, projet.id, file) for one in by_path[path]], key=_order)


def _finding(one: Gathered, projet: str, file: str) -> Finding:
    leader, constat = one.leader, one.leader.constat
    return Finding(
        rule=leader.rule,
        severity=leader.severity,
        message=no_break_spaces(one.message),
        location=constat.location.pinned(),
        projet=projet,
        file=file,
        hint=no_break_spaces(one.hint),
        related=tuple([Related(other.message, other.location.pinned()) for other in constat.related]),
        cases=tuple([Related(no_break_spaces(case.message), case.location.pinned()) for case in one.cases]),
        cause=constat.cause.key if constat.cause else "",
        fix=one.fix,
    )


def _order(finding: Finding) -> tuple[Place, str, str]:
    return (finding.location.place, finding.code, finding.message)


def _ranked(findings: Iterable[Finding], seen: Counter[tuple[str, ...]]) -> Iterator[Finding]:
    """Yield the findings, those of an identity that is `seen` already numbered in order, whatever their projects."""
    for finding in findings:
        identity = finding.identity
        rank = seen[identity]
        seen[identity] = rank + 1
        yield replace(finding, rank=rank) if rank else finding
