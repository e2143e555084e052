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
from ptsm_cli.common.typography import insecables
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
class Verification:
    """What the check of one project found. `fichiers` counts the files read."""

    projet: Projet
    findings: tuple[Finding, ...]
    fichiers: int
    faults: tuple[InternalFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Rapport:
    """What a check found, project by project."""

    verifications: tuple[Verification, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of projects."""
        return tuple(finding for verification in self.verifications for finding in verification.findings)

    @property
    def faults(self) -> tuple[InternalFault, ...]:
        """The rules that broke, in the order of projects."""
        return tuple(fault for verification in self.verifications for fault in verification.faults)

    @property
    def fichiers(self) -> int:
        """How many files were read."""
        return sum(verification.fichiers for verification in self.verifications)

    def nombre(self, severite: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severite for finding in self.findings)

    def au_moins(self, seuil: Severity) -> bool:
        """Tell whether a finding is as serious as `seuil`, or more."""
        return any(finding.severity.rang <= seuil.rang for finding in self.findings)


def verifier(selections: Sequence[Selection], aujourdhui: date) -> Rapport:
    """Return the findings on these projects, sorted by project, file, place and code.

    When only some files of a project were named, only the findings on them are returned, but the
    whole project is read: a link is judged with both its ends.
    """
    whole = Analysis(tuple(selection.projet for selection in selections), aujourdhui)
    # A view at a time: what is understood of one project alone is not kept for the next ones.
    return Rapport(tuple(_verifier(selection, whole.of(selection.projet)) for selection in selections))


class _Found(NamedTuple):
    rule: RuleCard
    severite: Severity
    constat: Constat

    @property
    def path(self) -> str:
        return self.constat.location.path


def _verifier(selection: Selection, analysis: ProjetAnalysis) -> Verification:
    projet, choisis = selection.projet, selection.fichiers
    found: list[_Found] = []
    faults: list[InternalFault] = []
    for regle, severite in chosen_rules(projet):
        card = regle.card
        try:
            found += (_Found(card, severite, constat) for constat in regle.verifier(analysis))
        except Exception:  # noqa: BLE001 - a rule of ours that breaks must not hide what the others found
            faults.append(InternalFault(regle.code, projet.nom, traceback.format_exc()))
    kept = sorted((one for one in found if choisis is None or one.path in choisis), key=_path)
    lus = projet.fichiers if choisis is None else choisis
    return Verification(projet, tuple(_ranked(_placed(kept, projet))), len(lus), tuple(faults))


def _placed(kept: Sequence[_Found], projet: Projet) -> Iterator[Finding]:
    """Yield findings in the order of their places: file by file, for those of a file are placed at one go."""
    for _, of_file in groupby(kept, _path):
        yield from sorted((_finding(one, projet) for one in of_file), key=_order)


def _finding(one: _Found, projet: Projet) -> Finding:
    constat = one.constat
    return Finding(
        rule=one.rule,
        severity=one.severite,
        message=insecables(constat.message),
        location=constat.location.pinned(),
        projet=projet.id,
        file=one.path.removeprefix(f"{projet.nom}/"),
        hint=insecables(constat.hint) if constat.hint else None,
        related=constat.related,
        fix=constat.fix,
    )


def _path(one: _Found) -> str:
    return one.path


def _order(finding: Finding) -> tuple[Place, str, str]:
    return (finding.location.place, finding.code, finding.message)


def _ranked(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, those of the same identity numbered in order."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        rank = seen[finding.identity]
        seen[finding.identity] += 1
        yield replace(finding, rank=rank) if rank else finding
