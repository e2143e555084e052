"""What people are shown of a long report: ten of a kind in a file, fifty in all, the most serious first."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ptsm_cli.findings.finding import Finding, RuleCard, Severity
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.report.shortened import USUAL, Choices, shorten, shown_of

E, A, C = Severity.ERREUR, Severity.AVERTISSEMENT, Severity.CONSEIL


def findings(*kinds: tuple[str, str, Severity, int]) -> list[Finding]:
    """Return so many findings of a code, in a file, of a severity, for each kind."""
    return [
        Finding(RuleCard(code, "", severity, "", ""), severity, str(n), Location(Unread(path)), "exemple", path, "")
        for code, path, severity, count in kinds
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("kinds", "shown", "rests", "left"),
    [
        ([], 0, {}, {}),
        ([("A001", "a", A, 10)], 10, {}, {}),
        ([("A001", "a", A, 11)], 10, {("A001", "a"): 1}, {}),
        ([("A001", "a", A, 11), ("A001", "b", A, 3)], 13, {("A001", "a"): 1}, {}),
        ([("A001", "a", A, 11), ("A002", "a", A, 12)], 20, {("A001", "a"): 1, ("A002", "a"): 2}, {}),
        ([("A001", str(n), A, 1) for n in range(50)], 50, {}, {}),
        ([("A001", str(n), A, 1) for n in range(53)], 50, {}, {A: 3}),
        ([("A001", str(n), C, 1) for n in range(60)] + [("S001", "z", E, 3)], 50, {}, {C: 13}),
        ([("S001", str(n), E, 8_000) for n in range(2)], 20, {("S001", "0"): 7_990, ("S001", "1"): 7_990}, {}),
        ([("S001", str(n), E, 12) for n in range(6)], 46, {("S001", str(n)): 2 for n in range(4)}, {E: 18}),
    ],
)
def test_so_many_are_shown(
    kinds: Sequence[tuple[str, str, Severity, int]],
    shown: int,
    rests: dict[tuple[str, str], int],
    left: dict[Severity, int],
) -> None:
    every = findings(*kinds)
    kept = shorten(every, USUAL)
    assert (len(kept.findings), kept.rests, kept.left) == (shown, rests, left)
    assert len(kept.findings) + sum(rests.values()) + sum(left.values()) == len(every)


def test_the_most_serious_are_shown_in_the_order_of_the_report() -> None:
    kept = shorten(
        findings(("A001", "a", A, 1), *(("C005", str(n), C, 1) for n in range(60)), ("S001", "z", E, 1)), Choices()
    )
    assert [kept.findings[0].code, kept.findings[-1].code, len(kept.findings)] == ["A001", "S001", 50]


@pytest.mark.parametrize(("hints", "codes"), [(False, ["A001", "S001"]), (True, ["A001", "C005", "S001"])])
def test_advice_is_shown_to_who_asks_for_it(hints: bool, codes: list[str]) -> None:
    every = findings(("A001", "a", A, 1), ("C005", "a", C, 1), ("S001", "a", E, 1))
    assert [finding.code for finding in shown_of(every, Choices(hints=hints))] == codes


def test_who_says_nothing_gets_the_usual_report() -> None:
    usual = {"hints": False, "everything": False, "quiet": False, "statistics": False, "strict": False}
    assert Choices() == Choices(**usual) == USUAL
