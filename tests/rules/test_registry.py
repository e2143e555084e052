"""Every rule is named, explained and told in the same way."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from constats import findings_of
from deployment import write_exemple, write_former

from ptsm_cli import rules
from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.rules.registry import all_rules, find_rule
from ptsm_cli.rules.rule import TITLES, RegisteredRule

MODULES = [m.name for m in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.")]
NUMBERED = [name for name in MODULES if re.match(r"[a-z]\d", name.rpartition(".")[2])]
RULES = list(all_rules().values())


def test_each_numbered_module_is_a_rule_and_each_rule_has_its_module() -> None:
    assert sorted(r.module for r in RULES) == sorted(NUMBERED)


def test_the_module_of_a_rule_has_all_that_it_needs() -> None:
    needed = {"CODE", "NAME", "SEVERITY", "BAD", "GOOD", "check"}
    assert [name for name in NUMBERED if not needed <= set(vars(import_module(name)))] == []


def test_the_code_is_a_letter_and_three_digits_that_start_the_module() -> None:
    named = {r.code: r.module.rpartition(".")[2] for r in RULES}
    assert [code for code in named if not re.fullmatch(r"[A-Z]\d{3}", code)] == []
    assert [module for code, module in named.items() if not module.startswith(f"{code.lower()}_")] == []


def test_the_rules_are_in_the_order_of_their_codes() -> None:
    assert list(all_rules()) == sorted(all_rules())


def test_names_are_unique_and_in_lower_case() -> None:
    names = [r.name for r in RULES]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_the_title_is_a_sentence_on_one_line() -> None:
    assert [r.title for r in RULES if not re.fullmatch(r"\S.*[^.]\.", r.title)] == []


def test_the_explanation_has_the_three_headings_in_order_and_none_empty() -> None:
    assert [r.code for r in RULES if not _is_in_three_parts(r.explanation)] == []


def _is_in_three_parts(explanation: str) -> bool:
    lines = explanation.split("\n")
    ranks = [lines.index(title) for title in TITLES]
    return ranks[0] == 0 and ranks == sorted(ranks) and all(lines[rank + 1].strip() for rank in ranks)


def test_the_two_examples_differ_and_only_the_bad_one_has_places() -> None:
    assert [r.code for r in RULES if r.bad.files == r.good.files or not r.bad.places or r.good.places] == []


def test_the_messages_are_well_set_french_sentences(rule: RegisteredRule, tmp_path: Path) -> None:
    root = write_exemple(rule.bad, tmp_path / "projet")
    found = findings_of(
        root, rule.code, day=rule.bad.today, base=write_former(rule.bad, tmp_path / "base"), among_all=True
    )
    hints = [f.hint for f in found]
    assert found
    assert [phrase for phrase in (*(f.message for f in found), *hints) if not _well_set(phrase)] == []


@pytest.mark.parametrize("asked_for", ["N001", "n001", "numero-en-double", "Numéro-en-double"])
def test_a_rule_is_found_by_its_code_or_its_name(asked_for: str) -> None:
    assert find_rule(asked_for).code == "N001"


def test_an_unknown_rule_comes_with_the_nearest_one() -> None:
    with pytest.raises(UnknownValueError) as error:
        find_rule("numero-en-doubl")
    assert "numero-en-double" in (error.value.hint or "")
    with pytest.raises(UnknownValueError) as error:
        find_rule("N0001")
    assert "N001" in (error.value.hint or "")
    with pytest.raises(UnknownValueError) as error:
        find_rule("pilotess", ["pilotes"])
    assert "pilotes" in (error.value.hint or "")


def _well_set(phrase: str) -> bool:
    """Capital or guillemet first, an end, no-break spaces before high punctuation and inside guillemets."""
    return re.fullmatch(r"[A-ZÀÉÈÊÔ«].*[.?!]", phrase, re.DOTALL) is not None and not re.search(r" [:;?!»%]|« ", phrase)
