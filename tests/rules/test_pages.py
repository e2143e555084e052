"""The pages of documentation say what the rules say, and what is found in their bad examples."""

from __future__ import annotations

from dataclasses import replace

from regles import FOLDER, INDEX, index, page, page_name

from ptsm_cli.report.rules import md
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import Exemple, RegisteredRule

RULES = tuple(all_rules().values())
STALE = "régénérez les pages : make regles"


def test_the_published_page_is_up_to_date(rule: RegisteredRule) -> None:
    assert (FOLDER / page_name(rule)).read_bytes() == page(rule).encode(), STALE


def test_the_published_index_is_up_to_date() -> None:
    assert (FOLDER / INDEX).read_bytes() == index(RULES).encode(), STALE


def test_no_page_describes_a_rule_that_is_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {INDEX, *map(page_name, RULES)}


def test_a_file_that_an_example_takes_away_hides_no_other() -> None:
    rule = next(iter(RULES))
    without = replace(rule, bad=Exemple({"a.yaml": None, "b.yaml": "x: 1\n"}))
    assert [name in md.page(without, "") for name in ("`a.yaml`", "`b.yaml`")] == [False, True]
