"""One cause, one finding: what several rules or places say of the same cause is gathered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.findings.finding import Fix, Related, RuleCard, Severity
from ptsm_cli.rules.rule import Constat

HERE_TOO = "Ici aussi"
"""What is said of a place of which the finding says all."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule reported, before it is reported to anyone."""

    rule: RuleCard
    severity: Severity
    constat: Constat

    @property
    def path(self) -> str:
        """The file as named on the command line."""
        return self.constat.location.path


@dataclass(frozen=True, slots=True)
class Gathered:
    """Faults of one cause: the one that stands for them, what is said of them, and the places of the others."""

    leader: Found
    message: str
    hint: str
    cases: tuple[Related, ...] = ()
    fix: Fix | None = None


def gather(faults: Sequence[Found]) -> Iterator[Gathered]:
    """Yield each fault that is alone of its cause, and one for all those that share one, in the order of the first.

    The most serious stands for the others, then the first.
    """
    by_cause: dict[str, list[Found]] = {}
    for fault in faults:
        if cause := fault.constat.cause:
            by_cause.setdefault(cause.key, []).append(fault)
    for fault in faults:
        cause = fault.constat.cause
        same = by_cause.pop(cause.key, []) if cause else [fault]
        if same:
            yield _together(same)


def _together(faults: Sequence[Found]) -> Gathered:
    leader = min(faults, key=lambda fault: fault.severity.rank)
    constat = leader.constat
    if len(faults) == 1 or constat.cause is None:
        return Gathered(leader, constat.message, constat.hint, fix=constat.fix)
    message = constat.cause.message or constat.message
    cases = tuple(_case(other.constat, message) for other in faults if other is not leader)
    return Gathered(leader, message, constat.cause.hint or constat.hint, cases, _together_mended(faults))


def _together_mended(faults: Sequence[Found]) -> Fix | None:
    """Return how those of the faults that can be are mended."""
    fixes = [fault.constat.fix for fault in faults if fault.constat.fix]
    return Fix(fixes[0].message, tuple(edit for fix in fixes for edit in fix.edits)) if fixes else None


def _case(constat: Constat, said: str) -> Related:
    message = HERE_TOO if constat.message == said else constat.message.removesuffix(".")
    return Related(message, constat.location)
