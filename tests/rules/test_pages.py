"""The pages of documentation say what the rules say, and what is found in their bad examples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from regles import FOLDER, INDEX, index, page, page_name

from ptsm_cli.report.rules import md
from ptsm_cli.rules.registry import all_rules
from ptsm_cli.rules.rule import BASE, Exemple, RegisteredRule

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
    assert [name in md.page(without, "").partition("## Corrigé")[0] for name in ("`a.yaml`", "`b.yaml`")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("bad", "good", "shown"),
    [
        ({"a.yaml": "x: 1"}, {"a.yaml": "x: 2"}, "`a.yaml` ```yaml x: 2 ```"),
        (
            {"a.yaml": "x: 1", "b.yaml": "y: 1"},
            {"a.yaml": "x: 2", "b.yaml": "y: 1"},
            "`a.yaml` ```yaml x: 2 ``` Sans changement : `b.yaml`.",
        ),
        (
            {"a.yaml": "x: 1", "b.yaml": "y: 1"},
            {"b.yaml": "y: 1", "c.yaml": "z: 1"},
            "`c.yaml` ```yaml z: 1 ``` Sans changement : `b.yaml`. Retiré : `a.yaml`.",
        ),
        ({"acteurs.yaml": None}, {}, f"`acteurs.yaml` ```yaml {' '.join(BASE['acteurs.yaml'].split())} ```"),
    ],
)
def test_what_is_corrected_is_shown_without_the_files_that_stay_as_they_were(
    bad: dict[str, str | None], good: dict[str, str | None], shown: str
) -> None:
    page = md.page(replace(RULES[0], bad=Exemple(bad), good=Exemple(good)))
    assert " ".join(page.partition("## Corrigé")[2].split()) == shown
