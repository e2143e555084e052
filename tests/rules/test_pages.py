"""The pages of documentation say what the rules say, and what is found in their bad examples."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from regles import FOLDER, INDEX, index, page, page_name
from rich.console import Console

from ptsm_cli.report.rules import md, text
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
        (
            {"b.yaml": "x: 1", "a.yaml": "x: 1", "n.yaml": "x: 1", "z.yaml": None},
            {"n.yaml": "x: 2", "z.yaml": None},
            "`n.yaml` ```yaml x: 2 ``` Retiré : `a.yaml` et `b.yaml`.",
        ),
        (
            {"d.yaml": "x: 1", "c.yaml": "z: 1", "b.yaml": "y: 1", "a.yaml": "z: 1"},
            {"c.yaml": "z: 1", "b.yaml": "y: 1", "d.yaml": None, "a.yaml": None},
            "Sans changement : `b.yaml` et `c.yaml`. Retiré : `a.yaml` et `d.yaml`.",
        ),
        ({"a.yaml": "x: 1", "b.yaml": None}, {"a.yaml": "x: 2", "b.yaml": None}, "`a.yaml` ```yaml x: 2 ```"),
        ({"acteurs.yaml": None}, {}, f"`acteurs.yaml` ```yaml {' '.join(BASE['acteurs.yaml'].split())} ```"),
    ],
)
def test_what_is_corrected_is_shown_without_the_files_that_stay_as_they_were(
    bad: dict[str, str | None], good: dict[str, str | None], shown: str
) -> None:
    page = md.page(replace(RULES[0], bad=Exemple(bad), good=Exemple(good)))
    assert " ".join(page.partition("## Corrigé")[2].split()) == shown


def test_the_list_of_a_terminal_folds_nothing_but_what_each_rule_tells() -> None:
    screen = Console(width=60, file=io.StringIO(), force_terminal=True, color_system="standard")
    for part in text.format_report([all_rules()["A003"], all_rules()["E006"]]):
        screen.print(part)
    assert isinstance(screen.file, io.StringIO)
    bold, red, blue, plain = ("\x1b[1m", "\x1b[1;31m", "\x1b[1;36m", "\x1b[0m")
    assert screen.file.getvalue().replace(f"{plain}{bold}", "").splitlines() == [
        f"{bold}Code  Sévérité  Nom                     Ce qu'elle signale  {plain}",
        f"A003  {red}erreur  {plain}  nom-partage             Un même nom         ",
        "                                        désigne deux        ",
        "                                        acteurs.            ",
        f"E006  {blue}conseil {plain}  objectif-sans-echeance  Des objectifs       ",
        "                                        opérationnels       ",
        "                                        n'ont pas           ",
        "                                        d'échéance.         ",
    ]
