"""A rule stops in a file where it has found a thousand faults, says so, and goes on in the others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from constats import report_on
from deployment import Deploy

from ptsm_cli.check.flood import Flood
from ptsm_cli.common.typography import NBSP
from ptsm_cli.findings.finding import FLOOD
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import Constat

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def keys(count: int) -> str:
    return START + "".join(f"cle_{n}: x\n" for n in range(count))


def test_what_a_rule_says_where_it_stops() -> None:
    flood, constat = Flood(all_rules()["S001"].card), Constat(Location(Unread("fiches/02.yaml")), "Un.", "Deux.")
    *kept, last = flood.stopped([constat] * (FLOOD + 2))
    assert (kept, flood.reached, last.location) == ([constat] * FLOOD, True, constat.location)
    assert last.message == (
        f"Plus de 1{NBSP}000 constats de la règle S001 dans ce fichier : la suite n'est pas cherchée."
    )


@pytest.mark.lent
@pytest.mark.parametrize(
    ("count", "found", "truncated"),
    [
        pytest.param(FLOOD - 1, FLOOD - 1, False, marks=pytest.mark.lent),
        (FLOOD, FLOOD, False),
        (FLOOD + 1, FLOOD + 1, True),
        pytest.param(3 * FLOOD, FLOOD + 1, True, marks=pytest.mark.lent),
    ],
)
def test_a_rule_stops_after_a_thousand_findings_in_a_file(
    deploy: Deploy, count: int, found: int, truncated: bool
) -> None:
    report = report_on(deploy({"fiches/02.yaml": keys(count)}))
    assert (sum(one.code == "S001" for one in report.findings), report.truncated) == (found, truncated)
    assert sum("la suite n'est pas cherchée" in one.message for one in report.findings) == truncated


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("L001", START + "contexte: >-\n" + "".join(f"  Voir la fiche n°{n % 900 + 99}.\n" for n in range(1_200))),
        ("A002", START + "partenaires:\n" + "".join("  - Clinque du Lac\n" for n in range(1_200))),
        ("S004", START + "priorites:\n" + "  - 9\n" * 1_200),
    ],
)
def test_whatever_the_rule(deploy: Deploy, code: str, content: str) -> None:
    report = report_on(deploy({"fiches/02.yaml": content}))
    assert (Counter(one.code for one in report.findings)[code], report.truncated) == (FLOOD + 1, True)


@pytest.mark.lent
def test_the_other_files_are_still_looked_at(deploy: Deploy) -> None:
    report = report_on(deploy({"fiches/02.yaml": keys(2 * FLOOD), "fiches/03.yaml": keys(1).replace("2", "3")}))
    paths = Counter(Path(one.location.path).name for one in report.findings if one.code == "S001")
    assert paths == {"02.yaml": FLOOD + 1, "03.yaml": 1}


def test_what_is_looked_at_to_the_end_is_not_said_to_be_cut(deploy: Deploy) -> None:
    assert not report_on(deploy({"fiches/02.yaml": keys(2)})).truncated
