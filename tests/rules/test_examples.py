"""The two examples of every rule do what they say, through the API and through the command."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from command import ptsm
from constats import Place, findings_of, place_of
from deployment import write_exemple, write_former

from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import Exemple, RegisteredRule

RULES = list(all_rules().values())


def test_the_bad_example_is_reported_at_the_exact_place(rule: RegisteredRule, tmp_path: Path) -> None:
    root = write_exemple(rule.bad, tmp_path / "projet")
    found = findings_of(
        root, rule.code, day=rule.bad.today, base=write_former(rule.bad, tmp_path / "base"), among_all=True
    )
    assert [place_of(finding, root) for finding in found] == list(rule.bad.places)


def test_the_good_example_has_neither_this_finding_nor_an_error(rule: RegisteredRule, tmp_path: Path) -> None:
    root, base = write_exemple(rule.good, tmp_path / "projet"), write_former(rule.good, tmp_path / "base")
    found = findings_of(root, day=rule.good.today, base=base)
    assert [f for f in found if f.code == rule.code or f.severity is Severity.ERREUR] == []


def test_the_base_project_has_no_finding(tmp_path: Path) -> None:
    assert findings_of(write_exemple(Exemple({}), tmp_path)) == []


Answers = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module", params=["bad", "good"])
def answers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Answers]:
    """What the command says of the examples of all the rules, by code: one run a day, with and without a base."""
    by_day: dict[tuple[str, bool], list[RegisteredRule]] = defaultdict(list)
    for r in RULES:
        by_day[getattr(r, request.param).today.isoformat(), r.compares].append(r)
    found: Answers = {r.code: [] for r in RULES}
    for (day, compares), rules in by_day.items():
        folder, former = (tmp_path_factory.mktemp(name) for name in ("exemples", "base"))
        for r in rules:
            exemple = getattr(r, request.param)
            for root in (write_exemple(exemple, folder / r.code), write_former(exemple, former / r.code)):
                if root is not None:
                    _tell_apart(root, r.code)
        options: tuple[str | Path, ...] = ("--base", former) if compares else ()
        done = ptsm("validate", "--format", "json", "--date", day, *options, ".", folder=folder)
        for finding in json.loads(done.stdout)["findings"]:
            found[finding["path"].split("/")[0]].append(finding)
    return request.param, found


@pytest.mark.lent
def test_the_command_says_the_same(rule: RegisteredRule, answers: tuple[str, Answers]) -> None:
    which, by_rule = answers
    expected = rule.bad.places if which == "bad" else ()
    found: list[Place] = [
        (f["path"].split("/", 1)[1], f["line"], f["column"]) for f in by_rule[rule.code] if f["code"] == rule.code
    ]
    assert found == list(expected)


def _tell_apart(root: Path, code: str) -> None:
    """Give a project an id of its own, so that many can be checked side by side."""
    territoire = root / "territoire.yaml"
    content = territoire.read_bytes()
    territoire.write_bytes(content.replace(b"id: exemple\n", f"id: {code.lower()}\n".encode(), 1))
